using HealthEvents.Formatters.Slack;

namespace HealthEvents.Cli.Preview;

/// <summary>Draws a Slack message: the text, then the blocks, beside a colored bar those of an attachment.</summary>
/// <param name="html">Where to.</param>
internal sealed class SlackPage(Html html)
{
    // Slack folds a long text of a section unless it is told to expand it; it names neither number.
    private const int LongText = 700;
    private const int LinesBeforeFold = 8;

    /// <summary>Draws the message as the chat shows it.</summary>
    public void Message(SlackMessage message)
    {
        // Beside blocks of its own, the text is for notifications only.
        if (message.Blocks is not { Count: > 0 } && !string.IsNullOrEmpty(message.Text))
        {
            html.Write($"""<div class="text">""");
            new SlackMrkdwn(html).Draw(message.Text);
            html.Write($"</div>");
        }

        Blocks(message.Blocks);
        foreach (var attachment in message.Attachments ?? [])
        {
            html.Write($"""<div class="attachment"><svg aria-hidden="true"><rect width="100%" height="100%" fill="{Color(attachment.Color)}"/></svg><div>""");
            Blocks(attachment.Blocks);
            html.Write($"</div></div>");
        }
    }

    /// <summary>Draws what the lock screen of a phone shows.</summary>
    public void Notification(SlackMessage message) => new SlackMrkdwn(html).Draw(message.Text ?? "");

    private void Blocks(IReadOnlyList<SlackBlock>? blocks)
    {
        foreach (var block in blocks ?? [])
        {
            Block(block);
        }
    }

    private void Block(SlackBlock block)
    {
        switch (block)
        {
            case SectionBlock section:
                Section(section);
                break;
            case ContextBlock context:
                html.Write($"""<div class="context">""");
                Elements(context.Elements);
                html.Write($"</div>");
                break;
            case ActionsBlock actions:
                html.Write($"""<div class="actions">""");
                Elements(actions.Elements);
                html.Write($"</div>");
                break;
        }
    }

    private void Section(SectionBlock section)
    {
        html.Write($"""<div class="section"><div>""");
        if (section.Text is { } text)
        {
            var isLong = text.Text.Length > LongText && section.Expand != true;
            html.Write($"""<div class="text" data-lines="{(isLong ? LinesBeforeFold : 0)}">""");
            Text(text);
            html.Write($"</div>");
        }

        if (section.Fields is { } fields)
        {
            html.Write($"""<div class="fields">""");
            Elements(fields);
            html.Write($"</div>");
        }

        html.Write($"</div>");
        Elements(section.Accessory is null ? [] : [section.Accessory]);
        html.Write($"</div>");
    }

    private void Elements(IEnumerable<SlackElement> elements)
    {
        foreach (var element in elements)
        {
            switch (element)
            {
                case SlackText text:
                    html.Write($"""<div class="text">""");
                    Text(text);
                    html.Write($"</div>");
                    break;
                case ButtonElement { Url: { } url } button:
                    html.Write($"""<a class="button {button.Style}" href="{url}" target="_blank" rel="noopener noreferrer">{button.Text.Text}</a>""");
                    break;
                case ButtonElement button:
                    html.Write($"""<span class="button {button.Style}">{button.Text.Text}</span>""");
                    break;
            }
        }
    }

    private void Text(SlackText text)
    {
        if (text.Type == "mrkdwn")
        {
            new SlackMrkdwn(html, text.Verbatim == true).Draw(text.Text);
        }
        else
        {
            html.Write($"{text.Text}");
        }
    }

    private static string Color(string? color) => color switch
    {
        "good" => "#2EB67D",
        "warning" => "#ECB22E",
        "danger" => "#E01E5A",
        null => "#DDDDDD",
        _ => color,
    };
}
