using HealthEvents.Cli.Drawing.GoogleChat;
using HealthEvents.Cli.Drawing.Slack;
using HealthEvents.Cli.Preview;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Cli.Tests;

public sealed class PreviewPageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Hostile_title_stays_text_everywhere()
    {
        const string Hostile = "</title><script>alert(1)</script>\" onload=\"x";
        var page = PreviewPage.Draw([Message(Hostile)], Now);

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onload", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_shows_how_much_of_each_limit_is_used()
    {
        var page = PreviewPage.Draw([Message("title")], Now);

        Assert.Contains("4 of 10,000 characters in blocks", page, StringComparison.Ordinal);
        Assert.Contains("1 of 45 blocks", page, StringComparison.Ordinal);
        Assert.Contains("1 of 100 widgets", page, StringComparison.Ordinal);
        Assert.Contains("of 32,000 bytes", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_to_the_block_kit_builder_carries_the_blocks()
    {
        var address = BlockKitBuilder.Address(Slack("title"));

        Assert.Equal(
            """https://app.slack.com/block-kit-builder/#{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"title"}},{"type":"section","text":{"type":"mrkdwn","text":"body"}}]}""",
            Uri.UnescapeDataString(address!));
    }

    [Fact]
    public void Link_to_the_block_kit_builder_is_left_out_where_it_would_be_too_long() =>
        Assert.Null(BlockKitBuilder.Address(Slack(new string('\uAC00', 3000))));

    private static PreviewMessage Message(string title) => new(
        "event.json",
        new()
        {
            Kind = "text",
            Identity = "identity",
            Correlation = "identity",
            Severity = EventSeverity.Info,
            Lifecycle = EventLifecycle.Informational,
            Title = title,
        },
        [SlackDrawing.Of(Slack(title)), GoogleChatDrawing.Of(GoogleChat(title))]);

    private static SlackMessage Slack(string title) => new()
    {
        Text = title,
        Attachments = [new() { Color = "#D92D20", Blocks = [new SectionBlock { Text = SlackText.Mrkdwn("body") }] }],
    };

    private static GoogleChatMessage GoogleChat(string title) => new()
    {
        FallbackText = title,
        CardsV2 = [new() { CardId = "event", Card = new() { Sections = [new() { Widgets = [new() { TextParagraph = new() { Text = "body" } }] }] } }],
    };
}
