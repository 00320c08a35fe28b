namespace HealthEvents.Cli;

/// <summary>A clock that was set to another moment and runs on from there: waits and deadlines work as ever.</summary>
internal sealed class ShiftedClock(TimeProvider clock, DateTimeOffset now) : TimeProvider
{
    private readonly TimeSpan _shift = now - clock.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + _shift;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
