namespace HealthEvents.Formatters;

/// <summary>
/// Closes the gap that an address leaves in a description: a separator that separates nothing any more goes, and so does a line of which
/// no word is left. All else stays as its author wrote it.
/// </summary>
internal static class GuideGap
{
    private const string Joints = ",;|\u30FB\u3001\uFF0C\uFF1B";

    // These are part of a word as often: "a/b/", "-5", ".NET".
    private const string LooseJoints = "/-\u2013\u2014";
    private const string Stops = ".\u3002";

    /// <summary>Closes a gap.</summary>
    /// <param name="before">The text before the gap, of which what separates goes.</param>
    /// <param name="text">The text that the gap is in.</param>
    /// <param name="at">Where the gap ends.</param>
    /// <returns>Where the text behind the gap goes on.</returns>
    public static int Close(ref ReadOnlySpan<char> before, string text, int at)
    {
        var isWrapped = false;
        for (; at < text.Length && before.Length > 0 && IsPair(before[^1], text[at]); at++)
        {
            before = before[..^1];
            isWrapped = true;
        }

        var line = LineStart(before);
        var hasWord = HasWord(before[line..]);
        var next = PastBlanks(text, at);
        if (next < text.Length && (!hasWord || EndsPart(before)) && IsJoint(text, next))
        {
            at = next + 1;
            next = PastBlanks(text, at);
        }

        if (IsLineEnd(text, next))
        {
            return hasWord ? TrimEnd(ref before, next) : DropLine(ref before, line, text, next);
        }

        if (isWrapped && hasWord && (Joints + Stops + "!?:").Contains(text[next], StringComparison.Ordinal))
        {
            before = TrimBlanks(before);
        }

        return !hasWord || IsBlank(before[^1]) ? next : at;
    }

    private static bool IsPair(char open, char close) => (open, close) is ('(', ')') or ('[', ']') or ('<', '>') or ('*', '*') or ('_', '_') or ('`', '`');

    private static bool IsJoint(string text, int at) => Joints.Contains(text[at], StringComparison.Ordinal)
        || ((LooseJoints + Stops).Contains(text[at], StringComparison.Ordinal) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));

    private static bool EndsPart(ReadOnlySpan<char> text)
    {
        text = TrimBlanks(text);
        return text.IsEmpty || GuideReader.Separators.Contains(text[^1], StringComparison.Ordinal);
    }

    private static int TrimEnd(ref ReadOnlySpan<char> before, int next)
    {
        before = TrimBlanks(before);
        var last = before[^1];
        if (Joints.Contains(last, StringComparison.Ordinal)
            || (LooseJoints.Contains(last, StringComparison.Ordinal) && before.Length > 1 && IsBlank(before[^2])))
        {
            before = TrimBlanks(before[..^1]);
        }

        return next;
    }

    private static int DropLine(ref ReadOnlySpan<char> before, int line, string text, int next)
    {
        before = before[..line];
        if (next == text.Length)
        {
            before = before.TrimEnd("\r\n");
            return next;
        }

        next = text.IndexOf('\n', next) + 1;
        while (line == 0 && next < text.Length && text[next] is '\n' or '\r')
        {
            next++;
        }

        return next;
    }

    private static int LineStart(ReadOnlySpan<char> text) => text.LastIndexOf('\n') + 1;

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLineEnd(string text, int at) => at == text.Length || text[at] == '\n' || text.AsSpan(at).StartsWith("\r\n", StringComparison.Ordinal);

    private static int PastBlanks(string text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private static ReadOnlySpan<char> TrimBlanks(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && IsBlank(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u3000';
}
