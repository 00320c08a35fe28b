using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>An alarm was created, changed or deleted.</summary>
/// <remarks>Source: CloudWatch user guide, "Alarm events and EventBridge", configuration changes.</remarks>
[JsonConverter(typeof(CloudWatchAlarmConfigurationEventConverter))]
public sealed record CloudWatchAlarmConfigurationEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="CloudWatchAlarmKinds.ConfigurationChange"/>.</summary>
    public CloudWatchAlarmConfigurationEvent()
    {
        Kind = CloudWatchAlarmKinds.ConfigurationChange;
        Family = EventFamilies.CloudWatchAlarm;
    }

    /// <summary>The name of the alarm.</summary>
    public string? AlarmName { get; init; }

    /// <summary>The ARN of the alarm.</summary>
    public string? AlarmArn { get; init; }

    /// <summary>What was done: <c>create</c>, <c>update</c> or <c>delete</c>. Enabling and disabling actions are updates.</summary>
    public string? Operation { get; init; }

    /// <summary>The state the alarm is or was in.</summary>
    public CloudWatchAlarmState? State { get; init; }

    /// <summary>How it is set up now; of a deleted alarm, how it was.</summary>
    public CloudWatchAlarmConfiguration Configuration { get; init; } = new();

    /// <summary>How it was set up before an update.</summary>
    public CloudWatchAlarmConfiguration? PreviousConfiguration { get; init; }

    /// <inheritdoc/>
    public override string Correlation => AlarmArn is null ? Identity : CloudWatchAlarmFacts.CorrelationKey(AlarmArn, null);

    /// <inheritdoc/>
    public override EventSeverity SeverityAt(DateTimeOffset now) => CloudWatchAlarmFacts.SeverityOf(this);

    /// <summary>The page of the alarm in the CloudWatch console.</summary>
    /// <returns>The address, or <see langword="null"/> where region or name are not known, or the partition has no public console.</returns>
    public string? ConsoleUrl() => CloudWatchConsole.AlarmUrl(AlarmArn, Region, AlarmName);
}
