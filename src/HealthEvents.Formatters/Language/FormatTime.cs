namespace HealthEvents.Formatters;

/// <summary>Instants and lengths of time in words of a language.</summary>
internal static class FormatTime
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private static readonly TimeZoneInfo[] OnlyUtc = [TimeZoneInfo.Utc];

    /// <summary>
    /// A moment in each of the zones, as in "20 Nov 2026, 23:46 KST / 14:46 UTC". The date is said again only where it
    /// differs.
    /// </summary>
    public static string Instant(DateTimeOffset instant, IReadOnlyList<TimeZoneInfo> zones, MessageLanguage language)
    {
        var text = new TextBuffer(stackalloc char[128]);
        AddInstant(ref text, instant, zones, language);
        return text.ToString();
    }

    /// <summary>Adds a moment in each of the zones: see <see cref="Instant"/>.</summary>
    public static void AddInstant(ref TextBuffer text, DateTimeOffset instant, IReadOnlyList<TimeZoneInfo> zones, MessageLanguage language)
    {
        if (zones.Count == 0)
        {
            zones = OnlyUtc;
        }

        var lastDate = default(DateOnly?);
        for (var i = 0; i < zones.Count; i++)
        {
            if (i > 0)
            {
                text.Add(" / ");
            }

            var zone = zones[i];
            var local = ReferenceEquals(zone, TimeZoneInfo.Utc) ? instant.ToUniversalTime() : TimeZoneInfo.ConvertTime(instant, zone);
            var (date, time) = local.DateTime;
            if (lastDate != date)
            {
                AddDate(ref text, date, TimeWords.DatePattern.In(language));
                text.Add(TimeWords.DateTimeSeparator.In(language));
                lastDate = date;
            }

            AddTime(ref text, time);
            text.Add(FormatZones.NameAt(zone, local));
        }
    }

    // Every message has some dates and times: the formatter of .NET, which knows every pattern, takes many times as long.
    private static void AddDate(ref TextBuffer text, DateOnly date, string pattern)
    {
        const int LongestPart = 4;
        var (year, month, day) = date;
        var room = text.Free(pattern.Length * LongestPart);
        var length = 0;
        foreach (var part in pattern)
        {
            switch (part)
            {
                case 'd':
                    length = WriteUpTo99(room, length, day);
                    break;
                case 'M':
                    length = WriteUpTo99(room, length, month);
                    break;
                case 'N':
                    Months.AsSpan((month - 1) * 3, 3).CopyTo(room[length..]);
                    length += 3;
                    break;
                case 'y':
                    length = WriteTwoDigits(room, length, year / 100);
                    length = WriteTwoDigits(room, length, year % 100);
                    break;
                default:
                    room[length++] = part;
                    break;
            }
        }

        text.Took(length);
    }

    // "09:42 "
    private static void AddTime(ref TextBuffer text, TimeOnly time)
    {
        var room = text.Free(6);
        var length = WriteTwoDigits(room, 0, time.Hour);
        room[length++] = ':';
        length = WriteTwoDigits(room, length, time.Minute);
        room[length++] = ' ';
        text.Took(length);
    }

    private static int WriteUpTo99(Span<char> room, int at, int number)
    {
        if (number >= 10)
        {
            return WriteTwoDigits(room, at, number);
        }

        room[at] = (char)('0' + number);
        return at + 1;
    }

    private static int WriteTwoDigits(Span<char> room, int at, int number)
    {
        var tens = number / 10;
        room[at] = (char)('0' + tens);
        room[at + 1] = (char)('0' + number - (tens * 10));
        return at + 2;
    }

    /// <summary>A length of time in its two largest units, as in "3 h 12 min"; from a year on in days. The sign is dropped.</summary>
    public static string Duration(TimeSpan duration, MessageLanguage language)
    {
        // Not Duration() of the value itself: it throws for TimeSpan.MinValue.
        var seconds = Math.Abs(duration.Ticks / TimeSpan.TicksPerSecond);
        return seconds switch
        {
            >= 365 * 86400 => One(seconds / 86400, TimeWords.Days, language),
            >= 86400 => Two(seconds / 86400, TimeWords.Days, seconds % 86400 / 3600, TimeWords.Hours, language),
            >= 3600 => Two(seconds / 3600, TimeWords.Hours, seconds % 3600 / 60, TimeWords.Minutes, language),
            >= 60 => Two(seconds / 60, TimeWords.Minutes, seconds % 60, TimeWords.Seconds, language),
            _ => One(seconds, TimeWords.Seconds, language),
        };
    }

    /// <summary>How long it is until something, as in "in 5 days" or "in 3 h 12 min".</summary>
    public static string Until(TimeSpan left, MessageLanguage language)
    {
        // People plan by days. Within two of them they want hours and minutes.
        const int LeastHoursInDays = 48;
        return left >= TimeSpan.FromHours(LeastHoursInDays)
            ? TimeWords.InDays.In(language, Phrase.Number((long)Math.Round(left.TotalDays)))
            : TimeWords.InLength.In(language, Duration(left, language));
    }

    private static string Two(long large, Phrase largeUnit, long small, Phrase smallUnit, MessageLanguage language) =>
        small == 0
            ? One(large, largeUnit, language)
            : TimeWords.TwoUnits.In(language, One(large, largeUnit, language), One(small, smallUnit, language));

    private static string One(long number, Phrase unit, MessageLanguage language) => unit.In(language, Phrase.Number(number));
}
