using System.Globalization;
using System.Runtime.InteropServices;

namespace HealthEvents;

/// <summary>The time around the moment when an alarm changed its state, for a page that shows what it saw.</summary>
/// <param name="Start">Some hours, or some periods, before what was evaluated.</param>
/// <param name="End">Somewhat later than the change.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AlarmWindow(DateTimeOffset Start, DateTimeOffset End)
{
    private const int PeriodsBefore = 10;
    private const int LongestPeriod = 7 * 86_400;
    private const int MostPeriods = 1_000;

    private static readonly TimeSpan GraphBefore = TimeSpan.FromHours(3);
    private static readonly TimeSpan GraphAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestIncident = TimeSpan.FromDays(15);
    private static readonly TimeSpan ShortestQuery = TimeSpan.FromMinutes(15);

    // Far from the ends of the calendar: no sum below leaves it.
    private static readonly DateTimeOffset Earliest = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>For a graph: what was evaluated, at least three hours before it, and an hour after the change.</summary>
    /// <returns>The window, or <see langword="null"/> where the event does not say when.</returns>
    public static AlarmWindow? OfGraph(CloudWatchAlarmEvent alarm)
    {
        if (MomentOf(alarm) is not { } moment)
        {
            return null;
        }

        var configuration = alarm.Configuration;
        var period = TimeSpan.FromSeconds(Math.Clamp(PeriodOf(alarm) ?? 0, 0, LongestPeriod));
        var evaluated = moment - (period * Math.Clamp(configuration.EvaluationPeriods ?? 1, 1, MostPeriods));
        if (alarm.State.ReasonData?.StartDate is { } start && start >= Earliest && start < evaluated)
        {
            evaluated = start;
        }

        // Of an alarm that is OK again, the time that it was not is what to look at.
        if (alarm.State.Value == AlarmState.Ok && alarm.PreviousState is { Timestamp: { } since } previous && previous.Value == AlarmState.Alarm
            && since < evaluated && moment - since <= LongestIncident)
        {
            evaluated = since;
        }

        return new AlarmWindow(Bounded(evaluated - Longer(GraphBefore, period * PeriodsBefore)), moment + Longer(GraphAfter, period));
    }

    /// <summary>For the query of a log alarm: what its results were made of.</summary>
    /// <returns>The window, or <see langword="null"/> where the event does not say when.</returns>
    public static AlarmWindow? OfQuery(CloudWatchAlarmEvent alarm)
    {
        if (MomentOf(alarm) is not { } moment)
        {
            return null;
        }

        var interval = RateOf(alarm.Configuration.LogQuery?.ScheduleExpression) ?? TimeSpan.Zero;
        var oldest = moment - (interval * Math.Clamp((alarm.Configuration.EvaluationPeriods ?? 1) - 1, 0, MostPeriods));
        foreach (var result in alarm.State.ReasonData?.EvaluatedDatapoints ?? [])
        {
            oldest = result.Timestamp is { } time && time >= Earliest && time < oldest ? time : oldest;
        }

        return new AlarmWindow(Bounded(oldest - Longer(interval, ShortestQuery)), moment);
    }

    private static DateTimeOffset? MomentOf(CloudWatchAlarmEvent alarm) =>
        (alarm.State.Timestamp ?? alarm.Time) is { } moment && moment >= Earliest && moment <= Latest ? moment : null;

    private static int? PeriodOf(CloudWatchAlarmEvent alarm) =>
        alarm.Configuration.Period ?? alarm.Configuration.PrimaryMetric?.Period ?? alarm.State.ReasonData?.Period;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static DateTimeOffset Bounded(DateTimeOffset moment) => moment < Earliest ? Earliest : moment;

    // rate(5 minutes)
    private static TimeSpan? RateOf(string? schedule)
    {
        const string Rate = "rate(";
        if (schedule is null || !schedule.StartsWith(Rate, StringComparison.Ordinal) || schedule.IndexOf(' ') is var space && space < 0
            || !int.TryParse(schedule.AsSpan(Rate.Length, space - Rate.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count > MostPeriods)
        {
            return null;
        }

        return schedule.AsSpan(space + 1) switch
        {
            ['m', ..] => TimeSpan.FromMinutes(count),
            ['h', ..] => TimeSpan.FromHours(count),
            ['d', ..] => TimeSpan.FromDays(count),
            _ => null,
        };
    }
}
