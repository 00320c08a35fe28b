using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>Moments and lengths of time within the sentences of a summary.</summary>
internal static class SummaryTime
{
    public static string Moment(DateTimeOffset instant, IReadOnlyList<TimeZoneInfo> zones, string language)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zones.Count == 0 ? TimeZoneInfo.Utc : zones[0]);
        var pattern = language switch
        {
            "ko" => "yyyy'년' M'월' d'일' HH:mm",
            "ja" => "yyyy'年'M'月'd'日' HH:mm",
            _ => "d MMM yyyy, HH:mm",
        };
        var zone = local.Offset == TimeSpan.Zero ? "UTC" : $"UTC{local.ToString("zzz", CultureInfo.InvariantCulture)}";
        return $"{local.ToString(pattern, CultureInfo.InvariantCulture)} {zone}";
    }

    public static string Length(TimeSpan duration, string language)
    {
        var (days, hours, minutes, seconds) = language switch
        {
            "ko" => ("일", "시간", "분", "초"),
            "ja" => ("日", "時間", "分", "秒"),
            _ => (" d", " h", " min", " s"),
        };
        var whole = (long)Math.Abs(duration.TotalSeconds);
        return whole switch
        {
            >= 86400 => Two(whole / 86400, days, whole % 86400 / 3600, hours),
            >= 3600 => Two(whole / 3600, hours, whole % 3600 / 60, minutes),
            >= 60 => Two(whole / 60, minutes, whole % 60, seconds),
            _ => Two(whole, seconds, 0, ""),
        };
    }

    private static string Two(long large, string largeUnit, long small, string smallUnit) =>
        small == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{large}{largeUnit}")
            : string.Create(CultureInfo.InvariantCulture, $"{large}{largeUnit} {small}{smallUnit}");
}
