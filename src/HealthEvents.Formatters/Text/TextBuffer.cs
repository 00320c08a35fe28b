using System.Globalization;
using System.Runtime.CompilerServices;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(char c)
    {
        if (_length == _room.Length)
        {
            Grow(1);
        }

        _room[_length++] = c;
    }

    public void Add(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > _room.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_room[_length..]);
        _length += text.Length;
    }

    /// <summary>Adds a number in digits.</summary>
    public void Add(long number)
    {
        if (LongestNumber > _room.Length - _length)
        {
            Grow(LongestNumber);
        }

        number.TryFormat(_room[_length..], out var length, default, CultureInfo.InvariantCulture);
        _length += length;
    }

    /// <summary>Adds a number from 0 to 99 as two digits.</summary>
    public void AddTwoDigits(int number)
    {
        var tens = number / 10;
        Add((char)('0' + tens));
        Add((char)('0' + number - (tens * 10)));
    }

    public override readonly string ToString() => Written.ToString();

    private void Grow(int more)
    {
        Span<char> larger = new char[Math.Max(_room.Length * 2, _length + more)];
        Written.CopyTo(larger);
        _room = larger;
    }
}
