using System.Globalization;
using System.Text;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

public sealed class LayoutTests
{
    private const string Family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";

    public static TheoryData<string> Names { get; } = [.. Channels.Names];

    [Fact]
    public void Prose_that_is_too_long_ends_after_a_sentence_and_says_so()
    {
        var text = Slack(Prose(string.Concat(Enumerable.Repeat("One more sentence about it. ", 1000))));

        Assert.EndsWith("One more sentence about it.\u2026 (shortened)", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 2900, 3000);
    }

    [Fact]
    public void Prose_of_one_endless_sentence_ends_after_a_word() =>
        Assert.EndsWith("word\u2026 (shortened)", Slack(Prose(string.Concat(Enumerable.Repeat("word ", 1000)))), StringComparison.Ordinal);

    [Fact]
    public void Text_is_cut_between_graphemes()
    {
        var text = Slack(Prose("a" + string.Concat(Enumerable.Repeat(Family, 1000))));

        var shown = text[..text.IndexOf('\u2026', StringComparison.Ordinal)];
        Assert.Equal(1, shown.Length % Family.Length);
    }

    [Fact]
    public void Text_is_cut_after_escaping_and_never_inside_an_entity()
    {
        var text = Slack(Prose(new string('&', 5000)));

        Assert.EndsWith("&amp;\u2026 (shortened)", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 2900, 3000);
    }

