namespace HealthEvents.Formatters;

/// <summary>Knows what Slack, or a server that speaks its format, would take for the name of an emoji or of somebody to mention.</summary>
internal static class SlackNames
{
    // The limit of Slack for the names of custom emoji is 100.
    private const int LongestEmoji = 101;

    // 10:30:15 is a time; :100: and :1234: are emoji.
    private const int LongestTimePart = 2;

    // They call everybody. Source: Mattermost and Rocket.Chat documentation, "Mentions".
    private static readonly string[] Everybody = ["channel", "here", "all", "everyone"];

    /// <summary>Whether a colon after a text would end the <c>:name:</c> of an emoji.</summary>
    public static bool EndsEmoji(ReadOnlySpan<char> before)
    {
        // Few texts have a colon: one that has none is not read letter by letter.
        var colon = before.LastIndexOf(':');
        var name = before[(colon + 1)..];
        if (colon < 0 || name.Length is 0 or > LongestEmoji)
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!IsOfEmoji(c))
            {
                return false;
            }
        }

        return name.Length > LongestTimePart || name.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Whether an at sign would mention somebody. The one of a mail address does not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place of the sign.</param>
    /// <param name="isCode">Whether it stands in code, which must stay as it is to be copied: only what calls everybody counts there.</param>
    public static bool Mentions(ReadOnlySpan<char> text, int at, bool isCode)
    {
        foreach (var name in Everybody)
        {
            if (text[(at + 1)..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && !IsHost(text[(at + 1 + name.Length)..]))
            {
                return true;
            }
        }

        return !isCode
            && at + 1 < text.Length
            && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '_' or '-' or '.')
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
    }

    // somebody@here.example.com
    private static bool IsHost(ReadOnlySpan<char> after) => after switch
    {
        ['.', var next, ..] => char.IsLetterOrDigit(next),
        [var next, ..] => char.IsLetterOrDigit(next) || next == '-',
        [] => false,
    };

    private static bool IsOfEmoji(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '+' or '\'';
}
