using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Encodings.Web;

namespace HealthEvents.Formatters;

/// <summary>
/// Writes text into a JSON string, byte for byte as the serializer does with <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/>.
/// </summary>
internal static class JsonEscaper
{
    /// <summary>The most bytes that one character, or a pair of surrogates, is written as.</summary>
    public const int MostBytes = 2 * BytesOfUnit;

    private const int BytesOfUnit = 6;
    private const int PerVector = 8;
    private const int PerBlock = 2 * PerVector;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Copies the beginning of a text that is plain: printable ASCII that needs no escape.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">Where to: at least as long as the text. What is behind the copied characters is undefined.</param>
    /// <returns>How many characters were copied.</returns>
    // One pass: the framework searches in one call and copies in another.
    public static int CopyPlain(ReadOnlySpan<char> text, Span<byte> room)
    {
        if (!Vector128.IsHardwareAccelerated || text.Length < PerVector)
        {
            var copied = 0;
            for (; copied < text.Length && IsPlain(text[copied]); copied++)
            {
                room[copied] = (byte)text[copied];
            }

            return copied;
        }

        var units = MemoryMarshal.Cast<char, Vector128<ushort>>(text);
        var blocks = MemoryMarshal.Cast<byte, Vector128<byte>>(room);
        for (var i = 0; i < units.Length / 2; i++)
        {
            blocks[i] = ToBytes(units[2 * i], units[(2 * i) + 1]);
            var plain = PlainOf(blocks[i]);
            if (plain < PerBlock)
            {
                return (i * PerBlock) + plain;
            }
        }

        return text.Length % PerBlock == 0 ? text.Length : CopyPlainEnd(text, room);
    }

    /// <summary>Writes the beginning of a text that is not plain, or as much of it as there is room for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">Where to: at least <see cref="MostBytes"/>.</param>
    /// <param name="written">How many bytes were written.</param>
    /// <returns>How many characters were read.</returns>
    public static int CopyOthers(ReadOnlySpan<char> text, Span<byte> room, out int written)
    {
        var read = 0;
        written = 0;
        while (read < text.Length && !IsPlain(text[read]) && room.Length - written >= MostBytes)
        {
            read += CopyOther(text[read..], room[written..], out var bytes);
            written += bytes;
        }

        return read;
    }

    private static int CopyOther(ReadOnlySpan<char> text, Span<byte> room, out int written)
    {
        var letter = text[0] switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        if (letter != '\0')
        {
            room[0] = (byte)'\\';
            room[1] = (byte)letter;
            written = 2;
            return 1;
        }

        // Half of a pair becomes the replacement character, which is then escaped.
        var isWhole = Rune.DecodeFromUtf16(text, out var rune, out var read) == OperationStatus.Done;
        if (isWhole && !Encoder.WillEncode(rune.Value))
        {
            written = rune.EncodeToUtf8(room);
            return read;
        }

        written = 0;
        foreach (var unit in isWhole ? text[..read] : "\uFFFD")
        {
            Escape(unit, room.Slice(written, BytesOfUnit));
            written += BytesOfUnit;
        }

        return read;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(char character) => character is >= ' ' and < '\u007F' and not ('"' or '\\');

    // Copies the two last vectors. They overlap what is before them, and each other where the text is short: what is plain is copied
    // again, to the same place.
    private static int CopyPlainEnd(ReadOnlySpan<char> text, Span<byte> room)
    {
        var first = Math.Max(0, text.Length - PerBlock);
        var second = text.Length - PerVector;
        var bytes = ToBytes(
            MemoryMarshal.Read<Vector128<ushort>>(MemoryMarshal.AsBytes(text[first..])),
            MemoryMarshal.Read<Vector128<ushort>>(MemoryMarshal.AsBytes(text[second..])));
        MemoryMarshal.Write(room[first..], bytes.AsUInt64().GetElement(0));
        MemoryMarshal.Write(room[second..], bytes.AsUInt64().GetElement(1));
        var plain = PlainOf(bytes);
        return plain < PerVector ? first + plain : second - PerVector + plain;
    }

    /// <summary>Makes a byte of each character. Those that are not ASCII become bytes that are not plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> ToBytes(Vector128<ushort> first, Vector128<ushort> second)
    {
#if NET9_0_OR_GREATER
        return Vector128.NarrowWithSaturation(first.AsInt16(), second.AsInt16()).AsByte();
#else
        var most = Vector128.Create((ushort)0xFF);
        return Vector128.Narrow(Vector128.Min(first, most), Vector128.Min(second, most));
#endif
    }

    /// <summary>How many bytes at the beginning are plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlainOf(Vector128<byte> bytes)
    {
        // As signed numbers, so that those above 0x7F are less than a space too.
        var others = Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.Equals(bytes, Vector128.Create((byte)0x7F));
        return BitOperations.TrailingZeroCount(others.ExtractMostSignificantBits() | (1u << PerBlock));
    }

    private static void Escape(char unit, Span<byte> room)
    {
        "\\u"u8.CopyTo(room);
        for (var i = room.Length - 1; i > 1; i--)
        {
            var digit = unit & 0xF;
            room[i] = (byte)(digit + (digit < 10 ? '0' : 'A' - 10));
            unit >>= 4;
        }
    }
}
