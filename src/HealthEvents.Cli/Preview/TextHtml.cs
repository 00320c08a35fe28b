using HealthEvents.Cli.Drawing;

namespace HealthEvents.Cli.Preview;

/// <summary>Draws the runs of a text as HTML.</summary>
/// <param name="html">Where to.</param>
internal sealed class TextHtml(Html html)
{
    public void Draw(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            Draw(run);
        }
    }

    private void Draw(Run run)
    {
        switch (run)
        {
            case Run.Words words:
                html.Write($"{words.Text}");
                break;
            case Run.Styled styled:
                var element = ElementOf(styled.Style);
                html.Write($"<{element}>");
                Draw(styled.Runs);
                html.Write($"</{element}>");
                break;
            case Run.Link link:
                html.Write($"""<a href="{link.Url}" target="_blank" rel="noopener noreferrer">""");
                Draw(link.Runs);
                html.Write($"</a>");
                break;
            case Run.Mention mention:
                html.Write($"""<span class="mention">{mention.Name}</span>""");
                break;
            case Run.Moment moment:
                // The script of the page shows it in the viewer's zone, as Slack would.
                html.Write($"""<time datetime="{moment.Instant}" data-format="{moment.Format}" title="{moment.Fallback}">{moment.Fallback}</time>""");
                break;
        }
    }

    private static string ElementOf(TextStyle style) => style switch
    {
        TextStyle.Bold => "b",
        TextStyle.Italic => "i",
        TextStyle.Underlined => "u",
        TextStyle.Struck => "s",
        TextStyle.Code => "code",
        TextStyle.Preformatted => "pre",
        _ => "blockquote",
    };
}
