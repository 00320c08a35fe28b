using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace HealthEvents.TestSupport;

/// <summary>
/// A clock that stands still until a test moves it. It can also move itself: <see cref="RunAsync"/> jumps to the next timer
/// whenever the work does nothing but wait. Where the steps of a test are known, the test takes them with
/// <see cref="FakeTimeProvider.Advance"/>.
/// </summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : FakeTimeProvider(start)
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

    /// <summary>Threads of the pool that run the work of any clock: tests run side by side, and the work of one is not the host's to another.</summary>
    private static int _poolThreadsAtWork;

    private readonly Lock _lock = new();
    private readonly Dictionary<WatchedTimer, DateTimeOffset> _due = [];
    private long _changes;
    private int _workingThreads;

    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>How many timers wait. Where nothing goes on, there are none.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_lock)
            {
                return _due.Count;
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
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

    private ITimer CreateUnwatched(TimerCallback callback, object state) =>
        base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private void Count(int threads)
    {
        Interlocked.Add(ref _workingThreads, threads);
        if (Thread.CurrentThread.IsThreadPoolThread)
        {
            Interlocked.Add(ref _poolThreadsAtWork, threads);
        }
    }

    private void Drive(Task work)
    {
        while (!work.IsCompleted)
        {
            WaitUntilIdle(work);
            if (!work.IsCompleted && UntilNext() is { } time)
            {
                Advance(time);
            }
        }
    }

    /// <summary>Yields until nothing goes on: no thread runs the work, no item of the pool is queued or begun, and no timer changes.</summary>
    private void WaitUntilIdle(Task work)
    {
        var quiet = 0;
        var seen = Interlocked.Read(ref _changes);
        var unchangedSince = Stopwatch.GetTimestamp();
        var leastBusy = int.MaxValue;
        while (quiet < QuietTurns && !work.IsCompleted)
        {
            Thread.Yield();
            var changes = Interlocked.Read(ref _changes);
            if (changes != seen || Volatile.Read(ref _workingThreads) > 0)
            {
                seen = changes;
                quiet = 0;
                unchangedSince = Stopwatch.GetTimestamp();
                leastBusy = int.MaxValue;
                continue;
            }

            if (ThreadPool.PendingWorkItemCount > 0 || BusyThreads() is not { } busy)
            {
                // It may be the test host's, which queues something ten times a second: no change, or its threads would never be told.
                quiet = 0;
                continue;
            }

            leastBusy = Math.Min(leastBusy, busy);
            var foreign = Volatile.Read(ref _foreignThreads);
            if (busy < foreign)
            {
                // One of the host's has ended, and an item of the work may have begun in its place: the others must be told anew.
                Volatile.Write(ref _foreignThreads, 0);
                quiet = 0;
                continue;
            }

            if (leastBusy > foreign && Stopwatch.GetElapsedTime(unchangedSince) > ForeignAfter)
            {
                // Those that were busy all the time. What is busy at the moment only may be the work of another test.
                Volatile.Write(ref _foreignThreads, foreign = leastBusy);
            }

            quiet = busy == foreign ? quiet + 1 : 0;
        }
    }

    /// <summary>
    /// The threads of the pool that are busy with anything but the work of a clock, or <see langword="null"/> where the work of one
    /// began or ended while they were counted.
    /// </summary>
    private static int? BusyThreads()
    {
        var atWork = Volatile.Read(ref _poolThreadsAtWork);
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return Volatile.Read(ref _poolThreadsAtWork) == atWork ? Math.Max(0, most - available - atWork) : null;
    }

    /// <summary>The time until the first timer is due, or <see langword="null"/> where nothing waits.</summary>
    private TimeSpan? UntilNext()
    {
        var now = GetUtcNow();
        lock (_lock)
        {
            // What is overdue fires at the next step, however short.
            return _due.Count == 0 ? null : _due.Values.Min() is var next && next > now ? next - now : TimeSpan.FromTicks(1);
        }
    }

    private void Watch(WatchedTimer timer, TimeSpan dueTime)
    {
        var now = GetUtcNow();
        lock (_lock)
        {
            _changes++;
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                _due.Remove(timer);
            }
            else
            {
                _due[timer] = now + dueTime;
            }
        }
    }

    /// <summary>A timer of the fake clock, which does not tell when its timers are due: so we keep it.</summary>
    private sealed class WatchedTimer : ITimer
    {
        private readonly ManualTimeProvider _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _timer;
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public WatchedTimer(ManualTimeProvider clock, TimerCallback callback, object? state)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            _timer = clock.CreateUnwatched(static timer => ((WatchedTimer)timer!).Fire(), this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
            _clock.Watch(this, dueTime);
            return _timer.Change(dueTime, period);
        }

        public void Dispose()
        {
            _clock.Watch(this, Timeout.InfiniteTimeSpan);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Fire()
        {
            _clock.Watch(this, _period);
            _callback(_state);
        }
    }
}
