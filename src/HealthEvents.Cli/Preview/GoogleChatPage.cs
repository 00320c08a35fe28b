using System.Globalization;
using HealthEvents.Formatters.GoogleChat;

namespace HealthEvents.Cli.Preview;

/// <summary>Draws a Google Chat message: the text, then the cards.</summary>
/// <param name="html">Where to.</param>
internal sealed class GoogleChatPage(Html html)
{
    /// <summary>Draws the message as the chat shows it.</summary>
    public void Message(GoogleChatMessage message)
    {
        if (!string.IsNullOrEmpty(message.Text))
        {
            html.Write($"""<div class="text">""");
            new GoogleChatText(html).Draw(message.Text);
            html.Write($"</div>");
        }

        foreach (var card in message.CardsV2 ?? [])
        {
            Card(card.Card);
        }
    }

    /// <summary>Draws what the lock screen of a phone shows.</summary>
    public void Notification(GoogleChatMessage message) => html.Write($"{message.FallbackText ?? message.Text}");

    private void Card(Card card)
    {
        html.Write($"""<div class="card">""");
        if (card.Header is { } header)
        {
            html.Write($"""<div class="card-header"><h4>{header.Title}</h4><p>{header.Subtitle}</p></div>""");
        }

        foreach (var section in card.Sections ?? [])
        {
            Section(section);
        }

        html.Write($"</div>");
    }

    private void Section(CardSection section)
    {
        html.Write($"""<div class="card-section">""");
        if (section.Header is { } header)
        {
            html.Write($"<h5>");
            Draw(header);
            html.Write($"</h5>");
        }

        var shown = section.Collapsible == true ? section.UncollapsibleWidgetsCount ?? 0 : section.Widgets.Count;
        Widgets(section.Widgets.Take(shown));
        if (shown < section.Widgets.Count)
        {
            html.Write($"<details><summary></summary>");
            Widgets(section.Widgets.Skip(shown));
            html.Write($"</details>");
        }

        html.Write($"</div>");
    }

    private void Widgets(IEnumerable<Widget> widgets)
    {
        foreach (var widget in widgets)
        {
            DrawWidget(widget);
        }
    }

    private void DrawWidget(Widget widget)
    {
        switch (widget)
        {
            case { TextParagraph: { } paragraph }:
                html.Write($"""<div class="text" data-lines="{paragraph.MaxLines ?? 0}">""");
                Draw(paragraph.Text);
                html.Write($"</div>");
                break;
            case { DecoratedText: { } decorated }:
                DrawDecorated(decorated);
                break;
            case { Columns: { } columns }:
                html.Write($"""<div class="columns">""");
                foreach (var column in columns.ColumnItems)
                {
                    html.Write($"<div>");
                    Widgets(column.Widgets);
                    html.Write($"</div>");
                }

                html.Write($"</div>");
                break;
            case { ButtonList: { } list }:
                html.Write($"""<div class="actions">""");
                foreach (var button in list.Buttons)
                {
                    Button(button);
                }

                html.Write($"</div>");
                break;
        }
    }

    private void DrawDecorated(DecoratedText decorated)
    {
        html.Write($"""<div class="decorated"><div>""");
        Label(decorated.TopLabel, "one-line label");
        Label(decorated.Text, decorated.WrapText == true ? "text" : "one-line text");
        Label(decorated.BottomLabel, "label");
        html.Write($"</div>");
        if (decorated.Button is { } button)
        {
            Button(button);
        }

        html.Write($"</div>");
    }

    private void Label(string? text, string classes)
    {
        if (!string.IsNullOrEmpty(text))
        {
            html.Write($"""<div class="{classes}">""");
            Draw(text);
            html.Write($"</div>");
        }
    }

    private void Button(CardButton button)
    {
        var type = (button.Type ?? "OUTLINED").ToLowerInvariant().Replace('_', '-');
        html.Write($"""<a class="button {type}" href="{button.OnClick.OpenLink.Url}" target="_blank" rel="noopener noreferrer">""");
        if (button.Color is { } color)
        {
            html.Write($"""<svg aria-hidden="true"><rect width="100%" height="100%" fill="rgb({Part(color.Red)} {Part(color.Green)} {Part(color.Blue)})"/></svg>""");
        }

        html.Write($"<span>{button.Text}</span></a>");
    }

    private void Draw(string text) => new CardHtml(html).Draw(text);

    private static string Part(double share) => Math.Round(share * 255).ToString(CultureInfo.InvariantCulture);
}
