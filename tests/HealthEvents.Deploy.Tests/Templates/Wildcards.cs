namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>The star and the question mark, which policies take for anything.</summary>
internal static class Wildcards
{
    // What may stand behind a backslash: single characters, and classes that hold no wildcard.
    private const string Escapes = @".-/{}()[]|+^$dws\";

    public static bool AreIn(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>
    /// Whether no text with one can match this pattern of a parameter. It is told by the spelling: the pattern has both anchors, and
    /// neither "." nor a class of what is not allowed. A pattern that is cleverer than that counts as open.
    /// </summary>
    public static bool AreRefusedBy(string pattern)
    {
        if (!pattern.StartsWith('^') || !pattern.EndsWith('$') || pattern.Contains("(?", StringComparison.Ordinal))
        {
            return false;
        }

        var depth = 0;
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\' when !IsEscape(pattern, ++at):
                case '.':
                // "^a|b$" has one anchor in each half.
                case '|' when depth == 0:
                case '[' when !IsClosedClass(pattern, ref at):
                    return false;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
            }
        }

        return true;
    }

    private static bool IsEscape(string pattern, int at) => at < pattern.Length && Escapes.Contains(pattern[at], StringComparison.Ordinal);

    // Ends on the closing bracket.
    private static bool IsClosedClass(string pattern, ref int at)
    {
        var first = at + 1;
        for (at = first; at < pattern.Length && pattern[at] != ']'; at++)
        {
            var isRange = pattern[at] == '-' && at > first && at + 1 < pattern.Length && pattern[at + 1] != ']';
            if (AreIn(pattern[at].ToString())
                || (pattern[at] == '^' && at == first)
                || (pattern[at] == '\\' && !IsEscape(pattern, ++at))
                || (isRange && IsWithin(pattern[at - 1], pattern[at + 1])))
            {
                return false;
            }
        }

        return at < pattern.Length;
    }

    private static bool IsWithin(char from, char to) => (from <= '*' && to >= '*') || (from <= '?' && to >= '?');
}
