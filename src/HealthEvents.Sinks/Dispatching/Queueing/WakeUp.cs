namespace HealthEvents.Sinks;

/// <summary>Calls somebody once, after a time. There is no timer before, nor afterwards.</summary>
internal sealed class WakeUp(TimeProvider clock, Action call)
{
    private readonly Gate _gate = new();
    private ITimer? _timer;
    private DateTimeOffset _due;
    private int _changes;

    /// <summary>Calls after a time at the latest. A call that comes too early is asked for anew by whoever is called.</summary>
    public void Set(TimeSpan wait)
    {
        int change;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (_timer is not null && _due > now && _due <= now + wait)
            {
                return;
            }

            _due = now + wait;
            change = ++_changes;
        }

        // Without the lock: a clock of tests may call at once.
        var timer = clock.CreateTimer(static wakeUp => ((WakeUp)wakeUp!).Call(), this, wait, Timeout.InfiniteTimeSpan);
        ITimer? useless;
        lock (_gate)
        {
            useless = change == _changes ? _timer : timer;
            _timer = change == _changes ? timer : _timer;
        }

        useless?.Dispose();
    }

    /// <summary>Calls nobody any more.</summary>
    public void Clear()
    {
        ITimer? timer;
        lock (_gate)
        {
            _changes++;
            timer = _timer;
            _timer = null;
        }

        timer?.Dispose();
    }

    private void Call()
    {
        Clear();
        call();
    }

    /// <summary>What callers wait for, for an instant. System.Threading.Lock does not exist on .NET 8.</summary>
    private sealed class Gate;
}
