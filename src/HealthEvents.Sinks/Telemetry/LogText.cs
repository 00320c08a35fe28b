using System.Globalization;
using System.Text;

namespace HealthEvents.Sinks;

/// <summary>
/// A text in a log line, which ends where the line does: whatever could begin another line, move the cursor, turn the direction of
/// writing or hide is written as its code. Everything in <see cref="SinkLog"/> that may come from an event is of this type.
/// </summary>
/// <param name="Value">The text as it came.</param>
internal readonly record struct LogText(string? Value)
{
    public static implicit operator LogText(string? value) => new(value);

    public override string ToString() => Clean(Value);

    /// <summary>Replaces control and format characters and line separators by their codes: <c>\u000a</c>.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text ?? "";
        }

        var clean = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsUnsafe(rune))
            {
                clean.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            }
            else
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>Also letters and marks that show nothing: the joiner of graphemes, the fillers of Hangul, and empty Braille.</summary>
    private static bool IsUnsafe(Rune rune) => rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
