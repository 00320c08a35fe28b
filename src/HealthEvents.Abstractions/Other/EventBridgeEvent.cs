namespace HealthEvents;

/// <summary>A whole EventBridge event of a type that has no model. What it is stands in <see cref="OperationalEvent.Envelope"/>.</summary>
public sealed record EventBridgeEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="OtherKinds.EventBridge"/>.</summary>
    public EventBridgeEvent()
    {
        Kind = OtherKinds.EventBridge;
        Family = EventFamilies.Other;
    }

    /// <summary>The <c>detail</c>, whose shape is the sender's.</summary>
    public RawJson Detail { get; init; }

    /// <summary>Who did what, where the detail-type ends in "via CloudTrail"; else <see langword="null"/>.</summary>
    public CloudTrailRecord? CloudTrail { get; init; }

    /// <inheritdoc/>
    public override EventSeverity SeverityAt(DateTimeOffset now) => DetailSeverity.Of(this);
}
