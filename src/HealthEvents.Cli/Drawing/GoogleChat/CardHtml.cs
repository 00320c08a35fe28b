using System.Net;
using System.Text.RegularExpressions;

namespace HealthEvents.Cli.Drawing.GoogleChat;

/// <summary>Reads the HTML of cards of Google Chat, as far as our messages go. Any other tag is text.</summary>
internal static partial class CardHtml
{
    public static IReadOnlyList<Run> Read(string text)
    {
        var open = new Stack<(string Element, List<Run> Outer)>();
        var runs = new List<Run>();
        var start = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            Words(text[start..tag.Index], runs);
            start = tag.Index + tag.Length;
            var element = tag.Groups["name"].Value.ToLowerInvariant();
            if (element == "br")
            {
                runs.Add(new Run.Words("\n"));
            }
            else if (tag.Groups["end"].Length == 0)
            {
                var inner = new List<Run>();
                runs.Add(Element(element, WebUtility.HtmlDecode(tag.Groups["url"].Value), inner));
                open.Push((element, runs));
                runs = inner;
            }
            else if (open.TryPeek(out var opened) && opened.Element == element)
            {
                runs = open.Pop().Outer;
            }
        }

        Words(text[start..], runs);
        return open.Count == 0 ? runs : open.Last().Outer;
    }

    private static void Words(string text, List<Run> runs)
    {
        if (text.Length > 0)
        {
            runs.Add(new Run.Words(WebUtility.HtmlDecode(text)));
        }
    }

    private static Run Element(string name, string url, List<Run> inner) => name switch
    {
        "a" => new Run.Link(url, inner),
        "b" => new Run.Styled(TextStyle.Bold, inner),
        "i" => new Run.Styled(TextStyle.Italic, inner),
        "u" => new Run.Styled(TextStyle.Underlined, inner),
        "s" => new Run.Styled(TextStyle.Struck, inner),
        _ => new Run.Styled(TextStyle.Code, inner),
    };

    // Links lead to the web and nowhere else.
    [GeneratedRegex(
        """<((?<end>/)(?<name>b|i|u|s|a|code)|(?<name>b|i|u|s|code)|(?<name>br)\s*/?|(?<name>a)\s+href="(?<url>https?://[^"<>]*)")>""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
