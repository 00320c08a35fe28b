namespace HealthEvents.Sinks;

/// <summary>
/// Decides whether an event of a message group may be sent: not once an earlier one of the group has failed. An OK must never stand
/// before its ALARM. One sink, one lane, one thread at a time.
/// </summary>
internal sealed class GroupOrder
{
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    /// <summary>The result of an event that must not be sent, or <see langword="null"/> where it may be.</summary>
    public DeliveryResult? RefusalOf(EventDelivery delivery) =>
        delivery.Group is { } group && _broken.Contains(group) ? DeliveryResult.AfterFailureInItsGroup() : null;

    /// <summary>Notes what became of an event. One that a dead-letter handler has taken has not failed.</summary>
    public void Note(EventDelivery delivery, DeliveryResult result)
    {
        if (delivery.Group is { } group && result.Outcome == DispatchOutcome.Failed)
        {
            _broken.Add(group);
        }
    }
}
