namespace HealthEvents.Sinks.Tests;

public sealed class RetryLoopTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Attempt_that_decides_for_no_wait_is_the_last()
    {
        var clock = new InstantClock();
        var attempts = new Attempts(new RetryDecision<string>("first"));

        Assert.Equal("first", await RunAsync(attempts, clock));

        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task Waits_are_those_that_the_attempts_decide_for()
    {
        var clock = new InstantClock();
        var attempts = new Attempts(new("first", Second, Within: 3 * Second), new("second", 2 * Second), new("third"));

        Assert.Equal("third", await RunAsync(attempts, clock));

        Assert.Equal([Second, 2 * Second], clock.Waits);
    }

    [Fact]
    public async Task Wait_of_nothing_is_none()
    {
        var clock = new InstantClock();

        Assert.Equal("second", await RunAsync(new Attempts(new("first", TimeSpan.Zero, Within: Second), new("second")), clock));

        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task Wait_that_a_freeze_drew_out_beyond_the_limit_is_not_followed_by_an_attempt()
    {
        var clock = new InstantClock { Frozen = TimeSpan.FromHours(1) };
        var attempts = new Attempts(new("first", Second, Within: 20 * Second), new("second"));

        Assert.Equal("first", await RunAsync(attempts, clock));

        Assert.Equal(1, attempts.Count);
    }

    [Fact]
    public async Task Freeze_within_the_limit_costs_nothing()
    {
        var clock = new InstantClock { Frozen = 10 * Second };

        Assert.Equal("second", await RunAsync(new Attempts(new("first", Second, Within: 20 * Second), new("second")), clock));
    }

    [Fact]
    public async Task Attempt_without_a_limit_is_repeated_after_any_freeze()
    {
        var clock = new InstantClock { Frozen = TimeSpan.FromHours(1) };

        Assert.Equal("second", await RunAsync(new Attempts(new("first", Second), new("second")), clock));
    }

    [Fact]
    public async Task Cancellation_ends_the_wait()
    {
        using var stop = new CancellationTokenSource();
        var attempts = new Attempts(new("first", Timeout.InfiniteTimeSpan), new("second"));

        var run = RetryLoop.RunAsync(attempts, static (attempts, token) => attempts.NextAsync(token), TimeProvider.System, stop.Token).AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(1, attempts.Count);
    }

    [Fact]
    public async Task Attempt_gets_the_token_and_its_exception_ends_the_loop()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await RetryLoop.RunAsync(
            0,
            static (_, token) =>
            {
                token.ThrowIfCancellationRequested();
                return ValueTask.FromResult(new RetryDecision<string>("not canceled"));
            },
            TimeProvider.System,
            stop.Token));
    }

    private static ValueTask<string> RunAsync(Attempts attempts, TimeProvider clock) =>
        RetryLoop.RunAsync(attempts, static (attempts, token) => attempts.NextAsync(token), clock, CancellationToken.None);

    private sealed class Attempts(params RetryDecision<string>[] decisions)
    {
        public int Count { get; private set; }

        public ValueTask<RetryDecision<string>> NextAsync(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.FromResult(decisions[Count++]);
        }
    }

    /// <summary>A clock on which every wait ends at once, and lasted as long as it should and the freeze beside.</summary>
    private sealed class InstantClock : TimeProvider
    {
        private long _now;

        public TimeSpan Frozen { get; init; }

        public List<TimeSpan> Waits { get; } = [];

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            _now += (dueTime + Frozen).Ticks;
            return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
