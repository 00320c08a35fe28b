namespace HealthEvents.Sinks;

/// <summary>A dispatch that has events in the queue of a webhook. When it is canceled, its events leave the queue, and no others.</summary>
internal sealed class QueueOwner : IDisposable
{
    private readonly CancellationTokenRegistration _registration;

    public QueueOwner(SinkQueue queue, CancellationToken cancellationToken)
    {
        Queue = queue;
        Token = cancellationToken;
        Context = ExecutionContext.Capture();
        _registration = cancellationToken.UnsafeRegister(static owner => ((QueueOwner)owner!).Queue.Cancel((QueueOwner)owner), this);
    }

    public SinkQueue Queue { get; }

    public CancellationToken Token { get; }

    /// <summary>What surrounds the dispatch, such as the scopes of its logs: its events are posted in it, whoever lets them go.</summary>
    public ExecutionContext? Context { get; }

    /// <summary>Its events that had been told before, so that they are not in the queue.</summary>
    public ToldBefore ToldBefore { get; } = new();

    /// <summary>Whether the queue has heard that it was canceled.</summary>
    public bool IsCanceled { get; set; }

    public void Dispose() => _registration.Dispose();
}
