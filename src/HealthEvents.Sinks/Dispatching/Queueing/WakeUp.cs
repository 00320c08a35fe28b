namespace HealthEvents.Sinks;

/// <summary>Calls somebody once, after a time. There is no timer before, nor afterwards.</summary>
/// <remarks>The clock may be anybody's code: it is never called under the lock.</remarks>
internal sealed class WakeUp(TimeProvider clock, Action call)
{
    private readonly Gate _gate = new();
    private ITimer? _timer;

    /// <summary>When it calls, or <see langword="null"/> where nobody asked for it. It is known before there is a timer.</summary>
    private DateTimeOffset? _due;

    private int _changes;

    /// <summary>Calls after a time at the latest. A call that comes too early is asked for anew by whoever is called.</summary>
    public void Set(TimeSpan wait)
    {
        var now = clock.GetUtcNow();
        int change;
        lock (_gate)
        {
            if (_due > now && _due <= now + wait)
            {
                return;
            }

            _due = now + wait;
            change = ++_changes;
        }

        ITimer? timer = null;
        try
        {
            // A clock of tests may call at once.
            timer = clock.CreateTimer(static wakeUp => ((WakeUp)wakeUp!).Call(), this, wait, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            Dispose(Keep(timer, change));
        }
    }

    /// <summary>Calls nobody any more.</summary>
    /// <returns>A timer to dispose of without any lock, or <see langword="null"/>.</returns>
    public ITimer? Detach()
    {
        lock (_gate)
        {
            var timer = _timer;
            _timer = null;
            _due = null;
            _changes++;
            return timer;
        }
    }

    /// <summary>Disposes of a timer that <see cref="Detach"/> gave. One that throws is of no more use than one that does not.</summary>
    public static void Dispose(ITimer? timer)
    {
        try
        {
            timer?.Dispose();
        }
        catch (Exception)
        {
            // It is the clock's, and that may be anybody's. At worst it calls once more, and finds nothing to do.
        }
    }

    /// <summary>Takes a timer, unless there was another change meanwhile. Without a timer nobody is called.</summary>
    /// <returns>The timer that is of no use any more, or <see langword="null"/>.</returns>
    private ITimer? Keep(ITimer? timer, int change)
    {
        lock (_gate)
        {
            if (change != _changes)
            {
                return timer;
            }

            var before = _timer;
            _timer = timer;
            _due = timer is null ? null : _due;
            return before;
        }
    }

    private void Call()
    {
        Dispose(Detach());
        call();
    }

    /// <summary>What callers wait for, for an instant. System.Threading.Lock does not exist on .NET 8.</summary>
    private sealed class Gate;
}
