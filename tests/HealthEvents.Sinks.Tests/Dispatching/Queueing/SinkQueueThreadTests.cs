using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>The queue itself among threads: who waits for whom, what holds a lane, and what a clock of others can do.</summary>
public sealed class SinkQueueThreadTests
{
    /// <summary>Only so that a test that fails does not hang.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    [ThreadStatic]
    private static bool _isEnding;

    [Fact]
    public async Task Who_lets_another_go_does_not_make_its_message()
    {
        bool? wasInside = null;
        var queue = Queue(new PacedSink
        {
            Answer = _ =>
            {
                wasInside = _isEnding;
                return Task.FromResult(DeliveryResult.Delivered());
            },
        });
        queue.TryGo(Delivery("1"), out var watch);
        var waiting = queue.WaitAsync(Delivery("2"), CancellationToken.None).AsTask();

        _isEnding = true;
        watch!.EndPost();
        _isEnding = false;

        Assert.Equal(DispatchOutcome.Delivered, (await waiting).Outcome);
        Assert.False(wasInside);
    }

    [Fact]
    public async Task Dispatch_without_surroundings_is_not_posted_in_those_of_another()
    {
        var seen = "nothing";
        var queue = Queue(new PacedSink
        {
            Answer = _ =>
            {
                seen = Room.Surroundings.Value;
                return Task.FromResult(DeliveryResult.Delivered());
            },
        });
        queue.TryGo(Delivery("1"), out var watch);
        Task<DeliveryResult> waiting;
        using (ExecutionContext.SuppressFlow())
        {
            waiting = queue.WaitAsync(Delivery("2"), CancellationToken.None).AsTask();
        }

        Room.Surroundings.Value = "a stranger's";
        watch!.EndPost();

        await waiting;
        Assert.Null(seen);
    }

    [Fact]
    public async Task Lane_of_what_was_canceled_is_busy_until_the_message_that_tells_it_is_done_with()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var response = new TaskCompletionSource<DeliveryResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var queue = Queue(
            new PacedSink
            {
                Answer = _ =>
                {
                    begun.SetResult();
                    return response.Task;
                },
            },
            Room.All);
        using var stop = new CancellationTokenSource();
        queue.TryGo(Delivery("0"), out var watch);
        var canceled = queue.WaitAsync(Delivery("alarm", "story"), stop.Token).AsTask();
        var other = queue.WaitAsync(Delivery("another"), CancellationToken.None).AsTask();
        watch!.EndPost();
        await begun.Task;

        await stop.CancelAsync();

        Assert.Equal(Sending.CanceledAmongOthers, await canceled);
        Assert.True(queue.TryGo(Delivery("1"), out var next));
        next!.EndPost();
        Assert.False(queue.TryGo(Delivery("over", "story"), out _));
        response.SetResult(DeliveryResult.Delivered());
        Assert.Equal(DispatchOutcome.Delivered, (await other).Outcome);
        Assert.True(queue.TryGo(Delivery("over", "story"), out _));
    }

    [Fact]
    public async Task Cancellation_is_heard_where_the_pace_cannot_be_asked()
    {
        var sink = new PacedSink { State = PacedSink.Busy };
        var queue = Queue(sink);
        using var stop = new CancellationTokenSource();
        var waiting = queue.WaitAsync(Delivery("1"), stop.Token).AsTask();
        sink.Fails = true;

        await stop.CancelAsync();

        Assert.Equal(Sending.CanceledBefore, await waiting);
    }

    [Fact]
    public async Task Timer_that_cannot_be_made_does_not_let_two_choose_at_once()
    {
        PacedSink sink = null!;
        SinkQueue queue = null!;
        Task<DeliveryResult> second = null!;
        var (plans, now, most) = (0, 0, 0);
        using var entered = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        var clock = new HookedClock(new ManualTimeProvider())
        {
            OnCreate = () =>
            {
                // The pace lets somebody go, who chooses while this timer fails.
                sink.State = PacedSink.Paced;
                second = Task.Run(() => queue.WaitAsync(Delivery("2"), CancellationToken.None).AsTask());
                Assert.True(entered.Wait(Long));
                throw new NotSupportedException("no timers");
            },
        };
        sink = new PacedSink { State = PacedSink.Busy, Clock = clock };
        queue = Queue(sink, (waiting, interval) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (Interlocked.Increment(ref plans) == 1)
            {
                entered.Set();
                leave.Wait(Long);
            }

            Interlocked.Decrement(ref now);
            return Room.First(waiting, interval);
        });

        var first = await queue.WaitAsync(Delivery("1"), CancellationToken.None);
        var third = queue.WaitAsync(Delivery("3"), CancellationToken.None).AsTask();
        leave.Set();

        Assert.Equal("the queue of the sink failed (NotSupportedException)", first.Error);
        Assert.Equal(first.Error, (await second).Error);
        Assert.Equal(DispatchOutcome.Delivered, (await third).Outcome);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Timer_is_disposed_of_while_the_queue_is_open_to_others()
    {
        SinkQueue queue = null!;
        var wasOpen = false;
        using var isAsked = new ManualResetEventSlim();
        var clock = new HookedClock(new ManualTimeProvider())
        {
            OnDispose = () =>
            {
                _ = Task.Run(() =>
                {
                    _ = queue.IsFree;
                    isAsked.Set();
                });
                wasOpen = isAsked.Wait(Long);
            },
        };
        queue = Queue(new PacedSink { State = PacedSink.Busy, Clock = clock });
        using var stop = new CancellationTokenSource();
        var waiting = queue.WaitAsync(Delivery("1"), stop.Token).AsTask();

        await stop.CancelAsync();

        await waiting;
        Assert.True(wasOpen);
    }

    private static EventDelivery Delivery(string id, string? story = null) => new(TestEvent.Received(id, story), new TestSummarizer(), new ManualTimeProvider().GetUtcNow());

    private static SinkQueue Queue(PacedSink sink, MessagePlan? plan = null) => new(sink, plan ?? Room.First, concurrency: 4);
}
