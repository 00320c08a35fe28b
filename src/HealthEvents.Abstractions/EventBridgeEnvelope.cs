namespace HealthEvents;

/// <summary>
/// The members that EventBridge puts around the <c>detail</c> of every event. All may be missing: test events leave
/// many of them out.
/// </summary>
/// <remarks>Source: EventBridge user guide, "AWS service event metadata".</remarks>
public sealed record EventBridgeEnvelope
{
    /// <summary>The version of the envelope, always <c>0</c> so far.</summary>
    public string? Version { get; init; }

    /// <summary>The id of the event: a GUID from AWS, any string from others.</summary>
    public string? Id { get; init; }

    /// <summary>What sort of event it is, such as <c>AWS Health Event</c>.</summary>
    public string? DetailType { get; init; }

    /// <summary>Who sent it, such as <c>aws.health</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The account whose bus got the event: 12 digits. For AWS Health it is not always the account that is hit.</summary>
    public string? Account { get; init; }

    /// <summary>When the event was sent.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The region the event was delivered in, not always the region that is hit.</summary>
    public string? Region { get; init; }

    /// <summary>The ARNs or ids that the event is about, as the sender gave them.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>The name of the replay, where the event comes out of an archive.</summary>
    public string? ReplayName { get; init; }
}
