namespace HealthEvents.Formatters;

/// <summary>Finds the other half of a pair, such as the <c>value</c> beside a <c>key</c>, in JSON, YAML, and lists of arguments.</summary>
internal static class PairText
{
    // As far as the members of one pair stand from each other.
    private const int Longest = 1_024;
    private const int MostSiblings = 8;

    /// <summary>Finds a sibling of a sort.</summary>
    /// <param name="text">The text.</param>
    /// <param name="after">Where the text goes on after the first half.</param>
    /// <param name="sort">The sort of the other half.</param>
    /// <param name="value">Its value.</param>
    public static bool Find(ReadOnlySpan<char> text, int after, NamedSort sort, out ValueSpan value)
    {
        var near = text[..Math.Min(text.Length, after + Longest)];
        for (var i = 0; i < MostSiblings && TryName(near, ref after, out var name, out var isQuoted); i++)
        {
            value = ValueText.After(near, after, isQuoted);
            if (CredentialName.SortOf(name) == sort && value.Sort != ValueSort.Container)
            {
                // A long value goes on beyond what is near.
                value = value.Next == near.Length ? ValueText.After(text, after, isQuoted) : value;
                return true;
            }

            after = value.Next;
        }

        value = default;
        return false;
    }

    /// <summary>Whether a text ends before the object does.</summary>
    public static bool IsCut(ReadOnlySpan<char> text, int after)
    {
        while (after < text.Length && (IsSeparator(text[after]) || text[after] is '.' or '\u2026'))
        {
            after++;
        }

        return after >= text.Length;
    }

    private static bool TryName(ReadOnlySpan<char> text, ref int at, out ReadOnlySpan<char> name, out bool isQuoted)
    {
        name = default;
        isQuoted = false;
        var before = at;
        while (at < text.Length)
        {
            if (IsSeparator(text[at]))
            {
                at++;
            }
            else if (ValueText.LineBreak(text, at) is > 0 and var length)
            {
                at += length;
            }
            else
            {
                break;
            }
        }

        // A bracket ends the object.
        if (at == before || at >= text.Length || text[at] is '}' or ']')
        {
            return false;
        }

        int end;
        if (QuoteMark.At(text, at, out var start) is { IsSome: true } mark)
        {
            end = mark.EndOf(text, start);
            QuoteMark.At(text, end, out at);
            isQuoted = true;
        }
        else
        {
            start = end = at;
            while (end < text.Length && ValueText.IsNameCharacter(text[end]))
            {
                end++;
            }

            at = end;
        }

        name = text[start..end];
        at = ValueText.SkipBlanks(text, at);
        if (name.IsEmpty || name.Length > CredentialName.Longest || at >= text.Length || text[at] is not (':' or '='))
        {
            return false;
        }

        at++;
        return true;
    }

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is ',' or ';' or '&' or '|';
}
