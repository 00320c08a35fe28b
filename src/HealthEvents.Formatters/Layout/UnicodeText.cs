namespace HealthEvents.Formatters;

/// <summary>What a character is, as far as messages care.</summary>
internal static class UnicodeText
{
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
