using System.Buffers.Text;

namespace HealthEvents;

/// <summary>
/// Reads the forms that nearly all dates of AWS have, by the places of their digits: <c>2026-09-22T19:27:29Z</c>, with a fraction and
/// with <c>+0000</c> too, and <c>Thu, 16 Jun 2022 00:02:24 GMT</c>. What is not exactly so is for <see cref="AwsDate.ParseAny"/>.
/// </summary>
internal static class FixedDate
{
    private const int LengthWithoutFraction = 20;
    private const int LengthOfRfc1123 = 29;

    public static DateTimeOffset? Parse(ReadOnlySpan<byte> text) => text.Length switch
    {
        >= LengthWithoutFraction when text[4] == '-' => Iso(text),
        LengthOfRfc1123 => Rfc1123(text),
        _ => null,
    };

    // The runtime reads it where the weekday is right, in English and padded.
    private static DateTimeOffset? Rfc1123(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out DateTimeOffset date, out var read, 'R') && read == text.Length && AwsDate.IsInRange(date.Year) ? date : null;

    private static DateTimeOffset? Iso(ReadOnlySpan<byte> text)
    {
        if (text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        {
            return null;
        }

        var year = (TwoDigits(text, 0) * 100) + TwoDigits(text, 2);
        var (hour, minute, second) = (TwoDigits(text, 11), TwoDigits(text, 14), TwoDigits(text, 17));
        return (uint)hour <= 23 && (uint)minute <= 59 && (uint)second <= 59 && Fraction(text[19..]) is { } ticks
            ? AwsDate.Create(year, TwoDigits(text, 5), TwoDigits(text, 8), new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks), TimeSpan.Zero)
            : null;
    }

    /// <returns>The fraction in ticks of 100 ns; <see langword="null"/> where other characters or further digits stand before the zone, or it is not UTC.</returns>
    private static long? Fraction(ReadOnlySpan<byte> text)
    {
        var zone = text.EndsWith("Z"u8) ? 1 : text.EndsWith("+0000"u8) ? 5 : 0;
        var digits = text[..^zone];
        if (zone > 0 && digits.IsEmpty)
        {
            return 0;
        }

        if (zone == 0 || digits.Length is < 2 or > 8 || digits[0] != '.')
        {
            return null;
        }

        var (ticks, unit) = (0L, TimeSpan.TicksPerSecond);
        foreach (var digit in digits[1..])
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return null;
            }

            unit /= 10;
            ticks += (digit - '0') * unit;
        }

        return ticks;
    }

    /// <returns>The number; below zero, by far, where one of them is not a digit.</returns>
    private static int TwoDigits(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -10_000;
    }
}
