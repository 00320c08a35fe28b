using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>
/// The short names of time zones, which .NET does not have. A name that means two zones to different readers (CST of
/// Shanghai) is not in the table: an offset says it better.
/// </summary>
internal static class FormatZones
{
    /// <summary>The name of a zone at a local time: <c>KST</c>, <c>CEST</c>, or an offset such as <c>UTC+08:00</c>.</summary>
    public static string NameAt(TimeZoneInfo zone, DateTimeOffset local)
    {
        if (Names(zone.Id) is var (standard, daylight))
        {
            return standard != daylight && zone.IsDaylightSavingTime(local) ? daylight : standard;
        }

        var offset = local.Offset;
        if (offset == TimeSpan.Zero)
        {
            return "UTC";
        }

        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{offset:hh\\:mm}");
    }

    private static (string Standard, string Daylight)? Names(string id) => id switch
    {
        "UTC" or "Etc/UTC" or "Etc/UCT" or "Etc/GMT" or "GMT" => ("UTC", "UTC"),
        "Asia/Seoul" or "Korea Standard Time" => ("KST", "KST"),
        "Asia/Tokyo" or "Tokyo Standard Time" => ("JST", "JST"),
        "Asia/Hong_Kong" => ("HKT", "HKT"),
        "Asia/Singapore" or "Singapore Standard Time" => ("SGT", "SGT"),
        "Asia/Kolkata" or "Asia/Calcutta" or "India Standard Time" => ("IST", "IST"),
        "Asia/Jakarta" => ("WIB", "WIB"),
        "Australia/Perth" => ("AWST", "AWST"),
        "Australia/Brisbane" => ("AEST", "AEST"),
        "Australia/Sydney" or "Australia/Melbourne" or "Australia/Hobart" => ("AEST", "AEDT"),
        "Pacific/Auckland" or "New Zealand Standard Time" => ("NZST", "NZDT"),
        "Europe/London" or "GMT Standard Time" => ("GMT", "BST"),
        "Europe/Lisbon" => ("WET", "WEST"),
        "Europe/Amsterdam" or "Europe/Berlin" or "Europe/Brussels" or "Europe/Budapest" or "Europe/Copenhagen"
            or "Europe/Madrid" or "Europe/Oslo" or "Europe/Paris" or "Europe/Prague" or "Europe/Rome"
            or "Europe/Stockholm" or "Europe/Vienna" or "Europe/Warsaw" or "Europe/Zurich"
            or "Central European Standard Time" or "W. Europe Standard Time" or "Romance Standard Time" => ("CET", "CEST"),
        "Europe/Athens" or "Europe/Bucharest" or "Europe/Helsinki" or "Europe/Kyiv" or "Europe/Sofia" => ("EET", "EEST"),
        "Europe/Moscow" => ("MSK", "MSK"),
        "Africa/Johannesburg" => ("SAST", "SAST"),
        "America/New_York" or "America/Toronto" or "US/Eastern" or "Eastern Standard Time" => ("EST", "EDT"),
        "America/Chicago" or "US/Central" or "Central Standard Time" => ("CST", "CDT"),
        "America/Denver" or "US/Mountain" or "Mountain Standard Time" => ("MST", "MDT"),
        "America/Phoenix" => ("MST", "MST"),
        "America/Los_Angeles" or "America/Vancouver" or "US/Pacific" or "Pacific Standard Time" => ("PST", "PDT"),
        _ => null,
    };
}
