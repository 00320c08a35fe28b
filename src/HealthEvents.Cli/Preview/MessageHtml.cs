using HealthEvents.Cli.Drawing;

namespace HealthEvents.Cli.Preview;

/// <summary>Draws the parts of a message as HTML. The style sheet gives them the look of their chat.</summary>
/// <param name="html">Where to.</param>
internal sealed class MessageHtml(Html html)
{
    private readonly TextHtml _text = new(html);

    public void Draw(IReadOnlyList<Part> parts)
    {
        foreach (var part in parts)
        {
            Draw(part);
        }
    }

    private void Draw(Part part)
    {
        switch (part)
        {
            case Part.Text { LinesBeforeFold: > 0 } text:
                html.Write($"""<div class="text" data-lines="{text.LinesBeforeFold}">""");
                _text.Draw(text.Runs);
                html.Write($"</div>");
                break;
            case Part.Text text:
                Box("text", text.Runs);
                break;
            case Part.Labeled labeled:
                html.Write($"""<div class="labeled">""");
                Box("label", labeled.Label);
                Box("text", labeled.Runs);
                html.Write($"</div>");
                break;
            case Part.Context context:
                html.Write($"""<div class="context">""");
                foreach (var text in context.Texts)
                {
                    Box("text", text);
                }

                html.Write($"</div>");
                break;
            case Part.ButtonRow row:
                html.Write($"""<div class="actions">""");
                foreach (var button in row.Buttons)
                {
                    Draw(button);
                }

                html.Write($"</div>");
                break;
            case Part.Columns columns:
                html.Write($"""<div class="columns">""");
                foreach (var cell in columns.Cells)
                {
                    Box("column", cell);
                }

                html.Write($"</div>");
                break;
            case Part.Group group:
                Box("section", group.Parts);
                break;
            case Part.Barred barred:
                html.Write($"""<div class="barred">""");
                Ground(barred.Color);
                Box("parts", barred.Parts);
                html.Write($"</div>");
                break;
            case Part.Card card:
                Draw(card);
                break;
        }
    }

    private void Draw(Part.Card card)
    {
        html.Write($"""<div class="card">""");
        if (card.Title is { } title)
        {
            html.Write($"""<div class="card-header"><h4>{title}</h4><p>{card.Subtitle}</p></div>""");
        }

        foreach (var section in card.Sections)
        {
            html.Write($"""<div class="card-section">""");
            Box("heading", section.Heading);
            Draw(section.Shown);
            if (section.Folded.Count > 0)
            {
                html.Write($"<details><summary></summary>");
                Draw(section.Folded);
                html.Write($"</details>");
            }

            html.Write($"</div>");
        }

        html.Write($"</div>");
    }

    private void Draw(Button button)
    {
        html.Write($"""<a class="button {button.Look}" href="{button.Url}" target="_blank" rel="noopener noreferrer">""");
        if (button.Color is { } color)
        {
            Ground(color);
        }

        html.Write($"<span>{button.Label}</span></a>");
    }

    /// <summary>Fills the box around it with a color. The page allows no styles but those of its style sheet.</summary>
    private void Ground(string color) =>
        html.Write($"""<svg aria-hidden="true"><rect width="100%" height="100%" fill="{color}"/></svg>""");

    private void Box(string classes, IReadOnlyList<Part> parts)
    {
        html.Write($"""<div class="{classes}">""");
        Draw(parts);
        html.Write($"</div>");
    }

    private void Box(string classes, IReadOnlyList<Run> runs)
    {
        if (runs.Count > 0)
        {
            html.Write($"""<div class="{classes}">""");
            _text.Draw(runs);
            html.Write($"</div>");
        }
    }
}
