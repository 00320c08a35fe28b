using System.Globalization;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Sinks;

namespace HealthEvents.Cli.Drawing.GoogleChat;

/// <summary>Reads a Google Chat message: the text, then the cards.</summary>
internal static class GoogleChatDrawing
{
    public static DrawnMessage Of(GoogleChatMessage message)
    {
        var text = new GoogleChatText().Read(message.Text ?? "");
        Part[] above = text.Count == 0 ? [] : [new Part.Text(text)];
        return new(
            BuiltInChannels.GoogleChat,
            [new Run.Words(message.FallbackText ?? message.Text ?? "")],
            [.. above, .. (message.CardsV2 ?? []).Select(static card => Card(card.Card))])
        {
            Sizes = GoogleChatSize.Of(message),
        };
    }

    private static Part.Card Card(Card card) =>
        new(card.Header?.Title, card.Header?.Subtitle, [.. (card.Sections ?? []).Select(Section)]);

    private static Section Section(CardSection section)
    {
        var shown = section.Collapsible == true ? section.UncollapsibleWidgetsCount ?? 0 : section.Widgets.Count;
        return new(
            CardHtml.Read(section.Header ?? ""),
            Parts(section.Widgets.Take(shown)),
            Parts(section.Widgets.Skip(shown)));
    }

    private static IReadOnlyList<Part> Parts(IEnumerable<Widget> widgets) => [.. widgets.SelectMany(Part)];

    private static IEnumerable<Part> Part(Widget widget) => widget switch
    {
        { TextParagraph: { } paragraph } => [new Part.Text(CardHtml.Read(paragraph.Text)) { LinesBeforeFold = paragraph.MaxLines ?? 0 }],
        { DecoratedText: { } decorated } => [new Part.Labeled(CardHtml.Read(decorated.TopLabel ?? ""), CardHtml.Read(decorated.Text))],
        { Columns: { } columns } => [new Part.Columns([.. columns.ColumnItems.Select(static column => Parts(column.Widgets))])],
        { ButtonList: { } list } => [new Part.ButtonRow([.. list.Buttons.Select(Button)])],
        _ => [],
    };

    private static Button Button(CardButton button) => new(
        button.Text,
        (button.Type ?? "OUTLINED").ToLowerInvariant().Replace('_', '-'),
        button.OnClick.OpenLink.Url,
        button.Color is { } color ? $"#{Hex(color.Red)}{Hex(color.Green)}{Hex(color.Blue)}" : null);

    private static string Hex(double share) => ((int)Math.Round(share * 255)).ToString("X2", CultureInfo.InvariantCulture);
}