    [Fact]
    public void Code_that_is_too_long_ends_after_a_line_inside_its_fence()
    {
        var text = Slack(new CodeSection(string.Concat(Enumerable.Range(0, 1000).Select(static i => $"line {i}\n"))));

        Assert.StartsWith("```\nline 0\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\u2026\n``` (shortened)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void List_that_is_too_long_says_how_many_more_there_are()
    {
        var items = Enumerable.Range(1, 300).Select(static i => new ListItem(new ResourceValue($"arn:aws:ec2:eu-west-1:111122223333:instance/i-{i:x17}"))).ToList();

        var text = Slack(new ListSection(items) { Total = 1300, Note = "7 resolved" });

        var shown = text.Count(static c => c == '\u2022');
        Assert.InRange(shown, 20, 60);
        Assert.Contains("7 resolved\n\u2022 ", text, StringComparison.Ordinal);
        Assert.EndsWith($"`\nand {(1300 - shown).ToString("N0", CultureInfo.InvariantCulture)} more", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_do_not_fit_go_by_priority_and_the_message_says_so()
    {
        var summary = Summaries.Minimal with
        {
            Sections =
            [
                Long("detail", SummaryPriority.Detail),
                Long("first", SummaryPriority.Normal),
                Long("second", SummaryPriority.Normal),
                Long("third", SummaryPriority.Normal),
                Long("important", SummaryPriority.Important),
            ],
        };

        var blocks = new SlackFormatter().Format(summary).Attachments![0].Blocks!;

        Assert.Equal(["*first*", "*second*", "*third*", "*important*"], blocks.OfType<SectionBlock>().Select(static block => block.Text!.Text.Split('\n')[0]), StringComparer.Ordinal);
        Assert.Equal("1 part left out", ((SlackText)blocks.OfType<ContextBlock>().Single().Elements[0]).Text);
    }

    [Fact]
    public void Full_messages_use_the_room_they_have()
    {
        var sections = Enumerable.Range(0, 60).Select(static i => (SummarySection)new ListSection(
            [.. Enumerable.Range(0, 100).Select(static i => new ListItem($"\uC11C\uBE44\uC2A4 {i} & <more>"))])).ToList();
        var summary = Summaries.Outage with { Sections = sections };

        var slack = new SlackFormatter().Format(summary).Attachments![0].Blocks!.OfType<SectionBlock>()
            .Sum(static block => (block.Text?.Text.Length ?? 0) + (block.Fields?.Sum(static field => field.Text.Length) ?? 0));

        Assert.InRange(slack, 9000, 10_000);
        Assert.InRange(GoogleChatJson.ToUtf8Bytes(new GoogleChatFormatter().Format(summary)).Length, 25_000, 32_000);
        Assert.InRange(new PlainTextFormatter().Format(summary).Length, 17_000, 20_000);
    }

    [Theory]
    [InlineData('x')]
    [InlineData('\uAC00')]
    [InlineData('\u00A0')]
    public void Longest_addresses_keys_and_mentions_fit_beside_everything_else(char letter)
    {
        var options = new GoogleChatFormatterOptions();
        for (var i = 0; i < 20; i++)
        {
            options.Mentions.High.Add($"{i:d40}");
        }

        var letters = new string(letter, 4000);
        var summary = Summaries.Outage with
        {
            Title = letters,
            Lead = letters,
            Correlation = letters,
            Links = [.. Enumerable.Range(0, 9).Select(_ => new SummaryLink(letters, "https://example.com/" + letters[..1980]))],
            Sections = [.. Enumerable.Range(0, 9).Select(_ => Prose(letters))],
        };

        Assert.Empty(GoogleChatPayloadRules.Violations(GoogleChatJson.ToUtf8Bytes(new GoogleChatFormatter(options).Format(summary))));
        Assert.Empty(SlackPayloadRules.Violations(SlackJson.ToUtf8Bytes(new SlackFormatter().Format(summary))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Message_of_many_megabytes_costs_no_more_than_a_short_one(string channel)
    {
        var known = Channels.Of(channel);
        var endless = string.Concat(Enumerable.Repeat("An endless description, said again & again. ", 250_000));
        var summary = Summaries.Minimal with
        {
            Title = endless,
            Lead = endless,
            Facts = [new(endless, endless), new("Code", new CodeValue(endless)), new("Link", new LinkValue("https://" + endless))],
            Sections = [Prose(endless), new CodeSection(endless), new ListSection([new(new ResourceValue(endless))]),
                new ProseSection([new([new(endless), new(endless)], ProseParagraphKind.Code)])],
        };
        Format();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Format();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);

        void Format()
        {
            known.Messages.Full(summary);
            known.Messages.TextOnly(summary);
        }
    }

    [Fact]
    public void Button_past_the_fifth_is_left_out_and_counted()
    {
        var links = Enumerable.Range(0, 7).Select(static i => new SummaryLink($"Page {i}", $"https://example.com/{i}")).ToList();

        var blocks = new SlackFormatter().Format(Summaries.Minimal with { Links = links }).Attachments![0].Blocks!;

        Assert.Equal(5, ((ActionsBlock)blocks[0]).Elements.Count);
        Assert.Equal("2 parts left out", ((SlackText)((ContextBlock)blocks[1]).Elements[0]).Text);
    }

    [Fact]
    public void Message_with_only_a_headline_has_no_attachment() =>
        Assert.Null(new SlackFormatter().Format(Summaries.Minimal).Attachments);

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_only_form_of_a_summary_that_cannot_be_read_is_its_headline(string channel)
    {
        var message = Encoding.UTF8.GetString(Channels.Of(channel).Messages.TextOnly(Summaries.Minimal with { Facts = [null!] }));

        Assert.Contains("Hello", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_only_form_keeps_the_headline_and_the_mention()
    {
        var slack = new SlackFormatter(new() { Mentions = { High = { "here" } } }).FormatText(Summaries.Outage);
        var googleChat = new GoogleChatFormatter().FormatText(Summaries.Outage);

        Assert.Null(slack.Attachments);
        Assert.Contains("\n<!here>\n", slack.Text, StringComparison.Ordinal);
        Assert.Contains("Region: ", slack.Text, StringComparison.Ordinal);
        Assert.Null(googleChat.CardsV2);
        Assert.StartsWith("\U0001F7E0 High \u00B7 EC2 operational issue", googleChat.Text, StringComparison.Ordinal);
    }

    private static ProseSection Prose(string text) => new([new([new(text)])]);

    private static ProseSection Long(string title, SummaryPriority priority) =>
        Prose(string.Concat(Enumerable.Repeat("A sentence. ", 230))) with { Title = title, Priority = priority };

    private static string Slack(SummarySection section) =>
        new SlackFormatter().Format(Summaries.Minimal with { Sections = [section] }).Attachments![0].Blocks!.OfType<SectionBlock>().Single().Text!.Text;
}
