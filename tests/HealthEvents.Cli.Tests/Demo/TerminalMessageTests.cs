using HealthEvents.Cli.Demo;
using HealthEvents.Cli.Drawing;
using HealthEvents.Cli.Drawing.GoogleChat;
using HealthEvents.Cli.Drawing.Slack;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;
using Spectre.Console;

namespace HealthEvents.Cli.Tests;

/// <summary>A message on a terminal without colors: only what a person reads.</summary>
public sealed class TerminalMessageTests
{
    [Theory]
    [InlineData("*bold* _italic_ `code` <https://a.example/|here>", "bold italic code here")]
    [InlineData("a `<https://console.aws.amazon.com/?a=1&amp;b=2#x|i-0123>` (pending)", "a i-0123 (pending)")]
    [InlineData("key \u200B*\u200B\u200B*\u200B\u200B*\u200B\u200B*MPLE", "key ****MPLE")]
    [InlineData("\u200B*\u200Bnot bold\u200B*\u200B", "*not bold*")]
    [InlineData("&lt;b&gt; &amp;lt; [red]", "<b> &lt; [red]")]
    [InlineData("<!here> <!subteam^S012ABC>", "@here @S012ABC")]
    [InlineData("<!date^1795179921^{time}|20 Nov>", "20 Nov")]
    [InlineData("before\n```\na\n  b\n```\nafter", "before\na\n  b\nafter")]
    [InlineData("a\n&gt; b\n&gt; c\nd", "a\n> b\n> c\nd")]
    [InlineData("&gt; a\n&gt; b", "> a\n> b")]
    public void Markup_of_slack_is_drawn_as_text(string text, string expected) =>
        Assert.Equal(expected, Draw(SlackDrawing.Of(new() { Text = text })));

    [Fact]
    public void Blocks_of_slack_stand_below_the_headline() => Assert.Equal(
        "headline\ntext\nA: 1  B: 2\n[ Open ]  [ Close ]\nsmall  print",
        Draw(SlackDrawing.Of(new()
        {
            Text = "headline",
            Attachments =
            [
                new()
                {
                    Blocks =
                    [
                        new SectionBlock { Text = SlackText.Mrkdwn("text"), Fields = [SlackText.Mrkdwn("*A:* 1\n*B:* 2")] },
                        new ActionsBlock { Elements = [Button("Open"), Button("Close")] },
                        new ContextBlock { Elements = [SlackText.Mrkdwn("small"), SlackText.Plain("print")] },
                    ],
                },
            ],
        })));

    [Fact]
    public void Card_of_google_chat_has_its_labels_before_the_texts()
    {
        var open = new OnClick { OpenLink = new() { Url = "https://a.example/" } };
        var widgets = new Widget[]
        {
            new() { TextParagraph = new() { Text = "<b>a</b> &amp; b<br>c" } },
            new() { DecoratedText = new() { TopLabel = "Account", Text = "1234" } },
            new() { ButtonList = new() { Buttons = [new() { Text = "Open", OnClick = open }] } },
        };
        var message = new GoogleChatMessage
        {
            Text = "<users/all> headline",
            CardsV2 =
            [
                new()
                {
                    CardId = "event",
                    Card = new()
                    {
                        Header = new() { Title = "High", Subtitle = "20 Nov" },
                        Sections = [new() { Header = "Facts", Collapsible = true, UncollapsibleWidgetsCount = 1, Widgets = widgets }],
                    },
                },
            ],
        };

        Assert.Equal("@all headline\nHigh  20 Nov\nFacts\na & b\nc\nAccount  1234\n[ Open ]", Draw(GoogleChatDrawing.Of(message)));
    }

    private static ButtonElement Button(string text) => new() { Text = SlackText.Plain(text), Url = "https://a.example/" };

    private static string Draw(DrawnMessage message)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
        });
        console.Profile.Width = 100;
        console.Write(new Rows(TerminalMessage.Draw(message.Parts)));
        return string.Join('\n', output.ToString().TrimEnd().Split('\n').Select(static line => line.TrimEnd()));
    }
}
