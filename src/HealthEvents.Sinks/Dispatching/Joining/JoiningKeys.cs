namespace HealthEvents.Sinks;

/// <summary>By what an event is found to be told together with others: those with the same key are.</summary>
/// <param name="Communication">The communication of AWS Health that it is a page of, or <see langword="null"/>.</param>
/// <param name="Matter">What AWS Health says to several accounts, word for word, or <see langword="null"/>.</param>
/// <param name="Alarm">The alarm that changed its state, or <see langword="null"/>.</param>
/// <param name="Story">What a flood counts as one.</param>
internal sealed record JoiningKeys(string? Communication, string? Matter, string? Alarm, string Story)
{
    /// <summary>Whether AWS Health does not say which story it belongs to.</summary>
    public bool IsOfNoStory { get; init; }

    /// <summary>When the alarm changed its state, where that is known.</summary>
    public DateTimeOffset? Changed { get; init; }

    public static JoiningKeys Of(EventDelivery delivery) => delivery.Received.Event switch
    {
        // Its message says in which function it failed: that is told of nothing else.
        _ when delivery.IsJoined || delivery.Received.FailedInvocation is not null => new(null, null, null, delivery.Correlation),
        HealthEvent health => Of(health, delivery),
        CloudWatchAlarmEvent alarm when IsTransition(alarm) => new(null, null, Alarm: delivery.Correlation, delivery.Correlation) { Changed = alarm.State.Timestamp },
        _ => new(null, null, null, delivery.Correlation),
    };

    /// <summary>Without an ARN the pages of a communication are its story: each has a correlation of its own.</summary>
    private static JoiningKeys Of(HealthEvent health, EventDelivery delivery)
    {
        var communication = CommunicationOf(health, delivery.Now);
        return health.EventArn is { Length: > 0 } arn
            ? new(communication, MatterOf(health, delivery.Now), Alarm: null, arn)
            : new(communication, Matter: null, Alarm: null, communication ?? delivery.Correlation) { IsOfNoStory = true };
    }

    /// <summary>What is over for one page and goes on for another is not told by the sign of either.</summary>
    private static string? CommunicationOf(HealthEvent health, DateTimeOffset now) =>
        health.CommunicationWithoutPage is { Length: > 0 } name ? $"{health.Kind}|{health.Account}|{name}|{health.LifecycleAt(now)}" : null;

    /// <summary>
    /// Events of an unknown account are not known to be of different ones. What the message says of all accounts must be true of each:
    /// how bad it is, and from when until when.
    /// </summary>
    private static string? MatterOf(HealthEvent health, DateTimeOffset now) => health.Account is not { Length: > 0 } ? null
        : $"{health.Kind}|{health.EventArn}|{health.LifecycleAt(now)}|{health.Category?.Value}|{health.OpenSeverityAt(now)}"
            + $"|{health.StartTime?.UtcTicks}|{health.EndTime?.UtcTicks}|{DescriptionsOf(health)}";

    private static string DescriptionsOf(HealthEvent health) => health.Descriptions.Count == 0
        ? ""
        : ShortHash.Of(string.Join('\0', health.Descriptions.Select(static description => $"{description.Language}\0{description.Text}")));

    /// <summary>
    /// Whether an alarm changed its state: one that says its state again did not, nor does AWS want one told that it mutes. Without an
    /// ARN nobody knows which alarm it is.
    /// </summary>
    private static bool IsTransition(CloudWatchAlarmEvent alarm) =>
        alarm is { IsQuiet: false, ActionExecutedAfterMuteWindow: false, AlarmArn.Length: > 0 } && alarm.PreviousState?.Value != alarm.State.Value;
}
