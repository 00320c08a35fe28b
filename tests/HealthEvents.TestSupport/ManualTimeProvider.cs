namespace HealthEvents.TestSupport;

/// <summary>A clock that stands still until it is told to move. Its timers fire on the thread that moves it.</summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private const int QuietTurns = 20;
    private const int StuckTurns = 5000;

    private static int _foreignThreads;

    private readonly Lock _lock = new();
    private readonly PriorityQueue<ManualTimer, (DateTimeOffset Due, long Order)> _timers = new();
    private DateTimeOffset _now = start;
    private long _changes;

    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, and fires what falls due on the way in its order.</summary>
    public void Advance(TimeSpan by)
    {
        var target = GetUtcNow() + by;
        while (Next(target) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = target;
        }
    }

    /// <summary>
    /// Runs work that waits on this clock: whenever nothing else goes on, the clock jumps to the next timer. The work runs on
    /// the pool, where it can be seen whether something goes on.
    /// </summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> start)
    {
        var work = Task.Run(start);
        while (!work.IsCompleted)
        {
            await UntilIdleAsync(work);
            if (!work.IsCompleted && Next(DateTimeOffset.MaxValue) is { } timer)
            {
                timer.Fire();
            }
        }

        return await work;
    }

    /// <summary>
    /// Yields until nothing goes on: no item of the pool is queued or running, and no timer changes. Nobody sleeps, so that
    /// the work that is watched gets its turn.
    /// </summary>
    private async Task UntilIdleAsync(Task work)
    {
        var quiet = 0;
        var stuck = 0;
        var seen = Interlocked.Read(ref _changes);
        while (quiet < QuietTurns && stuck < StuckTurns && !work.IsCompleted)
        {
            await Task.Yield();
            var changes = Interlocked.Read(ref _changes);
            var isUnchanged = changes == seen && ThreadPool.PendingWorkItemCount == 0;
            quiet = isUnchanged && BusyThreads() <= Volatile.Read(ref _foreignThreads) ? quiet + 1 : 0;
            stuck = isUnchanged ? stuck + 1 : 0;
            seen = changes;
        }

        if (stuck == StuckTurns)
        {
            // So many turns without any change: these threads belong to the test host or wait for a socket.
            Volatile.Write(ref _foreignThreads, BusyThreads());
        }
    }

    private static int BusyThreads()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return most - available;
    }

    private ManualTimer? Next(DateTimeOffset until)
    {
        lock (_lock)
        {
            while (_timers.TryPeek(out var timer, out var key) && key.Due <= until)
            {
                _timers.Dequeue();
                if (timer.IsDueAt(key))
                {
                    _now = key.Due > _now ? key.Due : _now;
                    return timer;
                }
            }

            return null;
        }
    }

    private void Schedule(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            var order = ++_changes;
            timer.Key = dueTime == Timeout.InfiniteTimeSpan ? null : (_now + dueTime, order);
            if (timer.Key is { } key)
            {
                _timers.Enqueue(timer, key);
            }
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public (DateTimeOffset Due, long Order)? Key { get; set; }

        public bool IsDueAt((DateTimeOffset Due, long Order) key) => Key == key;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            clock.Schedule(this, dueTime);
            return true;
        }

        public void Fire()
        {
            clock.Schedule(this, _period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan);
            callback(state);
        }

        public void Dispose() => clock.Schedule(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
