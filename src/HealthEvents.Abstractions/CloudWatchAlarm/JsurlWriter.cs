using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HealthEvents;

/// <summary>
/// Writes an address of the CloudWatch console, with the object that the console keeps behind the <c>#</c>, in JSURL:
/// <c>{"stat":"Sum","period":60}</c> is <c>~(stat~'Sum~period~60)</c>, and <c>AWS/EC2</c> is <c>AWS*2fEC2</c>.
/// </summary>
/// <remarks>
/// <para>Source: the addresses that the console itself makes of a graph and of a Logs Insights query, and the notation of the jsurl package.</para>
/// <para>All of it goes into one pooled buffer of the length that a link may have: 7,000 instructions an event less than by builders and texts between.</para>
/// </remarks>
internal ref struct JsurlWriter
{
    // What chat services take in a link.
    private const int LongestUrl = 2_000;
    private const string Colon = "*3a";
    private const string Hex = "0123456789abcdef";

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private readonly char[] _buffer;
    private Span<char> _room;
    private bool _isFirst;

    /// <summary>Begins an address.</summary>
    /// <param name="home">The CloudWatch console of the region.</param>
    /// <param name="page">The page in it, up to where the object begins.</param>
    public JsurlWriter(string home, string page)
    {
        _buffer = ArrayPool<char>.Shared.Rent(LongestUrl);
        _room = _buffer.AsSpan(0, LongestUrl);
        Write(home);
        Write(page);
    }

    /// <summary>Whether a part was left out because the address would be too long: hostile texts cost no more than that.</summary>
    public bool IsTooLong { get; private set; }

    [UnscopedRef]
    public ref JsurlWriter BeginObject()
    {
        Write("~(");
        _isFirst = true;
        return ref this;
    }

    [UnscopedRef]
    public ref JsurlWriter BeginList()
    {
        Write("~(");
        return ref this;
    }

    /// <summary>Ends an object or a list.</summary>
    [UnscopedRef]
    public ref JsurlWriter End()
    {
        Write(')');
        _isFirst = false;
        return ref this;
    }

    /// <summary>Begins a member of an object; its value follows.</summary>
    /// <param name="name">Letters only.</param>
    [UnscopedRef]
    public ref JsurlWriter Member(string name)
    {
        if (!_isFirst)
        {
            Write('~');
        }

        Write(name);
        _isFirst = false;
        return ref this;
    }

    /// <summary>Writes a member, unless its text is empty.</summary>
    [UnscopedRef]
    public ref JsurlWriter Member(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Member(name).Text(text);
        }

        return ref this;
    }

    /// <summary>Writes a member, unless its number is missing or not finite.</summary>
    [UnscopedRef]
    public ref JsurlWriter Member(string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
        {
            Member(name);
            Write('~');
            Write(value);
        }

        return ref this;
    }

    [UnscopedRef]
    public ref JsurlWriter Member(string name, bool value)
    {
        Member(name);
        Write(value ? "~true" : "~false");
        return ref this;
    }

    /// <summary>Writes a moment as the console does: <c>2026-11-20T08:00:00.000Z</c>.</summary>
    [UnscopedRef]
    public ref JsurlWriter Member(string name, DateTimeOffset moment)
    {
        const int FirstColon = 13;
        const int SecondColon = 16;
        var text = UtcMoment.Write(stackalloc char[UtcMoment.Room], moment);
        Member(name);
        Write("~'");
        Write(text[..FirstColon]);
        Write(Colon);
        Write(text[(FirstColon + 1)..SecondColon]);
        Write(Colon);
        Write(text[(SecondColon + 1)..]);
        return ref this;
    }

    [UnscopedRef]
    public ref JsurlWriter Text(string text)
    {
        Write("~'");
        if (text.Length > _room.Length)
        {
            IsTooLong = true;
            return ref this;
        }

        var rest = text.AsSpan();
        while (rest.IndexOfAnyExcept(Plain) is >= 0 and var at)
        {
            Write(rest[..at]);
            Escape(rest[at]);
            rest = rest[(at + 1)..];
        }

        Write(rest);
        return ref this;
    }

    /// <summary>Ends the address, and the use of the writer.</summary>
    /// <returns>The address, or <see langword="null"/> where it is too long for a link.</returns>
    public string? Url()
    {
        var url = IsTooLong ? null : new string(_buffer, 0, LongestUrl - _room.Length);
        ArrayPool<char>.Shared.Return(_buffer);
        return url;
    }

    private void Escape(char c)
    {
        const int Digit = 4;
        switch (c)
        {
            case '$':
                Write('!');
                break;
            case < (char)256:
                Write(['*', Hex[c >> Digit], Hex[c & 15]]);
                break;
            default:
                Write(['*', '*', Hex[c >> (3 * Digit)], Hex[(c >> (2 * Digit)) & 15], Hex[(c >> Digit) & 15], Hex[c & 15]]);
                break;
        }
    }

    private void Write(char c)
    {
        if (_room.IsEmpty)
        {
            IsTooLong = true;
            return;
        }

        _room[0] = c;
        _room = _room[1..];
    }

    private void Write(scoped ReadOnlySpan<char> text)
    {
        if (!text.TryCopyTo(_room))
        {
            IsTooLong = true;
            return;
        }

        _room = _room[text.Length..];
    }

    private void Write(double number)
    {
        // Most are whole, as 80 and 300, and are written as such at a third of the cost.
        const double Exact = 1e15;
        var isWhole = number is > -Exact and < Exact and not 0 && number == Math.Truncate(number);
        if (isWhole ? ((long)number).TryFormat(_room, out var written, default, CultureInfo.InvariantCulture)
            : number.TryFormat(_room, out written, "R", CultureInfo.InvariantCulture))
        {
            _room = _room[written..];
        }
        else
        {
            IsTooLong = true;
        }
    }
}
