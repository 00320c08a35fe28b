namespace HealthEvents.Formatters;

/// <summary>Finds a text within another where it stands for itself: the <c>eu-west-1</c> of "in eu-west-1", not that of "orders-eu-west-1".</summary>
internal static class WholeWord
{
    /// <summary>Whether a text holds another one.</summary>
    public static bool Holds(ReadOnlySpan<char> text, ReadOnlySpan<char> part) => IndexOf(text, part) >= 0;

    /// <summary>The first place where a part stands for itself, or -1.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> part)
    {
        for (var from = 0; !part.IsEmpty && text[from..].IndexOf(part) is >= 0 and var found;)
        {
            var (start, end) = (from + found, from + found + part.Length);
            if (!(start > 0 && IsOfName(text[start - 1])) && !(end < text.Length && IsOfName(text[end])))
            {
                return start;
            }

            from = start + 1;
        }

        return -1;
    }

    // Letters of Korean and Japanese follow a name without a space.
    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
