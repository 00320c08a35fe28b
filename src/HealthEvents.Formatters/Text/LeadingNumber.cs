using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>The number that a text begins with, in the digits of programs: <c>92.4 (12/01/17 16:27:00)</c>, <c>1.0E10</c>.</summary>
internal static class LeadingNumber
{
    // A whole number of so many digits and a power of ten up to it are exact, and so is the nearest to what one makes by the other.
    private const int ExactDigits = 15;

    /// <summary>Reads the number, or <see langword="null"/> where there is none, or it is not finite.</summary>
    public static double? In(ReadOnlySpan<char> text)
    {
        var (end, digits, decimals, isPlain) = (0, 0L, -1, true);
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (char.IsAsciiDigit(c))
            {
                digits = end <= ExactDigits ? (digits * 10) + (c - '0') : digits;
                decimals += decimals < 0 ? 0 : 1;
            }
            else if (c == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else if (c is '.' or '-' or '+' or 'E' or 'e')
            {
                isPlain = false;
            }
            else
            {
                break;
            }
        }

        // Most are short, as 92.4 and 300. The parser, some 550 instructions a number, takes all others.
        return isPlain && end is > 0 and <= ExactDigits && char.IsAsciiDigit(text[end - 1])
            ? digits / (double)MetricNumber.PowersOfTen[Math.Max(decimals, 0)]
            : Parsed(text[..end]);
    }

    /// <summary>The same by the parser of the runtime.</summary>
    internal static double? Parsed(ReadOnlySpan<char> number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
