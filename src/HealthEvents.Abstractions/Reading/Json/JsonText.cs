using System.Buffers;
using System.Buffers.Text;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace HealthEvents;

/// <summary>The text of JSON strings whose form a reader has checked already.</summary>
internal static class JsonText
{
    private const int Block = 16;

    private static ReadOnlySpan<byte> ReplacementCharacter => "\uFFFD"u8;

    /// <summary>How many bytes the byte order mark before a document has: 3, or 0 where there is none. RFC 8259, section 8.1, lets a reader skip it.</summary>
    public static int LengthOfMark(ReadOnlySpan<byte> document) => document.StartsWith("\uFEFF"u8) ? "\uFEFF"u8.Length : 0;

    public static string ToString(ReadOnlySpan<byte> escaped)
    {
        var rented = ArrayPool<byte>.Shared.Rent(escaped.Length);
        var text = ToPlainString(rented.AsSpan(0, Unescape(escaped, rented)));
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>A text without escapes. Most are ASCII, of which nothing needs to be counted first: that saves 100 instructions a text.</summary>
    public static string ToPlainString(ReadOnlySpan<byte> utf8) =>
        Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);

    /// <summary>Unescapes into a buffer of its own, which lives as long as the events in it.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlySpan<byte> escaped)
    {
        var buffer = GC.AllocateUninitializedArray<byte>(escaped.Length);
        return buffer.AsMemory(0, Unescape(escaped, buffer));
    }

    /// <summary>The text of a string: a view of it, or a buffer of its own where it has escapes.</summary>
    public static ReadOnlySpan<byte> ToText(ReadOnlySpan<byte> text, bool isEscaped) => isEscaped ? ToUtf8(text).Span : text;

    /// <summary>Whether an escaped text is a given one. A text whose length rules it out is not unescaped.</summary>
    public static bool Equals(ReadOnlySpan<byte> escaped, ReadOnlySpan<byte> text)
    {
        const int LongestEscape = 6;
        if (escaped.Length <= text.Length || escaped.Length > text.Length * LongestEscape)
        {
            return false;
        }

        if (escaped.Length <= 256)
        {
            Span<byte> buffer = stackalloc byte[escaped.Length];
            return buffer[..Unescape(escaped, buffer)].SequenceEqual(text);
        }

        var rented = ArrayPool<byte>.Shared.Rent(escaped.Length);
        var isEqual = rented.AsSpan(0, Unescape(escaped, rented)).SequenceEqual(text);
        ArrayPool<byte>.Shared.Return(rented);
        return isEqual;
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
        var (read, written) = (0, 0);
        while (escaped.Length - read >= 2 * Block)
        {
            // JSON in a JSON string has a backslash every seven bytes or so: one search finds those of a block, and what stands behind each
            // is copied before it is known how much of it counts.
            var end = read + Block;
            var block = Vector128.Create(escaped.Slice(read, Block));
            block.CopyTo(destination.Slice(written, Block));
            var backslashes = Vector128.Equals(block, Vector128.Create((byte)'\\')).ExtractMostSignificantBits();
            while (backslashes != 0)
            {
                var plain = BitOperations.TrailingZeroCount(backslashes);
                read += plain;
                written += plain;
                if (escaped[read + 1] == '"')
                {
                    // Nearly all of them.
                    destination[written++] = (byte)'"';
                    read += 2;
                    backslashes >>= plain + 2;
                }
                else
                {
                    var escape = read;
                    written += UnescapeOne(escaped, ref read, destination[written..]);
                    backslashes = read < end ? backslashes >> (plain + read - escape) : 0;
                }

                if (read < end)
                {
                    Vector128.Create(escaped.Slice(read, Block)).CopyTo(destination.Slice(written, Block));
                }
            }

            if (read < end)
            {
                written += end - read;
                read = end;
            }
        }

        while (read < escaped.Length)
        {
            if (escaped[read] == '\\')
            {
                written += UnescapeOne(escaped, ref read, destination[written..]);
            }
            else
            {
                destination[written++] = escaped[read++];
            }
        }

        return written;
    }

    /// <returns>The number of bytes written.</returns>
    private static int UnescapeOne(ReadOnlySpan<byte> escaped, ref int read, Span<byte> destination)
    {
        var escape = escaped[read + 1];
        read += 2;
        if (escape == 'u')
        {
            return UnescapeUnicode(escaped, ref read, destination);
        }

        destination[0] = escape switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'t' => (byte)'\t',
            (byte)'r' => (byte)'\r',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            _ => escape,
        };
        return 1;
    }

    private static int UnescapeUnicode(ReadOnlySpan<byte> escaped, ref int read, Span<byte> destination)
    {
        var unit = HexUnit(escaped[read..]);
        read += 4;
        if (char.IsHighSurrogate(unit) && escaped[read..] is [(byte)'\\', (byte)'u', .. var rest] && HexUnit(rest) is var low && char.IsLowSurrogate(low))
        {
            read += 6;
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
