namespace HealthEvents.Formatters.Tests;

public sealed class MessageLanguageTests
{
    [Theory]
    [InlineData("ko", "ko")]
    [InlineData("ko-KR", "ko")]
    [InlineData("KO_kr", "ko")]
    [InlineData("ja", "ja")]
    [InlineData("en-GB", "en")]
    [InlineData("kok", "en")]
    [InlineData("fr", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    public void Language_is_found_by_the_first_part_of_its_tag(string? tag, string code) =>
        Assert.Equal(code, MessageLanguage.Find(tag).Code);

    [Fact]
    public void Every_language_is_found_by_its_own_code() =>
        Assert.All(MessageLanguage.All, static language => Assert.Same(language, MessageLanguage.Find(language.Code)));

    [Fact]
    public void Phrase_asks_for_the_words_of_every_language()
    {
        var asked = Assert.Single(typeof(Phrase).GetConstructors()).GetParameters();

        Assert.Equal(MessageLanguage.All.Select(static language => language.Code), asked.Select(static parameter => parameter.Name));
        Assert.DoesNotContain(asked, static parameter => parameter.IsOptional);

        var phrase = new Phrase("en", "ko", "ja");
        Assert.All(MessageLanguage.All, language => Assert.Equal(language.Code, phrase.In(language)));
    }
}
