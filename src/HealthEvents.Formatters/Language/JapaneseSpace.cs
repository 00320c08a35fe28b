namespace HealthEvents.Formatters;

/// <summary>
/// The space beside what is put into Japanese words. It stands between Japanese and Latin script only: "OK に移行", but
/// "アラーム状態に移行".
/// </summary>
/// <remarks>A template is written with the space. Templates of other languages have no Japanese words, and keep theirs.</remarks>
internal static class JapaneseSpace
{
    /// <summary>Whether fixed words end in a Japanese one and a space.</summary>
    public static bool Ends(ReadOnlySpan<char> words) => words is [.., var last, ' '] && IsJapanese(last);

    /// <summary>Whether fixed words begin with a space and a Japanese one.</summary>
    public static bool Begins(ReadOnlySpan<char> words) => words is [' ', var first, ..] && IsJapanese(first);

    /// <summary>Fixed words as they stand between two texts, without the spaces that belong there only beside Latin script.</summary>
    /// <param name="words">The words.</param>
    /// <param name="left">What stands before them, and whether they begin with such a space.</param>
    /// <param name="right">What stands behind them, and whether they end in such a space.</param>
    public static ReadOnlySpan<char> Between(
        ReadOnlySpan<char> words,
        (string Text, bool HasSpace) left,
        (string Text, bool HasSpace) right)
    {
        if (left.HasSpace && left.Text is [.., var before] && IsJapanese(before))
        {
            words = words[1..];
        }

        return right.HasSpace && right.Text is [var after, ..] && IsJapanese(after) ? words[..^1] : words;
    }

    // Punctuation and kana, ideographs, and the wide and narrow forms but for Latin letters and digits.
    private static bool IsJapanese(char c) => c
        is (>= '\u3000' and <= '\u30FF')
        or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uFF01' and <= '\uFF0F')
        or (>= '\uFF1A' and <= '\uFF20')
        or (>= '\uFF3B' and <= '\uFF40')
        or (>= '\uFF5B' and <= '\uFF9F');
}
