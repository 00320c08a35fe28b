using System.Diagnostics;

namespace HealthEvents.TestSupport;

/// <summary>A clock that stands still until it is told to move. Its timers fire on the thread that moves it.</summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private const int QuietTurns = 20;

    /// <summary>Threads of the pool that stay busy so long while nothing changes belong to the test host.</summary>
    private static readonly TimeSpan ForeignAfter = TimeSpan.FromSeconds(2);

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
    /// the pool and the clock on a thread of its own, so that it can be seen whether something goes on.
    /// </summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> start)
    {
        var work = Task.Run(start);
        await Task.Factory.StartNew(() => Drive(work), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return await work;
    }

    private void Drive(Task work)
    {
        while (!work.IsCompleted)
        {
            WaitUntilIdle(work);
            if (!work.IsCompleted && Next(DateTimeOffset.MaxValue) is { } timer)
            {
                timer.Fire();
            }
        }
    }

    /// <summary>Yields until nothing goes on: no item of the pool is queued or running, and no timer changes.</summary>
    private void WaitUntilIdle(Task work)
    {
        var quiet = 0;
        var seen = Interlocked.Read(ref _changes);
        var unchangedSince = Stopwatch.GetTimestamp();
        while (quiet < QuietTurns && !work.IsCompleted)
        {
            Thread.Yield();
            var changes = Interlocked.Read(ref _changes);
            if (changes != seen)
            {
                seen = changes;
                quiet = 0;
                unchangedSince = Stopwatch.GetTimestamp();
                continue;
            }

            if (ThreadPool.PendingWorkItemCount > 0)
            {
                // It may be the test host's, which queues something ten times a second: no change, or its threads would never be told.
                quiet = 0;
                continue;
            }

            var busy = BusyThreads();
            if (busy < Volatile.Read(ref _foreignThreads) || Stopwatch.GetElapsedTime(unchangedSince) > ForeignAfter)
            {
                Volatile.Write(ref _foreignThreads, busy);
            }

            quiet = busy <= Volatile.Read(ref _foreignThreads) ? quiet + 1 : 0;
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
