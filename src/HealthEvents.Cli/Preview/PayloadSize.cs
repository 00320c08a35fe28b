using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Cli.Preview;

/// <summary>How much of a limit a payload uses.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Used">How much there is.</param>
/// <param name="Limit">How much there may be.</param>
internal readonly record struct PayloadSize(string Unit, int Used, int Limit)
{
    /// <summary>The characters and blocks of a Slack message, against the limits that our messages keep.</summary>
    public static PayloadSize[] Of(SlackMessage message)
    {
        var blocks = (message.Blocks ?? []).Concat((message.Attachments ?? []).SelectMany(static attachment => attachment.Blocks ?? [])).ToList();
        return [new("characters in blocks", blocks.Sum(Characters), 10_000), new("blocks", blocks.Count, 45)];
    }

    /// <summary>The bytes and widgets of a Google Chat message, against Google's limits.</summary>
    public static PayloadSize[] Of(GoogleChatMessage message)
    {
        var widgets = (message.CardsV2 ?? []).SelectMany(static card => card.Card.Sections ?? []).SelectMany(static section => section.Widgets);
        return [new("bytes", GoogleChatJson.ToUtf8Bytes(message).Length, 32_000), new("widgets", widgets.Sum(Widgets), 100)];
    }

    private static int Characters(SlackBlock block) => block switch
    {
        SectionBlock section => (section.Text?.Text.Length ?? 0) + (section.Fields ?? []).Sum(Characters),
        ContextBlock context => context.Elements.Sum(Characters),
        ActionsBlock actions => actions.Elements.Sum(Characters),
        _ => 0,
    };

    private static int Characters(SlackElement element) => element switch
    {
        SlackText text => text.Text.Length,
        ButtonElement button => button.Text.Text.Length,
        _ => 0,
    };

    // A widget in a column counts as one of its own.
    private static int Widgets(Widget widget) => 1 + (widget.Columns?.ColumnItems.Sum(static column => column.Widgets.Sum(Widgets)) ?? 0);
}
