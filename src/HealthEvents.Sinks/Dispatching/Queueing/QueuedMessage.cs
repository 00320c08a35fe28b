namespace HealthEvents.Sinks;

/// <summary>A message that left the queue to be posted, for one event or for several.</summary>
internal sealed class QueuedMessage
{
    private readonly IReadOnlyList<WaitingEvent> _events;

    /// <summary>The dispatches that wait for it and were not canceled, or <see langword="null"/> where there never was more than one.</summary>
    private readonly HashSet<QueueOwner>? _owners;

    public QueuedMessage(NextMessage next, IPostWatch? watch)
    {
        (Delivery, _events) = (next.Delivery, next.Events);
        Watch = watch;
        var first = First.Owner;
        Token = first.Token;
        for (var index = 1; index < _events.Count; index++)
        {
            if (((QueuedEvent)_events[index]).Owner is var owner && owner != first)
            {
                _owners ??= [first];
                _owners.Add(owner);
            }
        }
    }

    public EventDelivery Delivery { get; }

    public IPostWatch? Watch { get; }

    /// <summary>Ends the post: when its dispatch is canceled, or all of them. Where it is shared, the queue sets it.</summary>
    public CancellationToken Token { get; set; }

    /// <summary>Whether events of several dispatches are told.</summary>
    public bool IsShared => _owners is not null;

    /// <summary>What surrounds the post.</summary>
    public ExecutionContext? Context => First.Owner.Context;

    private QueuedEvent First => (QueuedEvent)_events[0];

    /// <summary>Takes a canceled dispatch from those that wait for it. The queue is locked.</summary>
    /// <param name="owner">The dispatch.</param>
    /// <param name="left">Gets its events, where others still want the message.</param>
    /// <returns>Whether it was the last, so that the message is to be canceled.</returns>
    public bool Leave(QueueOwner owner, List<QueuedEvent> left)
    {
        if (!_owners!.Remove(owner))
        {
            return false;
        }

        if (_owners.Count == 0)
        {
            return true;
        }

        foreach (var one in _events)
        {
            if (one is QueuedEvent own && own.Owner == owner)
            {
                left.Add(own);
            }
        }

        return false;
    }

    /// <summary>Ends the post of a message that nobody waits for any more.</summary>
    public static void End(CancellationTokenSource end)
    {
        try
        {
            end.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself just now.
        }
    }

    /// <summary>Tells every event what became of it. All but the first were told in the message of the first.</summary>
    public void Tell(DeliveryResult result)
    {
        var others = result.Outcome == DispatchOutcome.Delivered && _events.Count > 1
            ? DeliveryResult.Coalesced(First.Delivery.ShownIdentity)
            : result;
        for (var index = 0; index < _events.Count; index++)
        {
            ((QueuedEvent)_events[index]).Tell(index == 0 ? result : others);
        }
    }
}
