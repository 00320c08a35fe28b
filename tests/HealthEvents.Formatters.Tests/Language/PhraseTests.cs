using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

public sealed class PhraseTests
{
    [Fact]
    public void Phrase_puts_its_texts_where_each_language_wants_them()
    {
        var phrase = new Phrase(en: "{0} of {1} in {2}", ko: "{2}: {1} {0}", ja: "{1}{0}");

        Assert.Equal("a of b in c", phrase.In(MessageLanguage.English, "a", "b", "c"));
        Assert.Equal("c: b a", phrase.In(MessageLanguage.Korean, "a", "b", "c"));
        Assert.Equal("ba", phrase.In(MessageLanguage.Japanese, "a", "b", "c"));
    }

    [Fact]
    public void Phrase_without_a_hole_is_not_copied() =>
        Assert.Same(SharedWords.Account.In(MessageLanguage.Korean), SharedWords.Account.In(MessageLanguage.Korean));

    [Fact]
    public void Phrase_without_a_hole_costs_nothing()
    {
        var table = new PhraseTable(("OPEN", new("open", "\uC5F4\uB9BC", "\u958B")), ("CLOSED", Phrase.English("closed")));

        Assert.Equal(0, Allocation.Of(Say));

        void Say()
        {
            foreach (var language in (ReadOnlySpan<MessageLanguage>)[MessageLanguage.English, MessageLanguage.Korean, MessageLanguage.Japanese])
            {
                SharedWords.Account.In(language);
                table.In(language, "closed");
                table.In(language, "Ajar");
                ServiceWords.Names.In(language, "RISK");
                ResourceTypeWords.Sorts.Find("securitygroup");
            }
        }
    }

    [Fact]
    public void Text_of_an_event_is_not_read_as_a_template() =>
        Assert.Equal("{1} {x}: {", Phrase.English("{0}: {1}").In(MessageLanguage.English, "{1} {x}", "{"));

    [Theory]
    [InlineData(0, "0 parts")]
    [InlineData(1, "1 part")]
    [InlineData(2, "2 parts")]
    [InlineData(1001, "1,001 parts")]
    public void Word_follows_the_number(long number, string shown) =>
        Assert.Equal(shown, Phrase.English("{0} {0:part|parts}").In(MessageLanguage.English, Phrase.Number(number)));

    [Fact]
    public void One_of_the_two_words_may_be_nothing() =>
        Assert.Equal("datapoint datapoints", Phrase.English("datapoint{0:|s} datapoint{1:|s}").In(MessageLanguage.English, "1", "2"));

    [Fact]
    public void English_stands_in_for_a_language_that_is_not_given()
    {
        var phrase = Phrase.English("Deployed to {0}", ko: "{0}\uC5D0 \uBC30\uD3EC\uB428");

        Assert.Equal("Deployed to prod", phrase.In(MessageLanguage.English, "prod"));
        Assert.Equal("prod\uC5D0 \uBC30\uD3EC\uB428", phrase.In(MessageLanguage.Korean, "prod"));
        Assert.Equal("Deployed to prod", phrase.In(MessageLanguage.Japanese, "prod"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("{3}")]
    [InlineData("{x}")]
    [InlineData("{0")]
    [InlineData("{0:}")]
    [InlineData("{0:N0}")]
    [InlineData("{00}")]
    [InlineData("a {0} b}")]
    public void Brace_that_does_not_belong_to_a_hole_is_an_error(string template) =>
        Assert.Contains(template, Assert.Throws<FormatException>(() => Phrase.English(template)).Message, StringComparison.Ordinal);

    [Fact]
    public void Hole_without_a_text_is_an_error() => Assert.Equal(
        "The phrase '{0} of {1}' was given no text for {1}.",
        Assert.Throws<FormatException>(static () => Phrase.English("{0} of {1}").In(MessageLanguage.English, "a")).Message);

    [Fact]
    public void Table_has_words_for_what_it_knows_and_shows_the_rest_as_it_came()
    {
        var table = new PhraseTable(("OPEN", new("open", "\uC5F4\uB9BC", "\u958B")), ("CLOSED", Phrase.English("closed")));

        Assert.Equal("\u958B", table.In(MessageLanguage.Japanese, "Open"));
        Assert.Equal("closed", table.In(MessageLanguage.Korean, "closed"));
        Assert.Equal("Ajar", table.In(MessageLanguage.English, "Ajar"));
        Assert.Null(table.Find("Ajar"));
        Assert.Null(table.Find(null));
    }
}
