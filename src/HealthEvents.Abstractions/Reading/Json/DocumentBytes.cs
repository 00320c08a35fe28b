using System.Runtime.InteropServices;

namespace HealthEvents;

/// <summary>A document, or a part of one: in the memory that the reader was given, or in a text there that has escapes.</summary>
internal readonly record struct DocumentBytes
{
    // An array, or an EscapedText.
    private readonly object? _owner;

    private DocumentBytes(object? owner, int start, int length)
    {
        _owner = owner;
        Start = start;
        Length = length;
    }

    /// <summary>The text as long as it is.</summary>
    public DocumentBytes(EscapedText text)
        : this(text, 0, text.Length)
    {
    }

    /// <summary>Where it begins in <see cref="Array"/>.</summary>
    public int Start { get; }

    public int Length { get; }

    /// <summary>The array it is in: of an escaped text, a borrowed one, as long as the text is read.</summary>
    public byte[] Array => _owner as byte[] ?? (_owner as EscapedText)?.Array ?? [];

    public ReadOnlySpan<byte> Span => new(Array, Start, Length);

    /// <summary>The same bytes as memory that lasts. It is made when somebody asks for it.</summary>
    public ReadOnlyMemory<byte> Memory => _owner is EscapedText text ? text.Lasting().Slice(Start, Length) : new(_owner as byte[], Start, Length);

    public static implicit operator DocumentBytes(ReadOnlyMemory<byte> memory)
    {
        var array = MemoryMarshal.TryGetArray(memory, out var segment) ? segment : new ArraySegment<byte>(memory.ToArray());
        return new(array.Array, array.Offset, array.Count);
    }

    public static implicit operator DocumentBytes(byte[] array) => new(array, 0, array.Length);

    /// <summary>Whether it is the same memory, as where <see cref="ReadOnlyMemory{T}"/> is compared.</summary>
    public bool Equals(DocumentBytes other) =>
        Length == other.Length && (Length == 0 || (_owner == other._owner && Start == other.Start) || Memory.Equals(other.Memory));

    public override int GetHashCode() => Length;

    public DocumentBytes Slice(int start, int length) => new(_owner, Start + start, length);
}
