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

    /// <summary>Of a row of names: a bit for each tag in the object; all of them where a name has escapes.</summary>
    [FieldOffset(0)]
    public ulong Tags;

    /// <summary>Of a row of names: whether one may be there twice.</summary>
    [FieldOffset(8)]
    public bool MayRepeat;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool MayHave(byte tag) => (Tags & (1UL << tag)) != 0;
}
