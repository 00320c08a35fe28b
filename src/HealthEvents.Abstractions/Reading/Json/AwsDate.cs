using System.Buffers.Text;
using System.Text;

namespace HealthEvents;

/// <summary>
/// Reads every form of date that AWS and its test events use: RFC 1123 with unpadded days, wrong weekdays and spaces
/// missing or too many; ISO 8601, basic or with signs, with a colon in the offset, without one, or with no offset at all
/// (UTC); the form of C and Java (<c>Sat Dec 05 10:00:00 UTC 2026</c>); seconds or milliseconds since 1970.
/// </summary>
internal static class AwsDate
{
    private const double LatestSecond = 253402300799;

    // March 1973. A text of fewer digits is a year, a day or a number of something else.
    private const double EarliestSecondInText = 1e8;

    public static DateTimeOffset? Parse(ReadOnlySpan<byte> text) => FixedDate.Parse(text) ?? ParseAny(text);

    /// <summary>Reads every form; the usual ones too, but slower than <see cref="FixedDate"/>.</summary>
    public static DateTimeOffset? ParseAny(ReadOnlySpan<byte> text)
    {
        var scanner = new Scanner(text);
        scanner.SkipSpaces();
        return scanner.DigitsAhead switch
        {
            4 => Iso(ref scanner),
            8 or 14 => BasicIso(ref scanner) ?? FromEpochText(text),
            _ when scanner.IsDigit => Rfc1123(ref scanner) ?? FromEpochText(text),
            _ => Rfc1123(ref scanner),
        };
    }

    public static DateTimeOffset? FromEpoch(double? epoch) => epoch switch
    {
        // Milliseconds of today are seconds of the year 50,000: the size tells them apart.
        > LatestSecond and <= LatestSecond * 1000 => DateTimeOffset.UnixEpoch.AddMilliseconds(epoch.Value),
        >= 0 and <= LatestSecond => DateTimeOffset.UnixEpoch.AddSeconds(epoch.Value),
        _ => null,
    };

    // 1796464800, 1796464800.5, 1796464800000, 1.7964648E9
    private static DateTimeOffset? FromEpochText(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t"u8);
        return Utf8Parser.TryParse(text, out double epoch, out var read) && read == text.Length && epoch >= EarliestSecondInText
            ? FromEpoch(epoch)
            : null;
    }

    // 20261205T100000Z, 20261205T1000+0900, 20261205100000, 20261205
    private static DateTimeOffset? BasicIso(ref Scanner scanner)
    {
        _ = scanner.Number(4, 4, out var year) & scanner.Number(2, 2, out var month) & scanner.Number(2, 2, out var day);
        if (scanner.AtEnd)
        {
            return Create(year, month, day, default, TimeSpan.Zero);
        }

        _ = scanner.Skip('T') || scanner.Skip('t');
        scanner.SkipSpaces();
        return Time(ref scanner, out var time, isBasic: true) && Offset(ref scanner, out var offset)
            ? Create(year, month, day, time, offset)
            : null;
    }

    // 2017-01-12T16:30:42.236+0000, 2022-07-02 12:33:26.951000+00:00, 2026-09-22T19:27:29.337Z
    private static DateTimeOffset? Iso(ref Scanner scanner)
    {
        if (!(scanner.Number(4, 4, out var year) && scanner.Skip('-') && scanner.Number(2, 2, out var month)
            && scanner.Skip('-') && scanner.Number(2, 2, out var day)))
        {
            return null;
        }

        if (scanner.AtEnd)
        {
            return Create(year, month, day, default, TimeSpan.Zero);
        }

        _ = scanner.Skip('T') || scanner.Skip('t');
        scanner.SkipSpaces();
        return Time(ref scanner, out var time) && Offset(ref scanner, out var offset)
            ? Create(year, month, day, time, offset)
            : null;
    }

    // Thu, 2 Jun 2022 00:02:24 GMT. The weekday is passed over: AWS's own samples have wrong ones.
    private static DateTimeOffset? Rfc1123(ref Scanner scanner)
    {
        scanner.SkipLetters();
        _ = scanner.Skip(',');
        scanner.SkipSpaces();
        if (!scanner.IsDigit)
        {
            return Unix(ref scanner);
        }

        if (!scanner.Number(1, 2, out var day))
        {
            return null;
        }

        scanner.SkipSpaces();
        if (!scanner.Month(out var month))
        {
            return null;
        }

        scanner.SkipSpaces();
        if (!scanner.Number(4, 4, out var year))
        {
            return null;
        }

        scanner.SkipSpaces();
        return Time(ref scanner, out var time) && Offset(ref scanner, out var offset)
            ? Create(year, month, day, time, offset)
            : null;
    }

    // Sat Dec 05 10:00:00 UTC 2026, Sat Dec  5 10:00:00 2026, Sat Dec 05 10:00:00 +0000 2026
    private static DateTimeOffset? Unix(ref Scanner scanner)
    {
        if (!scanner.Month(out var month))
        {
            return null;
        }

        scanner.SkipSpaces();
        if (!scanner.Number(1, 2, out var day))
        {
            return null;
        }

        scanner.SkipSpaces();
        return Time(ref scanner, out var time) && ZoneBefore(ref scanner, out var offset) && scanner.Number(4, 4, out var year) && scanner.AtEndOfText
            ? Create(year, month, day, time, offset)
            : null;
    }

