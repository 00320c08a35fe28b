namespace HealthEvents;

/// <summary>Finds phrases in any case, with any white space between their words.</summary>
internal static class PhraseSearch
{
    /// <summary>Where a phrase stands at or after an index; -1 where it does not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phrase">Lower case, one space between words, the last of which has two characters or more.</param>
    /// <param name="from">The index.</param>
    /// <remarks>
    /// A search for its last character, which is rare, takes a few dozen nanoseconds where
    /// <see cref="string.Contains(string, StringComparison)"/> takes a thousand without culture data.
    /// </remarks>
    public static (int Start, int End) Find(ReadOnlySpan<char> text, ReadOnlySpan<char> phrase, int from)
    {
        var (lower, upper) = (phrase[^1], char.ToUpperInvariant(phrase[^1]));
        for (var end = from; end < text.Length;)
        {
            var step = text[end..].IndexOfAny(lower, upper);
            if (step < 0)
            {
                break;
            }

            end += step + 1;

            // Most of those have another character before them.
            if (end - from >= phrase.Length && char.ToLowerInvariant(text[end - 2]) == phrase[^2] && StartOf(text[from..end], phrase) is >= 0 and var start)
            {
                return (from + start, end);
            }
        }

        return (-1, -1);
    }

    /// <summary>How much of a text is a phrase that it begins with; 0 where it does not.</summary>
    public static int StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> phrase)
    {
        var (start, end) = Find(text[..Math.Min(text.Length, phrase.Length * 2)], phrase, 0);
        return start == 0 ? end : 0;
    }

    private static int StartOf(ReadOnlySpan<char> text, ReadOnlySpan<char> phrase)
    {
        var at = text.Length;
        for (var i = phrase.Length - 1; i >= 0; i--)
        {
            var before = at;
            if (phrase[i] == ' ')
            {
                while (at > 0 && char.IsWhiteSpace(text[at - 1]))
                {
                    at--;
                }
            }
            else if (at > 0 && char.ToLowerInvariant(text[at - 1]) == phrase[i])
            {
                at--;
            }

            if (at == before)
            {
                return -1;
            }
        }

        return at;
    }
}
