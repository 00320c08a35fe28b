using System.Globalization;

namespace HealthEvents;

/// <summary>What follows from the facts of an alarm: its identity, and how bad it is.</summary>
internal static class CloudWatchAlarmFacts
{
    public static string IdentityOf(CloudWatchAlarmEvent alarm)
    {
        // Without a time, two transitions to the same state would look like one.
        Span<char> time = stackalloc char[UtcMoment.Room];
        var since = alarm.State.Timestamp is { } timestamp ? UtcMoment.Write(time, timestamp) : alarm.ArrivalId;
        var ending = alarm.ActionExecutedAfterMuteWindow ? "|after-mute" : "";
        return string.Create(CultureInfo.InvariantCulture, stackalloc char[256], $"{alarm.Kind}|{alarm.AlarmArn}|{alarm.Contributor?.Id}|{alarm.State.Value.Value}|{since}{ending}");
    }

    public static string CorrelationOf(CloudWatchAlarmEvent alarm) => CorrelationKey(alarm.AlarmArn, alarm.Contributor?.Id);

    public static string CorrelationKey(string? alarmArn, string? contributorId) =>
        contributorId is null ? $"alarm|{alarmArn}" : $"alarm|{alarmArn}|{contributorId}";

    public static EventSeverity SeverityOf(CloudWatchAlarmEvent alarm) =>
        alarm.State.Value == AlarmState.Ok ? EventSeverity.Info : OpenSeverityOf(alarm);

    /// <summary>The severity; of an alarm that is OK, that of its ALARM; of one that went through several states, that of the worst.</summary>
    public static EventSeverity OpenSeverityOf(CloudWatchAlarmEvent alarm)
    {
        if (alarm.IsQuiet)
        {
            return EventSeverity.Low;
        }

        var worst = OpenSeverityIn(alarm, alarm.State);
        for (var i = 0; i < alarm.EarlierStates.Count; i++)
        {
            var earlier = OpenSeverityIn(alarm, alarm.EarlierStates[i]);
            worst = earlier.IsAtLeast(worst) ? earlier : worst;
        }

        return worst;
    }

    private static EventSeverity OpenSeverityIn(CloudWatchAlarmEvent alarm, CloudWatchAlarmState state)
    {
        if (state.Value == AlarmState.InsufficientData)
        {
            return EventSeverity.Medium;
        }

        return PriorityMarker.In(alarm.AlarmName)
            ?? PriorityMarker.In(alarm.Configuration.Description)
            ?? (alarm.Tags.Count > 0 ? PriorityMarker.InTags(alarm.Tags.Values) : null)
            ?? (IsStatusCheck(alarm) ? EventSeverity.Critical : EventSeverity.High);
    }

    /// <summary>Nobody hears of an alarm that is on while its actions are off, or that is gone.</summary>
    public static EventSeverity SeverityOf(CloudWatchAlarmConfigurationEvent change)
    {
        var isSilenced = change.Configuration.ActionsEnabled == false
            || string.Equals(change.Operation, "delete", StringComparison.OrdinalIgnoreCase);
        return isSilenced && change.State?.Value == AlarmState.Alarm ? EventSeverity.Medium : EventSeverity.Info;
    }

    private static bool IsStatusCheck(CloudWatchAlarmEvent alarm)
    {
        var metrics = alarm.Configuration.Metrics;
        for (var i = 0; i < metrics.Count; i++)
        {
            if (metrics[i].MetricName?.StartsWith("StatusCheckFailed", StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }
}
