namespace HealthEvents;

/// <summary>Reads CloudWatch alarms in all their forms.</summary>
internal static class CloudWatchAlarmReader
{
    public static IReadOnlyList<EventKind> Kinds { get; } =
    [
        new(
            CloudWatchAlarmKinds.StateChange,
            EventFamilies.CloudWatchAlarm,
            [
                EventMatcher.EventBridge("CloudWatch Alarm State Change"),
                EventMatcher.RootMembers("AlarmName", "NewStateValue"),
                EventMatcher.RootMembers("alarmData"),
                EventMatcher.RootMembers("alarmName", "state"),
            ],
            ReadStateChange) { MakesEvents = true },
        new(
            CloudWatchAlarmKinds.ContributorStateChange,
            EventFamilies.CloudWatchAlarm,
            [EventMatcher.EventBridge("CloudWatch Alarm Contributor State Change")],
            ReadStateChange) { MakesEvents = true },
        new(
            CloudWatchAlarmKinds.ConfigurationChange,
            EventFamilies.CloudWatchAlarm,
            [
                EventMatcher.EventBridge("CloudWatch Alarm Configuration Change"),
                EventMatcher.RootMembers("alarmName", "operation", "configuration"),
            ],
            AlarmDataReader.ReadConfigurationChange) { MakesEvents = true },
    ];

    private static CloudWatchAlarmEvent? ReadStateChange(EventContent content) =>
        content.Fields.Has("AlarmName"u8)
            ? AlarmNotificationReader.Read(content)
            : AlarmDataReader.ReadStateChange(content);
}
