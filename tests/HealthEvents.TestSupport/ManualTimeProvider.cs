using System.Diagnostics;

namespace HealthEvents.TestSupport;

/// <summary>A clock that stands still until it is told to move. Its timers fire on the thread that moves it.</summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private const int QuietTurns = 3;

    /// <summary>Threads of the pool that stay busy so long, while none of them runs the work, belong to the test host.</summary>
    private static readonly TimeSpan ForeignAfter = TimeSpan.FromSeconds(2);

    /// <summary>The clock whose work a thread runs. It follows the work over every await, and so tells its threads from the host's.</summary>
    private static readonly AsyncLocal<ManualTimeProvider?> Working = new(static change =>
    {
        change.PreviousValue?.Count(-1);
        change.CurrentValue?.Count(+1);
    });

    private static int _foreignThreads;

    private readonly Lock _lock = new();
    private readonly PriorityQueue<ManualTimer, (DateTimeOffset Due, long Order)> _timers = new();
    private DateTimeOffset _now = start;
    private long _changes;
    private int _workingThreads;

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
    /// Runs work that waits on this clock: whenever nothing else goes on, the clock jumps to the next timer. The clock has a
    /// thread of its own; the work starts on it, goes on there when a timer fires, and uses the pool only where it asks for it.
    /// </summary>
    public Task<T> RunAsync<T>(Func<Task<T>> start) =>
        Task.Factory.StartNew(
            () =>
            {
                var work = BeginAsync(start);
                Drive(work);
                return work;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();

    private async Task<T> BeginAsync<T>(Func<Task<T>> start)
    {
        Working.Value = this;
        return await start();
    }

    private void Count(int threads) => Interlocked.Add(ref _workingThreads, threads);

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

    /// <summary>Yields until nothing goes on: no thread runs the work, no item of the pool is queued or begun, and no timer changes.</summary>
    private void WaitUntilIdle(Task work)
    {
        var quiet = 0;
        var seen = Interlocked.Read(ref _changes);
        var unchangedSince = Stopwatch.GetTimestamp();
        while (quiet < QuietTurns && !work.IsCompleted)
        {
            Thread.Yield();
            var changes = Interlocked.Read(ref _changes);
            if (changes != seen || Volatile.Read(ref _workingThreads) > 0)
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
