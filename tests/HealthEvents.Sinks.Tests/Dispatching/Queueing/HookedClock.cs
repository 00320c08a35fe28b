namespace HealthEvents.Sinks.Tests;

/// <summary>Another clock, and what the test does when a timer is made or disposed of, or the time is asked for.</summary>
internal sealed class HookedClock(TimeProvider inner) : TimeProvider
{
    /// <summary>Called once, before the next timer is made.</summary>
    public Action? OnCreate { get; set; }

    public Action? OnDispose { get; init; }

    /// <summary>Whether asking for the time throws.</summary>
    public bool Fails { get; set; }

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Fails ? throw new InvalidOperationException("no time") : inner.GetUtcNow();

    public override long GetTimestamp() => Fails ? throw new InvalidOperationException("no time") : inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var hook = OnCreate;
        OnCreate = null;
        hook?.Invoke();
        return new Timer(inner.CreateTimer(callback, state, dueTime, period), OnDispose);
    }

    private sealed class Timer(ITimer timer, Action? onDispose) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            onDispose?.Invoke();
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
