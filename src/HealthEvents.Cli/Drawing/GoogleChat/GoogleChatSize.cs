using HealthEvents.Formatters.GoogleChat;

namespace HealthEvents.Cli.Drawing.GoogleChat;

/// <summary>The bytes and widgets of a Google Chat message, against Google's limits.</summary>
internal static class GoogleChatSize
{
    public static IReadOnlyList<PayloadSize> Of(GoogleChatMessage message)
    {
        var widgets = (message.CardsV2 ?? []).SelectMany(static card => card.Card.Sections ?? []).SelectMany(static section => section.Widgets);
        return [new("bytes", GoogleChatJson.ToUtf8Bytes(message).Length, 32_000), new("widgets", widgets.Sum(Widgets), 100)];
    }

    // A widget in a column counts as one of its own.
    private static int Widgets(Widget widget) => 1 + (widget.Columns?.ColumnItems.Sum(static column => column.Widgets.Sum(Widgets)) ?? 0);
}
