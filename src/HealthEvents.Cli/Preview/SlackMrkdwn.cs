using System.Buffers;
using System.Globalization;

namespace HealthEvents.Cli.Preview;

/// <summary>Draws Slack's mrkdwn.</summary>
/// <param name="html">Where to.</param>
/// <param name="isVerbatim">Whether bare addresses stay text.</param>
internal sealed class SlackMrkdwn(Html html, bool isVerbatim = false) : StarMarkup(html)
{
    private const string Quote = "&gt;";

    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \n<>|*`");

    protected override void Lines(ReadOnlySpan<char> text)
    {
        var isQuote = false;
        var isFirst = true;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            if (isQuote != line.StartsWith(Quote))
            {
                isQuote = !isQuote;
                Html.Own(isQuote ? "<blockquote>" : "</blockquote>");
            }
            else if (!isFirst)
            {
                Html.Write($"\n");
            }

            isFirst = false;
            Inline(isQuote ? line[Quote.Length..].TrimStart() : line);
        }

        Html.Own(isQuote ? "</blockquote>" : "");
    }

    protected override void Text(ReadOnlySpan<char> text) => Html.Text(Decode(text));

    protected override int AddressLength(ReadOnlySpan<char> text)
    {
        if (isVerbatim || !(text.StartsWith("https://") || text.StartsWith("http://")))
        {
            return 0;
        }

        var length = text.IndexOfAny(AfterAddress);
        return text[..(length < 0 ? text.Length : length)].TrimEnd(".,;:!?)'\"").Length;
    }

    protected override bool Token(ReadOnlySpan<char> token)
    {
        var bar = token.IndexOf('|');
        var value = (bar < 0 ? token : token[..bar]).ToString();
        var label = bar < 0 ? null : Decode(token[(bar + 1)..]);
        return value switch
        {
            ['!', 'd', 'a', 't', 'e', '^', ..] => Date(value.Split('^'), label ?? value),
            ['!' or '@' or '#', _, ..] => Mention(value, label),
            _ => Link(Decode(value), label ?? Decode(value)),
        };
    }

    /// <summary>Draws a moment as its fallback: the script of the page shows it in the viewer's zone, as Slack would.</summary>
    private bool Date(string[] parts, string fallback)
    {
        if (parts.Length < 3 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        var instant = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Html.Write($"""<time datetime="{instant}" data-format="{parts[2]}" title="{fallback}">{fallback}</time>""");
        return true;
    }

    private bool Mention(string value, string? label)
    {
        var name = value.StartsWith("!subteam^", StringComparison.Ordinal) ? value["!subteam^".Length..] : value[1..];
        var sign = value[0] == '#' ? "#" : "@";
        Html.Write($"""<span class="mention">{sign}{label?.TrimStart('@', '#') ?? name}</span>""");
        return true;
    }

    /// <summary>Decodes the three entities that Slack knows; others are text.</summary>
    private static string Decode(ReadOnlySpan<char> text) => text.ToString()
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);
}
