using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>What a character is, as far as messages care.</summary>
internal static class UnicodeText
{
    // No emoji or syllable is longer. What is longer are heaps of combining marks: they may be cut.
    private const int LongestGrapheme = 64;

    /// <summary>The length of the grapheme that a text begins with, as far as it is shown in one piece.</summary>
    public static int GraphemeLength(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[0] is >= ' ' and < '\u007F' && text[1] < '\u007F')
        {
            return 1;
        }

        return StringInfo.GetNextTextElementLength(Reach(text, LongestGrapheme));
    }

    /// <summary>The beginning of a text, without half of a surrogate pair at its end.</summary>
    public static ReadOnlySpan<char> Reach(ReadOnlySpan<char> text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    /// <summary>
    /// Whether a character beyond ASCII is written as it is. Not so: C1 controls, line and paragraph separators,
    /// directional overrides and isolates (they would turn around what stands after them), surrogates, byte order marks.
    /// </summary>
    public static bool IsOrdinary(char c) =>
        c >= '\u00A0'
        && c is not ((>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uD800' and <= '\uDFFF'))
        && c is not ('\uFEFF' or (>= '\uFFF9' and <= '\uFFFB'));

    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Whether a sentence ends right before a place in a text.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text, int place) => text[place - 1] switch
    {
        '\n' or '\u3002' or '\uFF01' or '\uFF1F' => true,
        '.' or '!' or '?' => place == text.Length || char.IsWhiteSpace(text[place]),
        _ => false,
    };
}
