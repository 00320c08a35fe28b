using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>Puts a short text together where its caller has room for it, nearly always on the stack, and elsewhere only if it is long.</summary>
/// <param name="room">The room of the caller.</param>
internal ref struct TextBuffer(Span<char> room)
{
    private const int LongestNumber = 20;

    private Span<char> _room = room;
    private int _length;

    /// <summary>What was added so far.</summary>
    public readonly ReadOnlySpan<char> Written => _room[.._length];

    public void Add(char c)
    {
        Free(1)[0] = c;
        _length++;
    }

    public void Add(scoped ReadOnlySpan<char> text)
    {
        text.CopyTo(Free(text.Length));
        _length += text.Length;
    }

    /// <summary>Adds a number in digits.</summary>
    public void Add(long number)
    {
        number.TryFormat(Free(LongestNumber), out var length, default, CultureInfo.InvariantCulture);
        _length += length;
    }

    /// <summary>Room behind what was added, to be written to directly. What is used of it is given to <see cref="Took"/>.</summary>
    /// <param name="least">How much it has at least.</param>
    public Span<char> Free(int least)
    {
        if (least > _room.Length - _length)
        {
            Grow(least);
        }

        return _room[_length..];
    }

    /// <summary>Adds what was written to <see cref="Free"/>.</summary>
    public void Took(int length) => _length += length;

    public override readonly string ToString() => Written.ToString();

    private void Grow(int more)
    {
        Span<char> larger = new char[Math.Max(_room.Length * 2, _length + more)];
        Written.CopyTo(larger);
        _room = larger;
    }
}
