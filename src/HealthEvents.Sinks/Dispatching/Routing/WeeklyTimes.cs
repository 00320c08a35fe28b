using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>
/// Times of a week by the clock on the wall of a zone: <c>Mon-Fri 09:00-18:00 Asia/Seoul</c>. What goes over midnight belongs to the
/// day on which it begins.
/// </summary>
internal sealed class WeeklyTimes
{
    private const int EveryDay = 0b111_1111;

    private const string Form = "Write days, times and a zone, such as Mon-Fri 09:00-18:00 Asia/Seoul; days and zone may be left out.";

    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>One bit for each day on which it begins, from Sunday on.</summary>
    private readonly int _days;
    private readonly TimeSpan _from;
    private readonly TimeSpan _until;
    private readonly TimeZoneInfo _zone;

    private WeeklyTimes(int days, TimeSpan from, TimeSpan until, TimeZoneInfo zone)
    {
        _days = days;
        _from = from;
        _until = until;
        _zone = zone;
    }

    /// <summary>Reads times.</summary>
    /// <param name="text">The text.</param>
    /// <param name="times">The times.</param>
    /// <param name="problem">What is wrong, as sentences that do not repeat the text.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out WeeklyTimes? times, [NotNullWhen(false)] out string? problem)
    {
        times = null;
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var place = Array.FindIndex(words, static word => word.Contains(':', StringComparison.Ordinal));
        if (place is not (0 or 1) || words.Length > place + 2)
        {
            problem = $"These are not times. {Form}";
            return false;
        }

        var days = EveryDay;
        if (place == 1 && !TryParseDays(words[0], out days))
        {
            problem = $"There are no such days. {Form}";
            return false;
        }

        if (words[place].Split('-') is not [var first, var second] || !TryParseTime(first, out var from) || !TryParseTime(second, out var until) || from == TimeSpan.FromDays(1))
        {
            problem = $"It is not from and until, from 00:00 to 24:00. {Form}";
            return false;
        }

        if (from == until)
        {
            problem = "It ends when it begins. For the whole day write 00:00-24:00.";
            return false;
        }

        var zone = TimeZoneInfo.Utc;
        if (words.Length > place + 1 && !MessageTimeZone.TryFind(words[place + 1], out zone, out problem))
        {
            return false;
        }

        problem = null;
        times = new WeeklyTimes(days, from, until, zone);
        return true;
    }

    /// <summary>Whether a moment is within any of some times.</summary>
    public static bool AnyContains(WeeklyTimes[] all, DateTimeOffset moment)
    {
        foreach (var times in all)
        {
            if (times.Contains(moment))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether whole days of one zone are the whole week. Days that are put together of parts are not looked at.</summary>
    public static bool AreAllWeek(WeeklyTimes[] all) => all
        .Where(static times => times._from == TimeSpan.Zero && times._until == TimeSpan.FromDays(1))
        .GroupBy(static times => times._zone.Id, StringComparer.Ordinal)
        .Any(static zone => zone.Aggregate(0, static (days, times) => days | times._days) == EveryDay);

    /// <summary>Whether a moment is within the times.</summary>
    public bool Contains(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, _zone);
        var (day, time) = ((int)local.DayOfWeek, local.TimeOfDay);
        return _from < _until
            ? Has(day) && time >= _from && time < _until
            : (Has(day) && time >= _from) || (Has((day + Days.Length - 1) % Days.Length) && time < _until);
    }

    private bool Has(int day) => (_days & (1 << day)) != 0;

    private static bool TryParseDays(string text, out int days)
    {
        days = 0;
        foreach (var part in text.Split(','))
        {
            if (part.Split('-') is not { Length: 1 or 2 } ends || DayOf(ends[0]) is not (>= 0 and var first) || DayOf(ends[^1]) is not (>= 0 and var last))
            {
                return false;
            }

            // From Friday to Monday goes over the end of the week.
            for (var day = first; ; day = (day + 1) % Days.Length)
            {
                days |= 1 << day;
                if (day == last)
                {
                    break;
                }
            }
        }

        return true;
    }

    /// <summary>The day of a name of three letters, or of the whole name; or -1.</summary>
    private static int DayOf(string name) => Array.FindIndex(
        Days, day => name.Equals(day, StringComparison.OrdinalIgnoreCase) || (name.Length == 3 && day.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    private static bool TryParseTime(string text, out TimeSpan time)
    {
        time = default;
        if (text.Split(':') is not [{ Length: 1 or 2 } hours, { Length: 2 } minutes]
            || !int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            || minute > 59)
        {
            return false;
        }

        time = new TimeSpan(hour, minute, 0);
        return time <= TimeSpan.FromDays(1);
    }
}
