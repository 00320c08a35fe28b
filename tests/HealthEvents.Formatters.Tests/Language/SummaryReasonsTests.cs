namespace HealthEvents.Formatters.Tests;

public sealed class SummaryReasonsTests
{
    [Theory]
    [InlineData("is not well-formed JSON (line 1, byte 207)", "en", "Not well-formed JSON (line 1, byte 207)")]
    [InlineData("is not UTF-8", "en", "Not UTF-8 text")]
    [InlineData("is nested deeper than 64 levels", "ko", "\uC911\uCCA9\uC774 64\uB2E8\uACC4\uB97C \uCD08\uACFC")]
    [InlineData("is larger than 300 bytes; the first 200 are kept", "en", "Larger than 300 bytes: only the first 200 are shown")]
    [InlineData("something 7 else", "ja", "something 7 else")]
    public void Reason_is_said_in_words_of_the_language(string reason, string language, string words) =>
        Assert.Equal(words, SummaryReasons.Words(reason, language));
}
