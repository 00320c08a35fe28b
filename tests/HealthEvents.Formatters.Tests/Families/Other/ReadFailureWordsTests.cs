namespace HealthEvents.Formatters.Tests;

public sealed class ReadFailureWordsTests
{
    [Theory]
    [InlineData(ReadFailureKind.NotWellFormed, 1, 207, "en", "Not valid JSON (line 1, byte 207)")]
    [InlineData(ReadFailureKind.NotWellFormed, 1, 207, "ja", "JSON \u306E\u5F62\u5F0F\u30A8\u30E9\u30FC (1 \u884C\u76EE\u3001207 \u30D0\u30A4\u30C8\u76EE)")]
    [InlineData(ReadFailureKind.NotUtf8, 0, 0, "en", "Not UTF-8 text")]
    [InlineData(ReadFailureKind.TooDeep, 64, 0, "ko", "\uC911\uCCA9\uC774 64\uB2E8\uACC4\uB97C \uCD08\uACFC")]
    [InlineData(ReadFailureKind.TooLarge, 300, 200, "en", "Larger than 300 bytes, only the first 200 are shown")]
    [InlineData(ReadFailureKind.NotBase64, 0, 0, "en", "The body should be base64 but is not")]
    [InlineData(ReadFailureKind.Unknown, 0, 0, "ko", null)]
    public void Failure_is_said_in_words_of_the_language(ReadFailureKind kind, long number, long second, string language, string? words) =>
        Assert.Equal(words, ReadFailureWords.In(MessageLanguage.Find(language), new ReadFailure(kind, number, second)));

    [Fact]
    public void Every_failure_has_words_in_every_language()
    {
        foreach (var kind in Enum.GetValues<ReadFailureKind>().Where(static kind => kind != ReadFailureKind.Unknown))
        {
            var words = MessageLanguage.All.Select(language => ReadFailureWords.In(language, new ReadFailure(kind, 3, 2))).ToList();
            Assert.All(words, static said => Assert.False(string.IsNullOrEmpty(said)));
            Assert.Equal(MessageLanguage.All.Count, words.Distinct(StringComparer.Ordinal).Count());
        }
    }
}
