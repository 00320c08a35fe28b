using System.Globalization;
using System.Runtime.CompilerServices;

namespace HealthEvents.Formatters;

/// <summary>Instants and lengths of time in words of a language.</summary>
internal static class FormatTime
{
    /// <summary>
    /// A moment in each of the zones, as in "20 Nov 2026, 23:46 KST / 14:46 UTC". The date is said again only where it
    /// differs.
    /// </summary>
    public static string Instant(DateTimeOffset instant, IReadOnlyList<TimeZoneInfo> zones, MessageLanguage language)
    {
        if (zones.Count == 0)
        {
            zones = [TimeZoneInfo.Utc];
        }

        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        var lastDate = default(DateTime?);
        for (var i = 0; i < zones.Count; i++)
        {
            var local = TimeZoneInfo.ConvertTime(instant, zones[i]);
            text.AppendLiteral(i > 0 ? " / " : "");
            if (lastDate != local.Date)
            {
                AppendDate(ref text, local, TimeWords.DatePattern.In(language));
                text.AppendLiteral(TimeWords.DateTimeSeparator.In(language));
                lastDate = local.Date;
            }

            text.AppendFormatted(local.Hour, "D2");
            text.AppendLiteral(":");
            text.AppendFormatted(local.Minute, "D2");
            text.AppendLiteral(" ");
            text.AppendLiteral(FormatZones.NameAt(zones[i], local));
        }

        return text.ToStringAndClear();
    }

    // Nearly every message has two: the formatter of .NET, which knows every pattern, takes five times as long.
    private static void AppendDate(ref DefaultInterpolatedStringHandler text, DateTimeOffset date, string pattern)
    {
        foreach (var part in pattern)
        {
            switch (part)
            {
                case 'd':
                    text.AppendFormatted(date.Day);
                    break;
                case 'M':
                    text.AppendFormatted(date.Month);
                    break;
                case 'N':
                    text.AppendLiteral(CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(date.Month));
                    break;
                case 'y':
                    text.AppendFormatted(date.Year, "D4");
                    break;
                default:
                    text.AppendFormatted(part);
                    break;
            }
        }
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
