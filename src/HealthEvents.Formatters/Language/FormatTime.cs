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
    public static string Instant(DateTimeOffset instant, IReadOnlyList<TimeZoneInfo> zones, FormatWords words)
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
                text.AppendFormatted(local, words.DatePattern);
                text.AppendLiteral(words.DateTimeSeparator);
                lastDate = local.Date;
            }

            text.AppendFormatted(local, "HH:mm ");
            text.AppendLiteral(FormatZones.NameAt(zones[i], local));
        }

        return text.ToStringAndClear();
    }

    /// <summary>A length of time in its two largest units, as in "3 h 12 min"; from a year on in days. The sign is dropped.</summary>
    public static string Duration(TimeSpan duration, FormatWords words)
    {
        // Not Duration() of the value itself: it throws for TimeSpan.MinValue.
        var seconds = Math.Abs(duration.Ticks / TimeSpan.TicksPerSecond);
        return seconds switch
        {
            >= 365 * 86400 => One(seconds / 86400, words.Days),
            >= 86400 => Two(seconds / 86400, words.Days, seconds % 86400 / 3600, words.Hours),
            >= 3600 => Two(seconds / 3600, words.Hours, seconds % 3600 / 60, words.Minutes),
            >= 60 => Two(seconds / 60, words.Minutes, seconds % 60, words.Seconds),
            _ => One(seconds, words.Seconds),
        };
    }

    private static string Two(long large, string largeUnit, long small, string smallUnit) =>
        small == 0 ? One(large, largeUnit) : $"{One(large, largeUnit)} {One(small, smallUnit)}";

    private static string One(long number, string unit) => number.ToString("N0", CultureInfo.InvariantCulture) + unit;
}