    private static bool Time(ref Scanner scanner, out TimeSpan time, bool isBasic = false)
    {
        time = default;
        if (!(scanner.Number(isBasic ? 2 : 1, 2, out var hour) && (isBasic || scanner.SkipLoosely(':')) && scanner.Number(2, 2, out var minute)))
        {
            return false;
        }

        var second = 0;
        if ((isBasic ? scanner.IsDigit : scanner.SkipLoosely(':')) && !scanner.Number(2, 2, out second))
        {
            return false;
        }

        var ticks = scanner.Skip('.') || scanner.Skip(',') ? scanner.Fraction() : 0;
        if (hour > 24 || minute > 59 || second > 60)
        {
            return false;
        }

        // A leap second is shown as the first second of the next minute.
        time = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks);
        return true;
    }

    private static bool Offset(ref Scanner scanner, out TimeSpan offset) => ZoneBefore(ref scanner, out offset) && scanner.AtEnd;

    private static bool ZoneBefore(ref Scanner scanner, out TimeSpan offset)
    {
        offset = default;
        scanner.SkipSpaces();
        var isNegative = scanner.IsNext('-');
        if (scanner.Skip('+') || scanner.Skip('-'))
        {
            if (!scanner.Number(2, 2, out var hours))
            {
                return false;
            }

            _ = scanner.Skip(':');
            _ = scanner.Number(2, 2, out var minutes);
            offset = new TimeSpan(hours, minutes, 0);
            offset = isNegative ? -offset : offset;
        }
        else
        {
            // GMT, UTC, Z, or nothing: UTC is what AWS means. Another zone would be misread, so it is not read.
            scanner.SkipUtc();
        }

        scanner.SkipSpaces();
        return offset.Duration() <= TimeSpan.FromHours(14);
    }

    /// <summary>Makes a date, where there is such a day.</summary>
    public static DateTimeOffset? Create(int year, int month, int day, TimeSpan time, TimeSpan offset)
    {
        if (!IsInRange(year) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        return new DateTimeOffset(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + time, offset);
    }

    /// <summary>Whether a year is one that events may name.</summary>
    public static bool IsInRange(int year) => year is >= 1900 and <= 9998;

    private ref struct Scanner(ReadOnlySpan<byte> text)
    {
        private ReadOnlySpan<byte> _rest = text;

        public readonly bool AtEnd => _rest.IsEmpty;

        public readonly bool AtEndOfText => _rest.Trim(" \t"u8).IsEmpty;

        public readonly bool IsDigit => !_rest.IsEmpty && char.IsAsciiDigit((char)_rest[0]);

        public readonly int DigitsAhead
        {
            get
            {
                // Few enough that a search which begins with a vector takes longer.
                var length = 0;
                while (length < _rest.Length && char.IsAsciiDigit((char)_rest[length]))
                {
                    length++;
                }

                return length;
            }
        }

        public readonly bool IsNext(char c) => !_rest.IsEmpty && _rest[0] == c;

        public bool Skip(char c)
        {
            if (!IsNext(c))
            {
                return false;
            }

            _rest = _rest[1..];
            return true;
        }

        public bool SkipLoosely(char c)
        {
            SkipSpaces();
            if (!Skip(c))
            {
                return false;
            }

            SkipSpaces();
            return true;
        }

        public void SkipSpaces()
        {
            while (!_rest.IsEmpty && _rest[0] is (byte)' ' or (byte)'\t')
            {
                _rest = _rest[1..];
            }
        }

        public void SkipLetters()
        {
            while (!_rest.IsEmpty && char.IsAsciiLetter((char)_rest[0]))
            {
                _rest = _rest[1..];
            }
        }

        public void SkipUtc()
        {
            var letters = _rest.IndexOfAny(" \t"u8) is var end && end < 0 ? _rest : _rest[..end];
            if (Ascii.EqualsIgnoreCase(letters, "GMT"u8) || Ascii.EqualsIgnoreCase(letters, "UTC"u8) || Ascii.EqualsIgnoreCase(letters, "Z"u8))
            {
                _rest = _rest[letters.Length..];
            }
        }

        public bool Number(int least, int most, out int number)
        {
            number = 0;
            var length = Math.Min(DigitsAhead, most);
            if (length < least)
            {
                return false;
            }

            foreach (var digit in _rest[..length])
            {
                number = (number * 10) + (digit - '0');
            }

            _rest = _rest[length..];
            return true;
        }

        /// <summary>The digits behind the point, in ticks of 100 ns; further digits are passed over.</summary>
        public long Fraction()
        {
            var length = DigitsAhead;
            long ticks = 0;
            for (var i = 0; i < 7; i++)
            {
                ticks = (ticks * 10) + (i < length ? _rest[i] - '0' : 0);
            }

            _rest = _rest[length..];
            return ticks;
        }

        public bool Month(out int month)
        {
            var names = "JanFebMarAprMayJunJulAugSepOctNovDec"u8;
            month = 0;
            if (_rest.Length < 3)
            {
                return false;
            }

            for (var i = 0; i < 12; i++)
            {
                if ((_rest[0] | ' ') == (names[i * 3] | ' ') && Ascii.EqualsIgnoreCase(_rest[..3], names.Slice(i * 3, 3)))
                {
                    month = i + 1;
                    SkipLetters();
                    return true;
                }
            }

            return false;
        }
    }
}
