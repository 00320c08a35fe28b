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
        HealthEvent health => new(CommunicationOf(health), MatterOf(health, delivery.Now), Alarm: null, health.EventArn is { Length: > 0 } arn ? arn : delivery.Correlation) { IsOfNoStory = health.EventArn is null },
        CloudWatchAlarmEvent alarm when IsTransition(alarm) => new(null, null, Alarm: delivery.Correlation, delivery.Correlation) { Changed = alarm.State.Timestamp },
        _ => new(null, null, null, delivery.Correlation),
    };

    private static string? CommunicationOf(HealthEvent health) =>
        health.CommunicationWithoutPage is { Length: > 0 } name ? $"{health.Kind}|{health.Account}|{name}" : null;

    /// <summary>Events of an unknown account are not known to be of different ones.</summary>
    private static string? MatterOf(HealthEvent health, DateTimeOffset now) => health is not { EventArn: { Length: > 0 } arn, Account.Length: > 0 } ? null
        : $"{health.Kind}|{arn}|{health.LifecycleAt(now)}|{health.Category?.Value}|{DescriptionsOf(health)}";

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
