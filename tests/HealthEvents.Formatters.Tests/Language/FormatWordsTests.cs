using System.Reflection;

namespace HealthEvents.Formatters.Tests;

public sealed class FormatWordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    [InlineData("ja")]
    public void No_word_is_missing_in_any_language(string language)
    {
        var words = FormatWords.For(language);

        Assert.All(Words(), word => Assert.False(string.IsNullOrEmpty((string?)word.GetValue(words)), word.Name));
    }

    [Fact]
    public void Places_for_numbers_are_the_same_in_every_language() =>
        Assert.All(Words(), static word => Assert.Single(
            new[] { FormatWords.English, FormatWords.Korean, FormatWords.Japanese }
                .Select(words => ((string)word.GetValue(words)!).Contains("{0}", StringComparison.Ordinal))
                .Distinct()));

    [Theory]
    [InlineData("ko", true)]
    [InlineData("ko-KR", true)]
    [InlineData("KO_kr", true)]
    [InlineData("kok", false)]
    [InlineData("fr", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Language_is_chosen_by_the_first_part_of_its_tag(string? language, bool isKorean) =>
        Assert.Same(isKorean ? FormatWords.Korean : FormatWords.English, FormatWords.For(language));

    private static IEnumerable<PropertyInfo> Words() =>
        typeof(FormatWords).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static word => word.PropertyType == typeof(string));
}
