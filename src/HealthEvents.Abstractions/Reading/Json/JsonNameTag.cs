using System.Runtime.CompilerServices;

namespace HealthEvents;

/// <summary>
/// A number from 0 to 63 that a name is known by before it is compared: names of one object rarely share one. With it, and a look
/// behind the last member that was found, members are found with half of the instructions.
/// </summary>
internal static class JsonNameTag
{
    /// <summary>Of a name with escapes, which may be any name.</summary>
    public const byte Escaped = 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Of(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? (byte)0 : (byte)((name[0] + (name[^1] * 3) + (name[name.Length / 2] * 5) + (name.Length * 7)) & 63);
}
