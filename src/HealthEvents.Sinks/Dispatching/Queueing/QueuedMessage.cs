namespace HealthEvents.Sinks;

/// <summary>A message that left the queue to be posted, for one event or for several.</summary>
internal sealed class QueuedMessage
{
    private readonly IReadOnlyList<WaitingEvent> _events;

    /// <summary>The dispatches that wait for it and were not canceled, or <see langword="null"/> where there never was more than one.</summary>
    private readonly HashSet<QueueOwner>? _owners;

    /// <summary>Those of its events that did not go back to the queue, or <see langword="null"/> where none did: nearly always.</summary>
    private List<QueuedEvent>? _canceled;

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

    private QueuedEvent First => (QueuedEvent)_events[0];

    /// <summary>
    /// Lets it go in what surrounds its dispatch, on a thread of the pool: others' code makes the message, and whoever lets it go has
    /// its own to do.
    /// </summary>
    public void Begin(Action<QueuedMessage> send) =>
        ThreadPool.UnsafeQueueUserWorkItem(static begin => begin.Message.Send(begin.Send), (Message: this, Send: send), preferLocal: false);

    /// <summary>
    /// Takes a canceled dispatch from those that wait for it. Its events may still be told, so that their lanes are busy until the message
    /// is done with. The queue is locked.
    /// </summary>
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
                own.HasLeft = true;
                own.HoldsLane = false;
                left.Add(own);
            }
        }

        return false;
    }

    /// <summary>Lets the lanes go that it holds for events whose dispatches were canceled. The queue is locked.</summary>
    public void VacateLeft(QueueLine line)
    {
        if (!IsShared)
        {
            return;
        }

        foreach (var one in _events)
        {
            if (one is QueuedEvent { HasLeft: true })
            {
                line.Vacate(one.Delivery.LaneKey);
            }
        }
    }

    /// <summary>
    /// Lets its events go back, where they were refused together: what is to become of each is not known yet. The queue is locked.
    /// </summary>
    public void ReturnIfRefused(QueueLine line, DeliveryResult result)
    {
        var refusals = First.Half?.Refusals;
        if (result.Outcome == DispatchOutcome.Delivered)
        {
            refusals?.Reset();
        }
        else if (result.IsMessageRefused && (refusals ?? new Refusals(_events.Count)) is var known && known.Add(Delivery.ToldBefore) && _events.Count > 1)
        {
            _canceled = line.TakeBack(_events, known);
        }
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

    /// <summary>
    /// Tells every event what became of it. All but one were told in the message of that one: the first that somebody waits for, since what
    /// was canceled is reported as failed. Those that went back to the queue are not told yet.
    /// </summary>
    public void Tell(DeliveryResult result)
    {
        if (_canceled is not null)
        {
            _canceled.ForEach(static queued => queued.Tell(Sending.CanceledBefore));
            return;
        }

        var one = FirstToStay();
        var others = result.Outcome == DispatchOutcome.Delivered && _events.Count > 1
            ? DeliveryResult.Coalesced(one.Delivery.ShownIdentity)
            : result;
        for (var index = 0; index < _events.Count; index++)
        {
            var queued = (QueuedEvent)_events[index];
            queued.Tell(queued == one ? result : others);
        }
    }

    private void Send(Action<QueuedMessage> send)
    {
        if (First.Owner.Context is { } context)
        {
            ExecutionContext.Run(context, _ => send(this), state: null);
        }
        else
        {
            send(this);
        }
    }

    /// <summary>There is always one: the events of the last dispatch to be canceled do not leave.</summary>
    private QueuedEvent FirstToStay()
    {
        var index = 0;
        while (((QueuedEvent)_events[index]).HasLeft)
        {
            index++;
        }

        return (QueuedEvent)_events[index];
    }
}
