namespace HealthEvents;

/// <summary>Lines of a log group that a subscription of CloudWatch Logs picked and sent, unzipped.</summary>
/// <remarks>Source: CloudWatch Logs user guide, "Log group-level subscription filters".</remarks>
public sealed record LogsSubscriptionEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="OtherKinds.LogsSubscription"/>.</summary>
    public LogsSubscriptionEvent()
    {
        Kind = OtherKinds.LogsSubscription;
        Family = EventFamilies.Other;
    }

    /// <summary>The log group, such as <c>/aws/lambda/nightly</c>.</summary>
    public string? LogGroup { get; init; }

    /// <summary>The stream of the group.</summary>
    public string? LogStream { get; init; }

    /// <summary>The names of the filters that picked the lines.</summary>
    public IReadOnlyList<string> SubscriptionFilters { get; init; } = [];

    /// <summary>The lines in their order.</summary>
    public IReadOnlyList<LogLine> Lines { get; init; } = [];
}
