using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace HealthEvents;

/// <summary>
/// A token: of a string or a name, the part between the quotes; of an object or array, all of it. Behind an object stands a row that
/// tells which names may be in it.
/// </summary>
[StructLayout(LayoutKind.Explicit)]
internal struct JsonTokenRow
{
    [FieldOffset(0)]
    public int Start;

    /// <summary>How many bytes it has; of an object or array that is not closed yet, the row of the one around it.</summary>
    [FieldOffset(4)]
    public int Length;

    /// <summary>The row behind this token and all that is inside it; of a name, behind its value.</summary>
    [FieldOffset(8)]
    public int Next;

    /// <summary>What it is; nothing of a row of names.</summary>
    [FieldOffset(12)]
    public JsonTokenType Type;

    [FieldOffset(13)]
    public bool IsEscaped;

    /// <summary>Of a name: its <see cref="JsonNameTag"/>.</summary>
    [FieldOffset(14)]
    public byte Tag;

    // Of a row of names: a bit for each tag in the object; and one, which two tags share, for each that is there twice.
    [FieldOffset(0)]
    private ulong _names;

    [FieldOffset(8)]
    private uint _twice;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddName(byte tag)
    {
        if (tag == JsonNameTag.Escaped)
        {
            (_names, _twice) = (ulong.MaxValue, uint.MaxValue);
            return;
        }

        var bit = 1UL << tag;
        _twice |= (_names & bit) != 0 ? 1U << tag : 0;
        _names |= bit;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool MayHave(byte tag) => (_names & (1UL << tag)) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool MayHaveTwice(byte tag) => (_twice & (1U << tag)) != 0;
}
