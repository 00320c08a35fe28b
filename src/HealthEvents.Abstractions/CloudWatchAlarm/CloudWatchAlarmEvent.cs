using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>
/// A CloudWatch alarm changed its state, or says it again: one model for SNS, EventBridge and the alarm's Lambda
/// action, and for metric, metric-math, anomaly, composite, Metrics Insights, PromQL and log alarms.
/// </summary>
/// <remarks>
/// Source: CloudWatch user guide, "Alarm events and EventBridge", "Notifying users on alarm changes", "Invoke a Lambda
/// function from an alarm".
/// </remarks>
[JsonConverter(typeof(CloudWatchAlarmEventConverter))]
public sealed record CloudWatchAlarmEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="CloudWatchAlarmKinds.StateChange"/>.</summary>
    public CloudWatchAlarmEvent()
    {
        Kind = CloudWatchAlarmKinds.StateChange;
        Family = EventFamilies.CloudWatchAlarm;
    }

    /// <summary>The name, up to 255 characters of any sort.</summary>
    public string? AlarmName { get; init; }

    /// <summary>The ARN; built from partition, region, account and name where the event has none (before 2017).</summary>
    public string? AlarmArn { get; init; }

    /// <summary>The state it is in now.</summary>
    public required CloudWatchAlarmState State { get; init; }

    /// <summary>The state it was in. Missing for contributors over EventBridge; over SNS only its value is known.</summary>
    public CloudWatchAlarmState? PreviousState { get; init; }

    /// <summary>
    /// The states that it went through before <see cref="State"/>, the oldest first, where several transitions are told as one:
    /// <see cref="PreviousState"/> is then the state before the last of them. <see cref="OpenSeverityAt"/> is that of the worst.
    /// </summary>
    /// <value>Empty for an event as it came. It is not written as JSON.</value>
    public IReadOnlyList<CloudWatchAlarmState> EarlierStates { get; init; } = [];

    /// <summary>How it is set up, as far as the event says.</summary>
    public CloudWatchAlarmConfiguration Configuration { get; init; } = new();

    /// <summary>The time series that changed, of an alarm that watches many.</summary>
    public AlarmContributor? Contributor { get; init; }

    /// <summary>The children that made a composite alarm change.</summary>
    public IReadOnlyList<AlarmChild> TriggeringChildren { get; init; } = [];

    /// <summary>The mute rule that keeps the actions back. EventBridge is told all the same.</summary>
    public AlarmMute? Mute { get; init; }

    /// <summary>Whether the action was kept back by a mute rule, and comes now that its window is over.</summary>
    public bool ActionExecutedAfterMuteWindow { get; init; }

    /// <summary>The tags of the alarm. Most forms of the event leave them out: log alarms are known to send them.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Whether AWS itself keeps the actions back: muted, or suppressed by another alarm.</summary>
    public bool IsQuiet => Mute is not null || State.ActionsSuppressedBy is not null;

    /// <inheritdoc/>
    public override string Identity => CloudWatchAlarmFacts.IdentityOf(this);

    /// <inheritdoc/>
    public override string Correlation => CloudWatchAlarmFacts.CorrelationOf(this);

    /// <inheritdoc/>
    public override string? QuietReason =>
        Mute is not null ? "muted" : State.ActionsSuppressedBy is not null ? "suppressed-by-aws" : null;

    /// <inheritdoc/>
    public override EventLifecycle LifecycleAt(DateTimeOffset now) =>
        State.Value == AlarmState.Ok ? EventLifecycle.Resolved : EventLifecycle.Open;

    /// <inheritdoc/>
    public override EventSeverity SeverityAt(DateTimeOffset now) => CloudWatchAlarmFacts.SeverityOf(this);

    /// <inheritdoc/>
    public override EventSeverity OpenSeverityAt(DateTimeOffset now) => CloudWatchAlarmFacts.OpenSeverityOf(this);

    /// <inheritdoc/>
    public override bool HasTag(string key, string value) => Tags.TryGetValue(key, out var found) && found == value;

    /// <summary>The page of the alarm in the CloudWatch console.</summary>
    /// <returns>The address, or <see langword="null"/> where region or name are not known, or the partition has no public console.</returns>
    public string? ConsoleUrl() => CloudWatchConsole.AlarmUrl(AlarmArn, Region, AlarmName);

    /// <summary>
    /// The graph of the alarm in the CloudWatch console, around the time of the change: its metrics, those of other accounts with their
    /// account, its expressions, and the threshold as a line.
    /// </summary>
    /// <returns>
    /// The address, at most 2,000 characters; or <see langword="null"/> where the alarm has nothing that can be drawn, the region is not
    /// known, or the partition has no public console.
    /// </returns>
    public string? MetricConsoleUrl() => MetricGraph.Url(this);

    /// <summary>
    /// The logs behind the alarm in the CloudWatch console: of a log alarm its query in Logs Insights, with the time that it looked at; of
    /// the metric of a Lambda function its log group.
    /// </summary>
    /// <returns>The address, at most 2,000 characters; or <see langword="null"/> where it is not known, or is of another account.</returns>
    public string? LogsConsoleUrl() => CloudWatchConsole.LogsUrl(this);
}
