using HealthEvents.Formatters.Slack;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

public sealed class EscapingTests
{
    private static readonly string[] Tricks =
    [
        "<!channel>", "<!here|x>", "<@U012ABCDEF>", "<#C012ABCDEF>", "<https://evil.example|click me>", "<users/all>",
        "<a href=\"https://evil.example\">click me</a>", "</b><i>", "&lt;!channel&gt;", "\u001B[31m",
    ];

    /// <summary>Channels, and texts that would do something where they are not escaped.</summary>
    public static TheoryData<string, string> Attacks
    {
        get
        {
            var attacks = new TheoryData<string, string>();
            foreach (var channel in Channels.Names)
            {
                foreach (var trick in Tricks)
                {
                    attacks.Add(channel, trick);
                }
            }

            return attacks;
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Foreign_text_does_nothing_wherever_it_stands(string channel, string trick)
    {
        var summary = Summaries.Outage with
        {
            Title = trick,
            Lead = trick,
            Correlation = trick,
            Facts = [new(trick, trick), new("Code", new CodeValue(trick)), new("Resource", new ResourceValue(trick, trick)), new("Page", new ResourceValue(trick, trick) { Url = "https://console.aws.amazon.com/x" }), new("Link", new LinkValue(trick))],
            Sections =
            [
                new ListSection([new(trick, trick)]) { Title = trick, Note = trick },
                new ProseSection([new([new(trick), new(trick, ProseStyle.Bold), new(trick, ProseStyle.Code), new(trick, ProseStyle.Link)])]) { Title = trick },
                new CodeSection(trick) { Title = trick },
            ],
            Links = [new(trick, "https://example.com")],
        };
        var known = Channels.Of(channel);

        var (full, textOnly) = (known.Mentioning.Full(summary), known.Mentioning.TextOnly(summary));

        Assert.Empty(known.Violations(full).Concat(known.Intruders(full)));
        Assert.Empty(known.ViolationsOfText(textOnly).Concat(known.Intruders(textOnly)));
    }

    [Theory]
    [InlineData("<!channel> & co", "&lt;!channel&gt; &amp; co")]
    [InlineData("already &amp;", "already &amp;amp;")]
    [InlineData("snake_case_name and a*b", "snake_case_name and a*b")]
    [InlineData("*bold*", "\u200B*bold*\u200B")]
    [InlineData("_x_ ~y~", "\u200B_x_\u200B \u200B~y~\u200B")]
    [InlineData("a `code` b", "a 'code' b")]
    [InlineData("\u001B[31mred\u0007", "[31mred")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("turned \u202Earound", "turned around")]
    [InlineData("\uD55C\uAE00 \U0001F468\u200D\U0001F469\u200D\U0001F467", "\uD55C\uAE00 \U0001F468\u200D\U0001F469\u200D\U0001F467")]
    public void Slack_fact_shows_foreign_text_as_text(string foreign, string shown) =>
        Assert.Equal("*Name:* " + shown, SlackFact(new TextValue(foreign)));

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced()
    {
        Assert.Equal("*Name:* half \uFFFD pair", SlackFact(new TextValue("half \uD83D pair")));
        Assert.Equal("*Name:* \uFFFD\uFFFD", SlackFact(new TextValue("\uDE00\uD83D")));
    }

    [Theory]
    [InlineData("my_alarm*", "`my_alarm*`")]
    [InlineData("a`b", "`a'b`")]
    [InlineData("<x>&", "`&lt;x&gt;&amp;`")]
    public void Slack_fact_shows_an_identifier_so_that_it_can_be_copied(string foreign, string shown) =>
        Assert.Equal("*Name:* " + shown, SlackFact(new CodeValue(foreign)));

    [Fact]
    public void Slack_quote_mark_at_the_start_of_a_line_does_not_quote() =>
        Assert.Equal("one\n\u200B&gt; two", SlackProse("one\n> two"));

    [Fact]
    public void Slack_link_from_event_text_shows_its_full_address() =>
        Assert.Equal("*Name:* <https://example.com/?a=1&amp;b=2%7C3>", SlackFact(new LinkValue("https://example.com/?a=1&b=2|3")));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://example.com/><!channel>")]
    [InlineData("https:// example.com")]
    [InlineData("https://")]
    [InlineData("//example.com")]
    public void Slack_makes_no_link_of_an_unsound_address(string address)
    {
        var message = new SlackFormatter().Format(Summaries.Minimal with { Facts = [new("Name", new LinkValue(address))], Links = [new("Open", address)] });

        Assert.Empty(SlackPayloadRules.Controls(SlackJson.ToUtf8Bytes(message)));
        Assert.DoesNotContain(message.Attachments![0].Blocks!, static block => block is ActionsBlock);
    }

    [Fact]
    public void Slack_button_shows_its_words_raw() =>
        Assert.Equal("R&D <alarms>", Buttons(new SummaryLink("R&D <alarms>", "https://example.com"))[0].Text.Text);

    [Fact]
    public void Slack_bold_title_survives_formatting_characters()
    {
        var message = new SlackFormatter().Format(Summaries.Minimal with { Title = "5* hotels * and more" });

        Assert.Equal("\u26AA Info \u00B7 *5*\u200B hotels \u200B*\u200B and more*", message.Text);
    }

    [Fact]
    public void Google_Chat_card_shows_foreign_text_as_text()
    {
        var message = new GoogleChatFormatter().Format(Summaries.Minimal with { Title = "<b>R&D</b>", Facts = [new("a<b", "x & <i>y</i>")] });

        var widgets = message.CardsV2![0].Card.Sections![0].Widgets;
        Assert.Equal("<b>&lt;b&gt;R&amp;D&lt;/b&gt;</b>", widgets[0].TextParagraph!.Text);
        Assert.Equal("a&lt;b", widgets[1].DecoratedText!.TopLabel);
        Assert.Equal("x &amp; &lt;i&gt;y&lt;/i&gt;", widgets[1].DecoratedText!.Text);
    }

    [Fact]
    public void Google_Chat_text_cannot_mention_or_link_by_foreign_text()
    {
        var message = new GoogleChatFormatter(new() { Mentions = { Info = { "all" } } })
            .Format(Summaries.Minimal with { Title = "<users/all> <https://evil.example|x>" });

        Assert.StartsWith("<users/all> \u26AA Info \u00B7 <\u200Busers/all> <\u200Bhttps:", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Google_Chat_code_keeps_its_indents()
    {
        var message = new GoogleChatFormatter().Format(Summaries.Minimal with { Sections = [new CodeSection("{\n    \"a\": 1\n}")] });

        Assert.Equal("{\n\u2003\u2003\"a\": 1\n}", message.CardsV2![0].Card.Sections![1].Widgets[0].TextParagraph!.Text);
    }

    [Fact]
    public void Plain_text_removes_what_a_terminal_would_obey() =>
        Assert.Equal("\u26AA Info \u00B7 a[2Jb c", new PlainTextFormatter().Format(Summaries.Minimal with { Title = "a\u001B[2Jb\nc\u009B" }));

    private static string SlackFact(SummaryValue value)
    {
        var section = Block<SectionBlock>(Summaries.Minimal with { Facts = [new("Name", value)] });
        return (section.Text ?? section.Fields![0]).Text;
    }

    private static string SlackProse(string text) =>
        Block<SectionBlock>(Summaries.Minimal with { Sections = [new ProseSection([new([new(text)])])] }).Text!.Text;

    private static IReadOnlyList<ButtonElement> Buttons(params SummaryLink[] links) =>
        Block<ActionsBlock>(Summaries.Minimal with { Links = links }).Elements;

    private static TBlock Block<TBlock>(EventSummary summary) =>
        new SlackFormatter().Format(summary).Attachments![0].Blocks!.OfType<TBlock>().Single();
}
