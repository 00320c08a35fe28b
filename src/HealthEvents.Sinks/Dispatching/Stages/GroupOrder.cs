namespace HealthEvents.Sinks;

/// <summary>
/// Decides whether an event of a message group may be sent: not once an earlier one of the group has failed. An OK must never stand
/// before its ALARM. One sink, one lane, one thread at a time.
/// </summary>
internal sealed class GroupOrder
{
    /// <summary>The groups in which something failed, or <see langword="null"/> where nothing did.</summary>
    private HashSet<string>? _broken;

    /// <summary>The result of an event that must not be sent, or <see langword="null"/> where it may be.</summary>
    public DeliveryResult? RefusalOf(EventDelivery delivery) =>
        _broken is not null && delivery.Group is { } group && _broken.Contains(group) ? DeliveryResult.AfterFailureInItsGroup() : null;

    /// <summary>Notes what became of an event. One that a dead-letter handler has taken has not failed.</summary>
    /// <returns>Whether it is the first failure of a group.</returns>
    public bool Note(EventDelivery delivery, DeliveryResult result)
    {
        if (result.Outcome == DispatchOutcome.Failed && delivery.Group is { } group)
        {
            _broken ??= new HashSet<string>(StringComparer.Ordinal);
            return _broken.Add(group);
        }

        return false;
    }
}
