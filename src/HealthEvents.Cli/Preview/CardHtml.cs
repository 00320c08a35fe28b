using System.Net;
using System.Text.RegularExpressions;

namespace HealthEvents.Cli.Preview;

/// <summary>Draws the HTML that cards of Google Chat take. A tag that Google Chat does not know is text.</summary>
/// <param name="html">Where to.</param>
internal sealed partial class CardHtml(Html html)
{
    private readonly Stack<string> _open = new();

    /// <summary>Draws a text of a card.</summary>
    public void Draw(string text)
    {
        var start = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            Text(text[start..tag.Index]);
            Draw(tag);
            start = tag.Index + tag.Length;
        }

        Text(text[start..]);
        while (_open.TryPop(out var element))
        {
            html.Write($"</{element}>");
        }
    }

    private void Text(string text) => html.Text(WebUtility.HtmlDecode(text));

    private void Draw(Match tag)
    {
        var element = tag.Groups["name"].Value.ToLowerInvariant();
        var attribute = WebUtility.HtmlDecode(tag.Groups["value"].Value);
        switch (element)
        {
            case "br":
                html.Write($"<br>");
                break;
            case var _ when tag.Groups["end"].Length > 0:
                if (_open.TryPeek(out var open) && open == element)
                {
                    html.Write($"</{_open.Pop()}>");
                }

                break;
            case "a":
                _open.Push(element);
                html.Write($"""<a href="{attribute}" target="_blank" rel="noopener noreferrer">""");
                break;
            case "font":
                _open.Push(element);
                html.Write($"""<font color="{attribute}">""");
                break;
            default:
                _open.Push(element);
                html.Write($"<{element}>");
                break;
        }
    }

    // Links lead to the web and nowhere else.
    [GeneratedRegex(
        """<((?<end>/)(?<name>b|i|u|s|a|font|code|time)|(?<name>b|i|u|s|code|time)|(?<name>br)\s*/?|(?<name>a)\s+href="(?<value>https?://[^"<>]*)"|(?<name>font)\s+color="(?<value>#[0-9a-fA-F]{3,8})")>""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
