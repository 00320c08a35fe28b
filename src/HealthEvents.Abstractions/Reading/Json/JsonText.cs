using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace HealthEvents;

/// <summary>The text of JSON strings whose form a reader has checked already.</summary>
internal static class JsonText
{
    private static ReadOnlySpan<byte> ReplacementCharacter => "\uFFFD"u8;

    public static string ToString(ReadOnlySpan<byte> escaped)
    {
        var rented = ArrayPool<byte>.Shared.Rent(escaped.Length);
        var text = Encoding.UTF8.GetString(rented.AsSpan(0, Unescape(escaped, rented)));
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>Unescapes into a buffer of its own, which lives as long as the events in it.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlySpan<byte> escaped)
    {
        var buffer = GC.AllocateUninitializedArray<byte>(escaped.Length);
        return buffer.AsMemory(0, Unescape(escaped, buffer));
    }

    /// <summary>Whether an escaped text is a given one. A text whose length rules it out is not unescaped.</summary>
    public static bool Equals(ReadOnlySpan<byte> escaped, ReadOnlySpan<byte> text)
    {
        const int LongestEscape = 6;
        if (escaped.Length <= text.Length || escaped.Length > text.Length * LongestEscape)
        {
            return false;
        }

        var buffer = escaped.Length <= 256 ? stackalloc byte[escaped.Length] : new byte[escaped.Length];
        return buffer[..Unescape(escaped, buffer)].SequenceEqual(text);
    }

    /// <summary>
    /// Writes the text that a JSON string stands for. Half of a surrogate pair is not text: it becomes U+FFFD, so
    /// that one bad character does not cost the event.
    /// </summary>
    /// <param name="escaped">What stands between the quotes: well-formed JSON, valid UTF-8.</param>
    /// <param name="destination">At least as long as <paramref name="escaped"/>: text is never longer than its escape.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Unescape(ReadOnlySpan<byte> escaped, Span<byte> destination)
    {
        var written = 0;
        while (true)
        {
            var backslash = escaped.IndexOf((byte)'\\');
            var plain = backslash < 0 ? escaped : escaped[..backslash];
            plain.CopyTo(destination[written..]);
            written += plain.Length;
            if (backslash < 0)
            {
                return written;
            }

            var escape = escaped[backslash + 1];
            escaped = escaped[(backslash + 2)..];
            if (escape == 'u')
            {
                written += UnescapeUnicode(ref escaped, destination[written..]);
            }
            else
            {
                destination[written++] = escape switch
                {
                    (byte)'n' => (byte)'\n',
                    (byte)'t' => (byte)'\t',
                    (byte)'r' => (byte)'\r',
                    (byte)'b' => (byte)'\b',
                    (byte)'f' => (byte)'\f',
                    _ => escape,
                };
            }
        }
    }

    private static int UnescapeUnicode(ref ReadOnlySpan<byte> rest, Span<byte> destination)
    {
        var unit = HexUnit(rest);
        rest = rest[4..];
        if (char.IsHighSurrogate(unit) && rest.StartsWith("\\u"u8) && HexUnit(rest[2..]) is var low && char.IsLowSurrogate(low))
        {
            rest = rest[6..];
            return new Rune(unit, low).EncodeToUtf8(destination);
        }

        if (char.IsSurrogate(unit))
        {
            ReplacementCharacter.CopyTo(destination);
            return ReplacementCharacter.Length;
        }

        return new Rune(unit).EncodeToUtf8(destination);
    }

    private static char HexUnit(ReadOnlySpan<byte> digits)
    {
        _ = Utf8Parser.TryParse(digits[..4], out ushort unit, out _, 'x');
        return (char)unit;
    }
}
