using System.Security.Cryptography;
using System.Text;
using HealthEvents.Cli.Drawing;

namespace HealthEvents.Cli.Preview;

/// <summary>
/// Draws a page that shows messages as Slack and Google Chat would: one file that loads nothing and runs nothing but its own
/// script, because what it draws is foreign.
/// </summary>
internal sealed class PreviewPage
{
    private readonly Html _html = new();
    private readonly DateTimeOffset _now;

    private PreviewPage(DateTimeOffset now) => _now = now;

    /// <summary>Draws the page.</summary>
    /// <param name="messages">The messages, in order.</param>
    /// <param name="now">When the messages were made.</param>
    /// <returns>The HTML of the page.</returns>
    public static string Draw(IReadOnlyList<PreviewMessage> messages, DateTimeOffset now)
    {
        var page = new PreviewPage(now);
        page.Head();
        page.Top(messages);
        for (var i = 0; i < messages.Count; i++)
        {
            page.Message(messages[i], i + 1);
        }

        page._html.Write($"</main></body></html>\n");
        return page._html.ToString();
    }

    private void Head()
    {
        var style = Resource("page.css");
        var script = Resource("page.js");
        _html.Write(
            $"""
            <!DOCTYPE html>
            <html lang="en" data-now="{_now}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-{Hash(style)}'; script-src 'sha256-{Hash(script)}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>HealthEvents preview</title>
            <link rel="icon" href="data:,">

            """);
        _html.Own($"<style>{style}</style>\n<script type=\"module\">{script}</script>\n</head>\n");
    }

    private void Top(IReadOnlyList<PreviewMessage> messages)
    {
        _html.Own(
            """
            <body>
            <header class="bar">
            <h1>HealthEvents <span>preview</span></h1>
            <fieldset><legend>Theme</legend>
            <label><input type="radio" name="theme" id="auto" checked>Auto</label>
            <label><input type="radio" name="theme" id="light">Light</label>
            <label><input type="radio" name="theme" id="dark">Dark</label>
            </fieldset>
            <fieldset><legend>Width</legend>
            <label><input type="radio" name="width" id="desktop" checked>Desktop</label>
            <label><input type="radio" name="width" id="phone">Phone</label>
            </fieldset>
            </header>
            <main>

            """);
        if (messages.Count < 2)
        {
            return;
        }

        _html.Write($"""<nav><details><summary>{messages.Count} messages</summary><ol>""");
        for (var i = 0; i < messages.Count; i++)
        {
            _html.Write($"""<li><a href="#message-{i + 1}">{messages[i].Summary.Title}</a></li>""");
        }

        _html.Write($"</ol></details></nav>\n");
    }

    private void Message(PreviewMessage message, int number)
    {
        var summary = message.Summary;
        _html.Write(
            $"""
            <article id="message-{number}" lang="{summary.Language}">
            <h2>{summary.Title}</h2>
            <p class="origin">{message.Origin} &#183; <code>{summary.Kind}</code></p>
            <div class="channels">

            """);
        foreach (var drawn in message.Messages)
        {
            Channel(drawn);
        }

        _html.Write($"</div>\n</article>\n");
    }

    private void Channel(DrawnMessage message)
    {
        _html.Write(
            $"""
            <section class="{message.Channel.Name}"><h3>{message.Channel.Title}</h3>
            <div class="notification"><b>{message.Channel.Title}</b><div class="text">
            """);
        new TextHtml(_html).Draw(message.Notification);
        _html.Write(
            $$"""
            </div></div>
            <div class="frame"><svg class="avatar" viewBox="0 0 36 36" aria-hidden="true"><rect width="36" height="36"/><path d="M5 19h7l3-9 6 16 3-7h7"/></svg>
            <div class="message"><p class="author"><b>HealthEvents</b> <span class="app">App</span> <time datetime="{{_now}}" data-format="{time}"></time></p>
            """);
        new MessageHtml(_html).Draw(message.Parts);
        _html.Write($"</div></div><footer>");
        foreach (var (unit, used, limit) in message.Sizes)
        {
            _html.Write($"""<div class="size"><progress max="{limit}" value="{used}" aria-label="{unit}"></progress> {used:N0} of {limit:N0} {unit}</div>""");
        }

        if (message.Elsewhere is { } elsewhere)
        {
            _html.Write($"""<a href="{elsewhere.Url}" target="_blank" rel="noopener noreferrer">{elsewhere.Label}</a>""");
        }

        _html.Write($"</footer></section>\n");
    }

    private static string Resource(string name)
    {
        using var stream = typeof(PreviewPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
