using System.Diagnostics.Metrics;
using HealthEvents.TestSupport;
using Microsoft.Extensions.Logging;
using static HealthEvents.Sinks.Tests.Dispatchers;

namespace HealthEvents.Sinks.Tests;

public sealed class DeduplicationTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Same_notification_is_sent_once_even_within_a_batch()
    {
        var sink = new FakeSink("a");
        var dispatcher = Dispatcher([sink]);

        var first = await dispatcher.DispatchAsync([TestEvent.Received("1"), TestEvent.Received("1")]);
        var second = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Single(sink.Seen);
        Assert.Equal([DispatchOutcome.Delivered, DispatchOutcome.Suppressed], first.Entries.Select(static entry => entry.Outcome));
        Assert.Equal("duplicate", Assert.Single(second.Entries).Reason);
    }

    [Fact]
    public async Task Failed_notification_is_sent_again_when_it_comes_again()
    {
        var calls = 0;
        var dispatcher = Dispatcher([new FakeSink("a", (_, _) => ValueTask.FromResult(++calls == 1 ? Down : DeliveryResult.Delivered()))]);

        await dispatcher.DispatchAsync([TestEvent.Received("1")]);
        var second = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.Delivered, Assert.Single(second.Entries).Outcome);
    }

    [Fact]
    public async Task Notification_that_another_call_delivers_is_not_acknowledged()
    {
        var release = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        var dispatcher = Dispatcher([new FakeSink("a", async (_, _) =>
        {
            started.SetResult();
            await release.Task;
            return DeliveryResult.Delivered();
        })]);
        var first = dispatcher.DispatchAsync([TestEvent.Received("1")]);
        await started.Task;

        var second = await dispatcher.DispatchAsync([TestEvent.Received("1")]);
        release.SetResult();
        await first;

        Assert.Equal((DispatchOutcome.Failed, true), (second.Entries[0].Outcome, second.Entries[0].IsTransient));
    }

    [Fact]
    public async Task Claim_of_another_is_not_given_back_by_a_call_that_could_not_claim()
    {
        var journal = new ImpatientJournal();
        var release = new TaskCompletionSource();
        var sink = new FakeSink("a", async (_, _) =>
        {
            await release.Task;
            return DeliveryResult.Delivered();
        });
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), journal: journal, timeProvider: _clock);
        var holder = dispatcher.DispatchAsync([TestEvent.Received("1")], CancellationToken.None);

        var canceled = await dispatcher.DispatchAsync([TestEvent.Received("1")], new CancellationToken(canceled: true));
        var third = await dispatcher.DispatchAsync([TestEvent.Received("1")], CancellationToken.None);
        release.SetResult();
        await holder;

        Assert.Equal(DispatchOutcome.Failed, canceled.Entries[0].Outcome);
        Assert.Contains("another call", third.Entries[0].Error, StringComparison.Ordinal);
        Assert.Single(sink.Seen);
    }

    [Fact]
    public async Task Notification_that_is_told_is_told_again_when_its_time_is_over()
    {
        var sink = new FakeSink("a");
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), timeProvider: _clock);
        await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        var within = await dispatcher.DispatchAsync([TestEvent.Received("1")]);
        _clock.Advance(TimeSpan.FromTicks(1));
        var after = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal("duplicate", within.Entries[0].Reason);
        Assert.Equal(DispatchOutcome.Delivered, after.Entries[0].Outcome);
    }

    [Fact]
    public async Task Time_of_duplicates_is_an_option()
    {
        var options = new HealthEventsOptions { DuplicateWindow = TimeSpan.FromHours(1) };
        var dispatcher = new EventDispatcher([new FakeSink("a")], new TestSummarizer(), options, timeProvider: _clock);
        await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        _clock.Advance(TimeSpan.FromHours(1));
        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.Delivered, report.Entries[0].Outcome);
    }

    [Fact]
    public void Time_of_duplicates_that_makes_no_sense_is_refused()
    {
        foreach (var window in new[] { TimeSpan.Zero, TimeSpan.FromHours(-1), TimeSpan.FromDays(31) })
        {
            var options = new HealthEventsOptions { DuplicateWindow = window };
            var exception = Assert.Throws<ArgumentException>(() => Dispatcher([new FakeSink("a")], options));
            Assert.Contains("DuplicateWindow", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Duplicate_is_logged_and_counted()
    {
        using var logs = new RecordingLoggerFactory();
        var counted = new List<string>();
        using var meters = new MeterListener { InstrumentPublished = Listen };
        meters.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tags.ToArray().Contains(new(HealthEventsTelemetry.SinkTag, "counted")))
            {
                counted.AddRange(Enumerable.Repeat("duplicate", (int)count));
            }
        });
        meters.Start();
        var dispatcher = new EventDispatcher(
            [new FakeSink("counted")], new TestSummarizer(), timeProvider: _clock, logger: new Logger<EventDispatcher>(logs));

        await dispatcher.DispatchAsync([TestEvent.Received("1"), TestEvent.Received("1")]);
        await dispatcher.DispatchAsync([TestEvent.Received("1"), TestEvent.Received("2")]);

        Assert.Equal(2, counted.Count);
        Assert.Equal(2, logs.Records.Count(static record => record.Level == LogLevel.Information && record.Text.Contains("duplicate", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Equal_contents_without_an_id_are_told_each_time()
    {
        var sink = new FakeSink("a");
        var dispatcher = Dispatcher([sink]);

        var first = await dispatcher.DispatchAsync([Hashed(), Hashed()]);
        var second = await dispatcher.DispatchAsync([Hashed()]);

        Assert.Equal(3, sink.Seen.Count);
        Assert.All([.. first.Entries, .. second.Entries], static entry => Assert.Equal(DispatchOutcome.Delivered, entry.Outcome));
    }

    [Fact]
    public async Task Equal_texts_of_two_messages_are_two_notifications_and_a_redelivery_is_none()
    {
        var sink = new FakeSink("a");
        var dispatcher = Dispatcher([sink]);
        var reader = new EventReader();

        var first = await dispatcher.DispatchAsync([.. Message("m-1"), .. Message("m-2")]);
        var again = await dispatcher.DispatchAsync(Message("m-2"));

        Assert.Equal(2, first.Count(DispatchOutcome.Delivered));
        Assert.Equal("duplicate", again.Entries[0].Reason);

        IReadOnlyList<ReceivedEvent> Message(string id) => reader.Read("backup failed", new EventOrigin { RecordId = id });
    }

    [Fact]
    public async Task Equal_identities_of_a_dispatch_share_a_failure()
    {
        var sink = new FakeSink("a", static (_, _) => ValueTask.FromResult(Down));

        var report = await Dispatcher([sink]).DispatchAsync([Arrival("1"), TestEvent.Received("2"), Arrival("3")]);

        Assert.Equal(["test.event|1", "test.event|2"], sink.Seen.Order(StringComparer.Ordinal));
        Assert.Equal(["record-1", "record-2", "record-3"], report.BatchItemFailures);
        Assert.All(report.Entries, static entry => Assert.Equal("down", entry.Error));
    }

    [Fact]
    public async Task Equal_identities_of_a_dispatch_share_a_letter()
    {
        var letters = new List<DeadLetter>();
        var dispatcher = Dispatcher([new FakeSink("a", static (_, _) => ValueTask.FromResult(Down))], deadLetters: new KeptLetters(letters));

        var report = await dispatcher.DispatchAsync([Arrival("1"), Arrival("2")]);

        Assert.Single(letters);
        Assert.Equal(2, report.Count(DispatchOutcome.DeadLettered));
    }

    [Fact]
    public async Task Equal_identities_are_folded_in_whatever_lanes_they_are()
    {
        // With one lane at a time, the second arrival would wait for the first for ever if their lanes were two.
        var options = new HealthEventsOptions { MaxConcurrencyPerSink = 1 };
        var sink = new FakeSink("a");

        var report = await Dispatcher([sink], options).DispatchAsync(
        [
            TestEvent.Received("0", group: "blue"),
            TestEvent.Received("1", group: "red"),
            TestEvent.Received("2", group: "red"),
            TestEvent.Received("1", group: "blue"),
            TestEvent.Received("2", group: "blue"),
            TestEvent.Received("3", group: "green"),
            TestEvent.Received("0", group: "green"),
        ]);

        Assert.Equal(["test.event|0", "test.event|1", "test.event|2", "test.event|3"], sink.Seen.Order(StringComparer.Ordinal));
        Assert.Equal(["d", "d", "d", "s", "s", "d", "s"], report.Entries.Select(static entry => entry.Outcome == DispatchOutcome.Delivered ? "d" : "s"));
    }

    [Fact]
    public async Task Many_arrivals_of_few_notifications_in_many_lanes_cost_no_more_than_in_proportion()
    {
        const int count = 20_000;
        var sink = new FakeSink("a");
        var events = Enumerable.Range(0, count).Select(static index => TestEvent.Received($"{index / 2}", group: $"{(index + 1) / 2}")).ToList();

        var report = await Dispatcher([sink]).DispatchAsync(events);

        Assert.Equal(count / 2, report.Count(DispatchOutcome.Delivered));
        Assert.Equal(count / 2, sink.Seen.Count);
    }

    [Fact]
    public async Task Muted_arrival_does_not_claim_its_identity()
    {
        var options = new HealthEventsOptions { SendAlso = { "muted" } };
        var sink = new FakeSink("a");

        await Dispatcher([sink], options).DispatchAsync([TestEvent.Received("1", quiet: "muted"), TestEvent.Received("1")]);

        Assert.Equal(2, sink.Seen.Count);
    }

    [Fact]
    public async Task Journal_that_throws_stops_no_delivery()
    {
        var dispatcher = new EventDispatcher([new FakeSink("a")], new TestSummarizer(), journal: new ThrowingJournal(), timeProvider: _clock);

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.Delivered, report.Entries[0].Outcome);
    }


    private static ReceivedEvent Hashed()
    {
        var received = TestEvent.Received("1");
        return received with { Event = ((TestEvent)received.Event) with { IsHashed = true } };
    }

    /// <summary>An arrival of the notification 1 in a record of its own.</summary>
    private static ReceivedEvent Arrival(string record) => TestEvent.Received("1") with { RecordId = $"record-{record}" };

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Name == HealthEventsTelemetry.DuplicatesCounter)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    /// <summary>A journal that gives up with its caller, as one behind a network does.</summary>
    private sealed class ImpatientJournal : IEventJournal
    {
        private readonly InMemoryEventJournal _inner = new();

        public ValueTask<JournalClaim> ClaimAsync(string identity, string sink, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return _inner.ClaimAsync(identity, sink, cancellationToken);
        }

        public ValueTask CommitAsync(string identity, string sink, CancellationToken cancellationToken = default) => _inner.CommitAsync(identity, sink, cancellationToken);

        public ValueTask ReleaseAsync(string identity, string sink, CancellationToken cancellationToken = default) => _inner.ReleaseAsync(identity, sink, cancellationToken);
    }
}
