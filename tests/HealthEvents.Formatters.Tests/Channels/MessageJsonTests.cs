using System.Text;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>The typed messages by themselves, as a team would use them for a message of its own.</summary>
public sealed class MessageJsonTests
{
    [Fact]
    public void Slack_message_of_every_block_has_the_members_that_Slack_knows() => Snapshot.MatchJson(
        SlackJson.ToUtf8Bytes(new()
        {
            Channel = "#deployments",
            Text = "\uBC30\uD3EC \uC644\uB8CC",
            ThreadTs = "1795185960.000100",
            Mrkdwn = true,
            UnfurlLinks = false,
            Blocks =
            [
                new SectionBlock
                {
                    BlockId = "facts",
                    Text = SlackText.Mrkdwn("*payments* 1.2.3"),
                    Fields = [SlackText.Plain("Deployed") with { Emoji = true }],
                    Accessory = new ButtonElement { Text = SlackText.Plain("Undo"), Value = "1.2.2", AccessibilityLabel = "Undo the deployment" },
                    Expand = true,
                },
                new ActionsBlock { Elements = [new() { Text = SlackText.Plain("Open"), Url = "https://example.com", ActionId = "open", Style = "primary" }] },
                new ContextBlock { Elements = [SlackText.Mrkdwn("small")] },
            ],
            Attachments = [new() { Color = "good", Fallback = "done", Blocks = [new ContextBlock { Elements = [SlackText.Mrkdwn("by somebody")] }] }],
        }),
        "Model.slack");

    [Fact]
    public void Google_Chat_message_of_every_widget_has_the_members_that_Google_Chat_knows() => Snapshot.MatchJson(
        GoogleChatJson.ToUtf8Bytes(new()
        {
            Text = "\uBC30\uD3EC \uC644\uB8CC",
            Thread = new() { ThreadKey = "deploy" },
            CardsV2 =
            [
                new()
                {
                    CardId = "1",
                    Card = new()
                    {
                        Header = new() { Title = "Deployed", Subtitle = "payments", ImageUrl = "https://example.com/a.png", ImageType = "CIRCLE", ImageAltText = "A logo" },
                        Sections =
                        [
                            new()
                            {
                                Header = "Facts",
                                Collapsible = true,
                                UncollapsibleWidgetsCount = 1,
                                Widgets =
                                [
                                    new() { TextParagraph = new() { Text = "<b>1.2.3</b>", MaxLines = 3 } },
                                    new()
                                    {
                                        DecoratedText = new()
                                        {
                                            TopLabel = "By",
                                            Text = "somebody",
                                            BottomLabel = "yesterday",
                                            WrapText = true,
                                            Button = new() { Text = "Undo", OnClick = new() { OpenLink = new() { Url = "https://example.com" } } },
                                        },
                                    },
                                    new() { Columns = new() { ColumnItems = [new() { HorizontalSizeStyle = "FILL_MINIMUM_SPACE", Widgets = [new() { TextParagraph = new() { Text = "left" } }] }] } },
                                    new() { ButtonList = new() { Buttons = [new() { Text = "Open", Type = "FILLED", Color = new(1, 0.5, 0), OnClick = new() { OpenLink = new() { Url = "https://example.com" } } }] } },
                                ],
                            },
                        ],
                    },
                },
            ],
        }),
        "Model.google-chat");

    [Fact]
    public void Json_keeps_letters_of_every_language_as_they_are()
    {
        var json = Encoding.UTF8.GetString(SlackJson.ToUtf8Bytes(new() { Text = "\uC7A5\uC560 & <\u969C\u5BB3> \"x\"\n" }));

        Assert.Equal("{\"text\":\"\uC7A5\uC560 & <\u969C\u5BB3> \\\"x\\\"\\n\"}", json);
    }

    [Fact]
    public void Rules_reject_a_bad_Slack_payload()
    {
        var message = new SlackMessage
        {
            Text = "<!channel",
            Blocks =
            [
                new ActionsBlock { Elements = [new() { Text = SlackText.Mrkdwn(new string('x', 76)) }] },
                new SectionBlock(),
                new SectionBlock { Text = SlackText.Mrkdwn("a & b ```") },
            ],
        };

        var violations = SlackPayloadRules.Violations(SlackJson.ToUtf8Bytes(message));

        Assert.Equal(
            ["text: unbalanced angle brackets", "button: mrkdwn where plain_text is required", "button: 76 characters",
                "a section with neither text nor fields", "section text: a broken entity at 2", "section text: an open code fence"],
            violations, StringComparer.Ordinal);
    }

    [Fact]
    public void Rules_reject_a_bad_Google_Chat_payload()
    {
        var message = new GoogleChatMessage
        {
            CardsV2 = [new() { CardId = "1", Card = new() { Sections = [new() { Widgets = [new(), new() { TextParagraph = new() { Text = "<b>a & <i>b" } }] }] } }],
        };

        Assert.Equal(
            ["neither text nor fallbackText", "a widget of kinds ", "textParagraph: <i>", "textParagraph: an open tag", "textParagraph: a broken entity"],
            GoogleChatPayloadRules.Violations(GoogleChatJson.ToUtf8Bytes(message)), StringComparer.Ordinal);
    }
}
