using HealthEvents.Formatters.Slack;
using HealthEvents.Sinks;

namespace HealthEvents.Cli.Drawing.Slack;

/// <summary>Reads a Slack message: the text, then the blocks, beside a colored bar those of an attachment.</summary>
internal static class SlackDrawing
{
    // Slack folds a long text of a section unless it is told to expand it; it names neither number.
    private const int LongText = 700;
    private const int LinesBeforeFold = 8;

    public static DrawnMessage Of(SlackMessage message)
    {
        var text = new SlackMrkdwn().Read(message.Text ?? "");

        // Beside blocks of its own, the text is for notifications only.
        Part[] headline = text.Count == 0 || message.Blocks is { Count: > 0 } ? [] : [new Part.Text(text)];
        return new(BuiltInChannels.Slack, text,
        [
            .. headline,
            .. Blocks(message.Blocks),
            .. (message.Attachments ?? []).Select(static attachment => new Part.Barred(Color(attachment.Color), Blocks(attachment.Blocks))),
        ])
        {
            Sizes = SlackSize.Of(message),
            Elsewhere = BlockKitBuilder.Address(message) is { } address ? new("Open in Block Kit Builder", Look: null, address) : null,
        };
    }

    private static List<Part> Blocks(IReadOnlyList<SlackBlock>? blocks) => [.. (blocks ?? []).SelectMany(Block)];

    private static IEnumerable<Part> Block(SlackBlock block) => block switch
    {
        SectionBlock section => [new Part.Group([.. Section(section)])],
        ContextBlock context => [new Part.Context([.. context.Elements.OfType<SlackText>().Select(static text => Runs(text))])],
        ActionsBlock actions => [new Part.ButtonRow([.. actions.Elements.SelectMany(Button)])],
        _ => [],
    };

    private static IEnumerable<Part> Section(SectionBlock section)
    {
        if (section.Text is { } text)
        {
            var isFolded = text.Text.Length > LongText && section.Expand != true;
            yield return new Part.Text(Runs(text)) { LinesBeforeFold = isFolded ? LinesBeforeFold : 0 };
        }

        if (section.Fields is { } fields)
        {
            yield return new Part.Columns([.. fields.Select(static IReadOnlyList<Part> (field) => [new Part.Text(Runs(field))])]);
        }
    }

    private static IReadOnlyList<Run> Runs(SlackText text) => text.Type == "mrkdwn"
        ? new SlackMrkdwn(text.Verbatim == true).Read(text.Text)
        : [new Run.Words(text.Text)];

    /// <summary>Reads a button. One without an address needs an app that listens, which a webhook has not.</summary>
    private static IEnumerable<Button> Button(ButtonElement button) =>
        button.Url is { } url ? [new(button.Text.Text, button.Style, url)] : [];

    private static string Color(string? color) => color switch
    {
        "good" => "#2EB67D",
        "warning" => "#ECB22E",
        "danger" => "#E01E5A",
        null => "#DDDDDD",
        _ => color,
    };
}
