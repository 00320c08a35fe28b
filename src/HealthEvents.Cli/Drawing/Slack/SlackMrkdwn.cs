using System.Buffers;
using System.Globalization;

namespace HealthEvents.Cli.Drawing.Slack;

/// <summary>Reads Slack's mrkdwn.</summary>
/// <param name="isVerbatim">Whether bare addresses stay text.</param>
internal sealed class SlackMrkdwn(bool isVerbatim = false) : ChatMarkup
{
    private const string Quote = "&gt;";

    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \n<>|*`");

    protected override void Lines(ReadOnlySpan<char> text, List<Run> runs)
    {
        var quoted = default(List<Run>);
        var isFirst = true;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            var isQuote = line.StartsWith(Quote);
            if (isQuote != quoted is not null)
            {
                quoted = isQuote ? [] : null;
                if (quoted is not null)
                {
                    runs.Add(new Run.Styled(TextStyle.Quoted, quoted));
                }
            }
            else if (!isFirst)
            {
                (quoted ?? runs).Add(new Run.Words("\n"));
            }

            isFirst = false;
            Inline(isQuote ? line[Quote.Length..].TrimStart() : line, quoted ?? runs);
        }
    }

    /// <summary>Decodes the three entities that Slack knows; others are text.</summary>
    protected override string Plain(ReadOnlySpan<char> text) => text.ToString()
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    protected override int AddressLength(ReadOnlySpan<char> text)
    {
        if (isVerbatim || !(text.StartsWith("https://") || text.StartsWith("http://")))
        {
            return 0;
        }

        var length = text.IndexOfAny(AfterAddress);
        return text[..(length < 0 ? text.Length : length)].TrimEnd(".,;:!?)'\"").Length;
    }

    protected override Run? Token(string token)
    {
        var bar = token.IndexOf('|', StringComparison.Ordinal);
        var value = bar < 0 ? token : token[..bar];
        var label = bar < 0 ? null : Plain(token.AsSpan(bar + 1));
        return value switch
        {
            ['!', 'd', 'a', 't', 'e', '^', ..] => Moment(value.Split('^'), label ?? value),
            ['!' or '@' or '#', _, ..] => Mention(value, label),
            _ => LinkTo(Plain(value), label ?? Plain(value)),
        };
    }

    private static Run.Moment? Moment(string[] parts, string fallback) =>
        parts.Length >= 3 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? new(DateTimeOffset.FromUnixTimeSeconds(seconds), parts[2], fallback)
            : null;

    private static Run.Mention Mention(string value, string? label)
    {
        var name = value.StartsWith("!subteam^", StringComparison.Ordinal) ? value["!subteam^".Length..] : value[1..];
        return new((value[0] == '#' ? "#" : "@") + (label?.TrimStart('@', '#') ?? name));
    }
}
