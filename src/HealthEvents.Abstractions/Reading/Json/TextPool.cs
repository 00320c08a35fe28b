using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace HealthEvents;

/// <summary>
/// Texts that event after event has: regions, accounts, services, states, units, topics. Each is one string for all of them as long as it
/// keeps its place, which saves 800 bytes an event; what comes in its place is only made once more.
/// </summary>
/// <remarks>A table of a fixed size with one place for each text, so that no input fills memory or costs more than one look.</remarks>
internal static class TextPool
{
    // As an ARN of a topic.
    private const int Longest = 96;
    private const int Places = 2048;
    private const int BitsOfPlace = 11;
    private const ulong Mixer = 0x9E3779B97F4A7C15;

    private static readonly string?[] Known = new string?[Places];

    public static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || utf8.Length > Longest)
        {
            return JsonText.ToPlainString(utf8);
        }

        // A thread may see the text of another, or not yet: both are right.
        ref var place = ref Known[PlaceOf(utf8)];
        if (place is { } known && known.Length == utf8.Length && Ascii.Equals(utf8, known))
        {
            return known;
        }

        var text = JsonText.ToPlainString(utf8);
        if (text.Length == utf8.Length)
        {
            place = text;
        }

        return text;
    }

    // Of the start, the middle and the end: what recurs differs there.
    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        ulong mixed;
        if (utf8.Length >= sizeof(ulong))
        {
            mixed = BinaryPrimitives.ReadUInt64LittleEndian(utf8)
                ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(utf8[((utf8.Length - sizeof(ulong)) / 2)..]), 17)
                ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]), 41);
        }
        else
        {
            mixed = utf8[0];
            foreach (var next in utf8[1..])
            {
                mixed = (mixed << 8) | next;
            }
        }

        return (int)(((mixed + (ulong)utf8.Length) * Mixer) >> (64 - BitsOfPlace));
    }
}
