namespace HealthEvents.Sinks;

/// <summary>An event in the queue of a webhook, until the dispatch that brought it has done with it. What can be set belongs to the queue.</summary>
internal sealed class QueuedEvent(EventDelivery delivery, QueueOwner owner, QueuedEvent? after, DateTimeOffset since) : WaitingEvent(delivery, since)
{
    private readonly TaskCompletionSource<DeliveryResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The dispatch that waits for it.</summary>
    public QueueOwner Owner { get; } = owner;

    /// <summary>The event of another lane that must be done before, or <see langword="null"/>: nearly always.</summary>
    public QueuedEvent? After { get; } = after;

    /// <summary>What becomes of it.</summary>
    public Task<DeliveryResult> Result => _result.Task;

    /// <summary>Its place among all that ever waited.</summary>
    public long Place { get; set; }

    /// <summary>What it may only be told together with: see <see cref="Halves"/>. <see langword="null"/> nearly always.</summary>
    public Half? Half { get; set; }

    /// <summary>Whether it waits for its turn.</summary>
    public bool IsWaiting { get; set; } = true;

    /// <summary>Whether nothing else of its lane may go until its dispatch has done with it.</summary>
    public bool HoldsLane { get; set; }

    /// <summary>Whether its dispatch was canceled while a message was posted that tells it and that others wait for.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Whether its dispatch has done with it.</summary>
    public bool IsDone { get; set; }

    /// <summary>Tells its dispatch what became of it. Only the first word counts.</summary>
    public void Tell(DeliveryResult result) => _result.TrySetResult(result);
}
