using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;

namespace HealthEvents;

/// <summary>The value of a number of JSON, of any length, without rounding.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct JsonDecimal
{
    // Exponents beyond are as good as infinite: no text is long enough to make up for them.
    private const long GreatestExponent = 1_000_000_000_000_000;

    private readonly ReadOnlySpan<byte> _whole;
    private readonly ReadOnlySpan<byte> _fraction;

    // -1, 0 or 1.
    private readonly int _sign;

    // The value is 0.DIGITS times ten to this power, and the first digit is not 0.
    private readonly long _exponent;

    /// <summary>Takes a number apart.</summary>
    /// <param name="text">The number: of a form that a reader of JSON has checked.</param>
    public JsonDecimal(ReadOnlySpan<byte> text)
    {
        var isNegative = text[0] == '-';
        var rest = isNegative ? text[1..] : text;
        var mark = rest.IndexOfAny((byte)'e', (byte)'E');
        var exponent = mark < 0 ? 0 : ExponentOf(rest[(mark + 1)..]);
        var digits = mark < 0 ? rest : rest[..mark];
        var point = digits.IndexOf((byte)'.');
        _whole = (point < 0 ? digits : digits[..point]).TrimStart((byte)'0');
        _fraction = point < 0 ? default : digits[(point + 1)..];
        _exponent = _whole.Length + exponent;
        if (_whole.IsEmpty)
        {
            var significant = _fraction.TrimStart((byte)'0');
            _exponent -= _fraction.Length - significant.Length;
            _fraction = significant;
        }

        _sign = _whole.IsEmpty && _fraction.IsEmpty ? 0 : isNegative ? -1 : 1;
    }

    /// <summary>Whether a number of floating point with 64 bits is this number, or is written like it.</summary>
    public static bool IsDouble(ReadOnlySpan<byte> text)
    {
        Span<byte> shortest = stackalloc byte[32];
        return Utf8Parser.TryParse(text, out double value, out _)
            && double.IsFinite(value)
            && value.TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture)
            && Compare(new JsonDecimal(text), new JsonDecimal(shortest[..length])) == 0;
    }

    private int Length => _whole.Length + _fraction.Length;

    /// <summary>-1, 0 or 1, as a number is less than another one, equal to it, or greater.</summary>
    public static int Compare(JsonDecimal one, JsonDecimal other)
    {
        if (one._sign != other._sign || one._sign == 0)
        {
            return one._sign.CompareTo(other._sign);
        }

        return one._sign * (one._exponent != other._exponent ? one._exponent.CompareTo(other._exponent) : CompareDigits(one, other));
    }

    private static int CompareDigits(JsonDecimal one, JsonDecimal other)
    {
        var length = Math.Max(one.Length, other.Length);
        for (var i = 0; i < length; i++)
        {
            PatternSteps.Add(1);
            var (first, second) = (one.Digit(i), other.Digit(i));
            if (first != second)
            {
                return first < second ? -1 : 1;
            }
        }

        return 0;
    }

    private byte Digit(int index) =>
        index < _whole.Length ? _whole[index]
        : index < Length ? _fraction[index - _whole.Length]
        : (byte)'0';

    private static long ExponentOf(ReadOnlySpan<byte> text)
    {
        var value = 0L;
        foreach (var digit in text.TrimStart("+-"u8))
        {
            value = Math.Min((value * 10) + digit - '0', GreatestExponent);
        }

        return text[0] == '-' ? -value : value;
    }
}
