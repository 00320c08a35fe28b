using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>A clock that throws costs what it was asked for, and neither a claim nor the queue.</summary>
public sealed class FailingClockTests
{
    private readonly HookedClock _clock = new(new ManualTimeProvider());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Claims_are_ended_where_the_pace_cannot_be_asked(int events)
    {
        var journal = new CountingJournal();
        var room = new Room { Journal = journal };

        var report = await room.Dispatcher(new PacedSink { Fails = true }).DispatchAsync(Room.Events([.. Enumerable.Range(0, events)]));

        Assert.All(report.Entries, static entry => Assert.Equal(
            (DispatchOutcome.Failed, true, "the queue of the sink failed (InvalidOperationException)"), (entry.Outcome, entry.IsTransient, entry.Error)));
        Assert.Equal((events, events, 0), (report.Entries.Count, journal.Released, journal.Open));
    }

    [Fact]
    public async Task Queue_hears_of_the_end_of_a_post_that_could_not_begin()
    {
        var sink = (IPacedSink)SlackWebhook.CreateSink(
            "ops",
            new SlackWebhookOptions { Address = Harness.SlackAddress },
            new SinkServices { TimeProvider = _clock, HttpClients = new FakeHttp(static _ => Room.Taken()) });
        var watch = new Watch();
        _clock.Fails = true;

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => sink.SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), default), watch, CancellationToken.None).AsTask());

        Assert.Equal(1, watch.Ends);
    }

    [Fact]
    public async Task Entries_are_made_without_the_time()
    {
        var sink = new PacedSink
        {
            Answer = _ =>
            {
                _clock.Fails = true;
                return Task.FromResult(DeliveryResult.Delivered());
            },
        };
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), timeProvider: _clock);

        var report = await dispatcher.DispatchAsync(Room.Events(1, 2));

        Assert.Equal(2, report.Count(DispatchOutcome.Delivered));
    }

    [Fact]
    public async Task Everything_is_told_though_no_timer_can_be_disposed_of()
    {
        var time = new ManualTimeProvider();
        var clock = new HookedClock(time) { OnDispose = static () => throw new InvalidOperationException("no end") };
        var sink = new PacedSink { Clock = clock, State = PacedSink.Busy };
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), timeProvider: time);

        var wasMade = false;
        clock.OnCreate = () => (sink.State, wasMade) = (PacedSink.Paced, true);

        var report = await time.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1, 2)));

        Assert.True(wasMade);
        Assert.Equal(2, report.Count(DispatchOutcome.Delivered));
    }

    private sealed class Watch : IPostWatch
    {
        public int Ends { get; private set; }

        public void BeginPost()
        {
        }

        public void EndPost() => Ends++;
    }
}
