using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>What waits at one webhook, whichever dispatch brought it.</summary>
public sealed class QueueTests
{
    [Fact]
    public async Task Every_post_takes_a_turn()
    {
        var room = new Room(post => post.Ids[0] == "1" ? FakeHttp.Answer(post.At == TimeSpan.Zero ? 429 : 400, "invalid_blocks") : Room.Taken());
        var dispatcher = room.Dispatcher();

        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1, 2, 3)));

        // The first, its repetition, and its text form.
        Assert.Equal(3, room.Posts.Count(static post => post.Ids[0] == "1"));
        Assert.Equal([0, 1, 2, 3, 4], room.Seconds);
    }

    [Theory]
    [InlineData(1, "00:00:01", "0 1 2 3 4 5")]
    [InlineData(3, "00:00:01", "0 0 0 1 2 3")]
    [InlineData(2, "00:00:05", "0 0 5 10 15 20")]
    [InlineData(1, "00:00:00", "0 0 0 0 0 0")]
    public async Task Pace_is_what_the_options_say(int burst, string interval, string expected)
    {
        var room = new Room { Options = options => (options.PaceBurst, options.PaceInterval) = (burst, TimeSpan.Parse(interval)) };
        var dispatcher = room.Dispatcher();

        var report = Assert.Single(await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1, 2, 3, 4, 5, 6))));

        Assert.Equal(6, report.Count(DispatchOutcome.Delivered));
        Assert.Equal(expected, string.Join(' ', room.Seconds));
    }

    [Fact]
    public async Task Dispatches_share_one_queue_and_each_ends_with_its_own()
    {
        var room = new Room();
        var dispatcher = room.Dispatcher();
        var ends = new List<double>();

        await room.RunAsync(() => DispatchAsync(1, 2), () => DispatchAsync(3), () => DispatchAsync(4, 5));

        Assert.Equal("1 2 3 4 5", room.Told);
        Assert.Equal([0, 1, 2, 3, 4], room.Seconds);
        Assert.Equal([1, 2, 4], ends);

        async Task<DispatchReport> DispatchAsync(params int[] numbers)
        {
            var report = await dispatcher.DispatchAsync(Room.Events(numbers));
            ends.Add((room.Harness.Clock.GetUtcNow() - new ManualTimeProvider().GetUtcNow()).TotalSeconds);
            return report;
        }
    }

    [Fact]
    public async Task All_events_of_a_dispatch_wait_before_the_first_is_posted()
    {
        var room = new Room { Plan = Last };
        var dispatcher = room.Dispatcher();

        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1, 2, 3, 4)));

        Assert.Equal("4 3 2 1", room.Told);
    }

    [Fact]
    public async Task Plan_sees_what_came_later_too()
    {
        var room = new Room { Plan = Last };
        var dispatcher = room.Dispatcher();

        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1, 2, 3)), () => dispatcher.DispatchAsync(Room.Events(9)));

        Assert.Equal("3 9 2 1", room.Told);
    }

    [Fact]
    public async Task Plan_sees_the_interval_of_the_pace()
    {
        var seen = new List<TimeSpan>();
        var room = new Room
        {
            Options = static options => (options.PaceBurst, options.PaceInterval) = (1, TimeSpan.FromSeconds(7)),
            Plan = (waiting, interval) =>
            {
                seen.Add(interval);
                return Room.First(waiting, interval);
            },
        };
        var dispatcher = room.Dispatcher();

        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1, 2, 3)));

        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(7), 3), seen);
    }

    [Fact]
    public async Task Event_that_is_alone_goes_without_a_plan()
    {
        var room = new Room { Plan = static (_, _) => throw new InvalidOperationException("nobody waits") };
        var dispatcher = room.Dispatcher();

        var report = Assert.Single(await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1))));

        Assert.Equal(1, report.Count(DispatchOutcome.Delivered));
        Assert.Equal(0, room.Harness.Clock.WaitingTimers);
    }

    [Fact]
    public async Task Wish_to_wait_holds_for_all_dispatches_and_one_goes_ahead_after_it()
    {
        var room = new Room(static post => post.At < TimeSpan.FromSeconds(20) ? FakeHttp.Answer(429, retryAfter: "20") : Room.Taken())
        {
            Options = static options => (options.PaceBurst, options.RetryBudget) = (3, TimeSpan.FromSeconds(40)),
        };
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1)), () => dispatcher.DispatchAsync(Room.Events(2, 3)));

        Assert.All(reports, static report => Assert.Equal(report.Entries.Count, report.Count(DispatchOutcome.Delivered)));
        Assert.Equal([0, 20, 21, 22], room.Seconds);
    }

    [Theory]
    [InlineData("30", 29, "not posted: the webhook asked to wait 30 s")]
    [InlineData(null, 0, "not posted: the pace is one message in 1 s")]
    public async Task Event_whose_turn_would_come_too_late_fails_at_once(string? retryAfter, int paceWait, string reason)
    {
        var room = new Room(_ => retryAfter is null ? Room.Taken() : FakeHttp.Answer(429, retryAfter: retryAfter))
        {
            Options = options => (options.PaceBurst, options.PaceWait) = (1, TimeSpan.FromSeconds(paceWait)),
        };
        var dispatcher = room.Dispatcher();
        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1)));

        var report = Assert.Single(await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(2))));

        var entry = Assert.Single(report.Entries);
        Assert.Equal((DispatchOutcome.Failed, 0, true, reason), (entry.Outcome, entry.Attempts, entry.IsTransient, entry.Error));
        Assert.Single(room.Posts);
        Assert.Equal(0, room.Harness.Clock.WaitingTimers);
    }

    [Fact]
    public async Task Events_of_a_dispatch_fail_together_where_the_webhook_takes_nothing()
    {
        var room = new Room(static _ => FakeHttp.Answer(500));
        var dispatcher = room.Dispatcher();

        var report = Assert.Single(await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events([.. Enumerable.Range(0, 200)]))));

        Assert.Equal(200, report.Count(DispatchOutcome.Failed));
        Assert.InRange(room.Posts.Count, 59, 62);
        Assert.InRange(room.Seconds[^1], 59, 61);
        var late = report.Entries.Where(static entry => entry.Attempts == 0).ToList();
        Assert.Equal(200 - room.Posts.Count, late.Count);
        Assert.Equal("not posted: the pace is one message in 1 s", late[0].Error);
        Assert.Equal("not posted: 1 event waited before it, and the pace is one message in 1 s", late[1].Error);
        Assert.Equal("not posted: 9 events waited before it, and the pace is one message in 1 s", late[9].Error);
    }

    [Fact]
    public async Task Events_wait_as_long_as_the_webhook_takes_what_came_before()
    {
        var room = new Room();
        var dispatcher = room.Dispatcher();

        var report = Assert.Single(await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events([.. Enumerable.Range(0, 100)]))));

        Assert.Equal((100, 99), (report.Count(DispatchOutcome.Delivered), room.Seconds[^1]));
    }

    [Fact]
    public async Task Story_is_told_in_its_order_whichever_dispatch_brings_its_events()
    {
        var room = Room.Holding("1", seconds: 5);
        var dispatcher = room.Dispatcher();

        await room.RunAsync(
            () => dispatcher.DispatchAsync([TestEvent.Received("1", story: "story")]),
            () => dispatcher.DispatchAsync([TestEvent.Received("2", story: "story"), TestEvent.Received("3")]),
            () => dispatcher.DispatchAsync([TestEvent.Received("4", story: "story")]));

        Assert.Equal("1 3 2 4", room.Told);
        Assert.Equal([0, 1, 5, 6], room.Seconds);
    }

    [Fact]
    public async Task No_more_messages_go_side_by_side_than_the_options_say()
    {
        Room room = null!;
        var (now, most) = (0, 0);
        room = new Room(async (_, token) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(TimeSpan.FromSeconds(5), room.Harness.Clock, token);
            Interlocked.Decrement(ref now);
            return Room.Taken();
        })
        {
            Concurrency = 2,
        };
        var dispatcher = room.Dispatcher();

        await room.RunAsync([.. Enumerable.Range(0, 6).Select<int, Func<Task<DispatchReport>>>(number => () => dispatcher.DispatchAsync(Room.Events(number)))]);

        Assert.Equal((6, 2), (room.Posts.Count, most));
    }

    [Fact]
    public async Task Repetition_goes_before_what_waits()
    {
        var room = new Room(static post => post.At == TimeSpan.Zero ? FakeHttp.Answer(429, retryAfter: "3") : Room.Taken());
        var dispatcher = room.Dispatcher();

        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1, 2, 3, 4)));

        Assert.Equal("1", room.Posts[0].Ids[0]);
        Assert.InRange(room.Posts.ToList().FindIndex(1, static post => post.Ids[0] == "1"), 1, 2);
    }

    [Fact]
    public async Task Message_that_is_slow_to_be_made_keeps_its_distance()
    {
        // The turn is taken for the post and not for the choice.
        var room = new Room();
        var slow = new Enricher(async (received, token) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(((TestEvent)received.Event).Id == "1" ? 1_900 : 0), room.Harness.Clock, token);
        });
        var dispatcher = new EventDispatcher(
            [room.Harness.Slack(room.Options)], room.Harness.Summarizer, timeProvider: room.Harness.Clock, enrichers: [slow]);

        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1, 2, 3)));

        Assert.Equal([1.9, 2.9, 3.9], room.Seconds);
    }

    [Fact]
    public async Task Each_post_is_surrounded_by_what_surrounds_its_dispatch()
    {
        var room = new Room();
        var dispatcher = room.Dispatcher();

        await room.RunAsync(() => DispatchAsync("red", 1, 2), () => DispatchAsync("blue", 3, 4));

        Assert.Equal("1red 2red 3blue 4blue", string.Join(' ', room.Posts.Select(static post => post.Ids[0] + post.Surroundings)));

        async Task<DispatchReport> DispatchAsync(string surroundings, params int[] numbers)
        {
            Room.Surroundings.Value = surroundings;
            return await dispatcher.DispatchAsync(Room.Events(numbers));
        }
    }

    [Fact]
    public async Task Nothing_goes_on_when_the_dispatches_have_returned()
    {
        using var stop = new CancellationTokenSource();
        var room = new Room();
        var dispatcher = room.Dispatcher();

        await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events(1, 2), CancellationToken.None),
            () => dispatcher.DispatchAsync(Room.Events(3, 4), stop.Token),
            async () =>
            {
                await stop.CancelAsync();
                return new DispatchReport([]);
            });

        Assert.Equal("1 2", room.Told);
        Assert.Equal(0, room.Harness.Clock.WaitingTimers);
        room.Harness.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, room.Posts.Count);
    }

    [Fact]
    public async Task Clock_that_fails_leaves_nobody_waiting()
    {
        var clock = new TimerlessClock();
        var sink = SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = Harness.SlackAddress }, new SinkServices { TimeProvider = clock, HttpClients = new FakeHttp(static _ => Room.Taken()) });
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), timeProvider: clock);

        var report = await dispatcher.DispatchAsync(Room.Events(1, 2, 3, 4, 5));

        Assert.Equal(5, report.Count(DispatchOutcome.Failed));
    }

    private static NextMessage Last(IReadOnlyList<WaitingEvent> waiting, TimeSpan interval) => new(waiting[^1].Delivery, [waiting[^1]]);

    private sealed class Enricher(Func<ReceivedEvent, CancellationToken, Task> wait) : HealthEvents.Formatters.IEventEnricher
    {
        public async ValueTask<HealthEvents.Formatters.EventSummary> EnrichAsync(
            ReceivedEvent received, HealthEvents.Formatters.EventSummary summary, CancellationToken cancellationToken = default)
        {
            await wait(received, cancellationToken);
            return summary;
        }
    }

    private sealed class TimerlessClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException("no timers");
    }
}
