namespace HealthEvents.Sinks.Tests;

/// <summary>The system clock with timers that fire after they were disposed of, as a timer on its way does.</summary>
internal sealed class LateTimers : TimeProvider
{
    private readonly List<Action> _callbacks = [];

    public void FireAll()
    {
        foreach (var callback in _callbacks)
        {
            callback();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _callbacks.Add(() => callback(state));
        return System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
