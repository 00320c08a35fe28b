using System.Buffers;
using System.Text;
using System.Text.Json;
using HealthEvents.TestSupport;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks.Tests;

public sealed class DispatcherTests
{
    private static readonly DeliveryResult Down = DeliveryResult.Failed("down", isTransient: true) with { Attempts = 3, Status = 503 };

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Report_has_one_entry_per_event_and_sink_in_the_order_they_came()
    {
        var dispatcher = Dispatcher([new FakeSink("a"), new FakeSink("b")]);

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1"), TestEvent.Received("2")]);

        Assert.Equal(
            ["delivered test.event|1 at a", "delivered test.event|1 at b", "delivered test.event|2 at a", "delivered test.event|2 at b"],
            report.Entries.Select(static entry => entry.ToString()));
        Assert.False(report.HasFailures);
        report.ThrowIfFailed();
    }

    [Fact]
    public async Task Entry_is_written_with_every_key_in_the_order_of_the_contract()
    {
        var dispatcher = Dispatcher([new FakeSink("a", static (_, _) => ValueTask.FromResult(Down))]);

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            report.Entries[0].WriteTo(writer);
        }

        Assert.Equal(
            """{"title":"Title of test.event|1","identity":"test.event|1","recordId":"record-1","sink":"a","outcome":"failed","reason":null,"attempts":3,"status":503,"error":"down","transient":true}""",
            Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("\\u007C", "|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Failing_sink_harms_no_other()
    {
        var good = new FakeSink("good");
        var dispatcher = Dispatcher([new FakeSink("bad", static (_, _) => throw new InvalidOperationException("s3cr3t")), good]);

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1"), TestEvent.Received("2")]);

        Assert.Equal(2, good.Seen.Count);
        Assert.Equal(2, report.Count(DispatchOutcome.Failed));
        Assert.Equal("the sink threw InvalidOperationException", report.Entries[0].Error);
    }

    [Fact]
    public async Task Slow_sink_delays_no_other()
    {
        var release = new TaskCompletionSource();
        var seen = new TaskCompletionSource();
        var count = 0;
        var slow = new FakeSink("slow", async (_, _) =>
        {
            await release.Task;
            return DeliveryResult.Delivered();
        });
        var fast = new FakeSink("fast", (_, _) =>
        {
            if (Interlocked.Increment(ref count) == 20)
            {
                seen.SetResult();
            }

            return ValueTask.FromResult(DeliveryResult.Delivered());
        });
        var dispatch = Dispatcher([slow, fast]).DispatchAsync([.. Enumerable.Range(0, 20).Select(static id => TestEvent.Received($"{id}"))]);

        await seen.Task;
        Assert.False(dispatch.IsCompleted);
        release.SetResult();

        Assert.Equal(40, (await dispatch).Count(DispatchOutcome.Delivered));
    }

    [Fact]
    public async Task Events_of_one_story_keep_their_order()
    {
        var random = new Random(7);
        var sink = new FakeSink("a", async (_, _) =>
        {
            for (var turns = random.Next(5); turns > 0; turns--)
            {
                await Task.Yield();
            }

            return DeliveryResult.Delivered();
        });
        var events = Enumerable.Range(0, 500).Select(static id => TestEvent.Received($"{id:000}", story: $"story-{id % 7}")).ToList();

        await Dispatcher([sink]).DispatchAsync(events);

        foreach (var story in sink.Seen.GroupBy(static identity => int.Parse(identity[^3..]) % 7))
        {
            Assert.Equal(story.Order(StringComparer.Ordinal), story);
        }
    }

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

    [Theory]
    [InlineData("config.scheduled", null, "config.scheduled")]
    [InlineData("config.rule-evaluation-started", null, "config.rule-evaluation-started")]
    [InlineData("config.snapshot-delivery", null, "config.snapshot-delivery")]
    [InlineData("config.history-delivery", null, "config.history-delivery")]
    [InlineData("alarm.state-change", "muted", "muted")]
    [InlineData("alarm.state-change", "suppressed-by-aws", "suppressed-by-aws")]
    public async Task Quiet_event_is_suppressed_with_its_reason_and_sent_by_option(string kind, string? quiet, string reason)
    {
        var received = TestEvent.Received("1", kind: kind, quiet: quiet);
        var options = new HealthEventsOptions { SendAlso = { reason } };

        var silent = await Dispatcher([new FakeSink("a")]).DispatchAsync([received]);
        var sent = await Dispatcher([new FakeSink("a")], options).DispatchAsync([received]);

        Assert.Equal((DispatchOutcome.Suppressed, reason), (silent.Entries[0].Outcome, silent.Entries[0].Reason));
        Assert.Equal(DispatchOutcome.Delivered, sent.Entries[0].Outcome);
    }

    [Theory]
    [InlineData("""  "muteDetail": { "mutedByArn": "arn:aws:cloudwatch:eu-west-1:123456789012:mute:night" },  """, "", "muted")]
    [InlineData("", """, "actionsSuppressedBy": "Alarm" """, "suppressed-by-aws")]
    public async Task Alarm_that_aws_keeps_quiet_is_suppressed(string detail, string state, string reason)
    {
        var events = new EventReader().Read($$"""
            {
              "version": "0", "id": "1", "source": "aws.cloudwatch", "detail-type": "CloudWatch Alarm State Change",
              "account": "123456789012", "region": "eu-west-1", "time": "2026-11-02T09:00:00Z",
              "detail": {
                "alarmName": "queue-depth", {{detail}}
                "state": { "value": "ALARM", "timestamp": "2026-11-02T09:00:00.000+0000"{{state}} }
              }
            }
            """);

        var report = await Dispatcher([new FakeSink("a")]).DispatchAsync(events);

        Assert.Equal((DispatchOutcome.Suppressed, reason), (report.Entries[0].Outcome, report.Entries[0].Reason));
    }

    [Fact]
    public async Task Failed_delivery_of_config_is_sent()
    {
        var received = TestEvent.Received("1", kind: "config.snapshot-delivery");
        var failed = received with { Event = ((TestEvent)received.Event) with { Lifecycle = EventLifecycle.Open } };

        var report = await Dispatcher([new FakeSink("a")]).DispatchAsync([failed]);

        Assert.Equal(DispatchOutcome.Delivered, report.Entries[0].Outcome);
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
    public async Task Failure_that_the_dead_letter_handler_takes_is_acknowledged()
    {
        var letters = new List<DeadLetter>();
        var dispatcher = Dispatcher([new FakeSink("a", static (_, _) => ValueTask.FromResult(Down))], deadLetters: new FakeDeadLetters(letters.Add));

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.DeadLettered, report.Entries[0].Outcome);
        Assert.False(report.HasFailures);
        Assert.Empty(report.BatchItemFailures);
        var letter = Assert.Single(letters);
        Assert.Equal(("a", "test.event|1", "down", 3, 503), (letter.Sink, letter.Identity, letter.Error, letter.Attempts, letter.Status));
    }

    [Fact]
    public async Task Event_in_the_dead_letters_is_not_posted_when_it_comes_again_but_when_it_is_replayed()
    {
        var letters = new List<DeadLetter>();
        var isDown = true;
        var sink = new FakeSink("a", (_, _) => ValueTask.FromResult(isDown ? Down : DeliveryResult.Delivered()));
        var dispatcher = Dispatcher([sink], deadLetters: new FakeDeadLetters(letters.Add));
        await dispatcher.DispatchAsync([TestEvent.Received("1")]);
        isDown = false;

        var again = await dispatcher.DispatchAsync([TestEvent.Received("1")]);
        var replays = new[] { await dispatcher.ReplayAsync(letters), await dispatcher.ReplayAsync(letters) };

        Assert.Equal((DispatchOutcome.Suppressed, "duplicate"), (again.Entries[0].Outcome, again.Entries[0].Reason));
        Assert.Equal([DispatchOutcome.Delivered, DispatchOutcome.Suppressed], replays.Select(static report => report.Entries[0].Outcome));
        Assert.Equal(2, sink.Seen.Count);
    }

    [Fact]
    public async Task Letter_whose_replay_failed_is_delivered_by_the_next()
    {
        var letters = new List<DeadLetter>();
        var isDown = true;
        var sink = new FakeSink("a", (_, _) => ValueTask.FromResult(isDown ? Down : DeliveryResult.Delivered()));
        var dispatcher = Dispatcher([sink], deadLetters: new FakeDeadLetters(letters.Add));
        await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        var failed = await dispatcher.ReplayAsync([letters[0]]);
        isDown = false;
        var delivered = await dispatcher.ReplayAsync([letters[1]]);

        Assert.Equal(DispatchOutcome.DeadLettered, failed.Entries[0].Outcome);
        Assert.Equal(DispatchOutcome.Delivered, delivered.Entries[0].Outcome);
    }

    [Fact]
    public async Task Logger_that_throws_costs_no_event()
    {
        var sink = new FakeSink("a");
        var options = new HealthEventsOptions { MaxConcurrencyPerSink = 1 };
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), options, timeProvider: _clock, logger: new ThrowingLogger());

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1"), TestEvent.Received("2")]);

        Assert.Equal(2, report.Count(DispatchOutcome.Delivered));
    }

    [Fact]
    public async Task Replay_keeps_the_identities_that_the_letters_have()
    {
        // Of the invocations of two rules on one item, the bytes of the item are all that is kept.
        var sink = new FakeSink("a");
        var letters = new[] { "rule-a", "rule-b" }.Select(rule => new DeadLetter
        {
            Received = TestEvent.Received("1"),
            Sink = "a",
            Identity = $"test.event|1|{rule}",
            Time = _clock.GetUtcNow(),
        });

        var report = await Dispatcher([sink]).ReplayAsync([.. letters]);

        Assert.Equal(2, report.Count(DispatchOutcome.Delivered));
        Assert.Equal(["test.event|1|rule-a", "test.event|1|rule-b"], sink.Seen);
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
    public async Task Sink_without_a_result_fails_its_event_only()
    {
        var report = await Dispatcher([new FakeSink("a", static (_, _) => default), new FakeSink("b")]).DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal([DispatchOutcome.Failed, DispatchOutcome.Delivered], report.Entries.Select(static entry => entry.Outcome));
    }

    [Fact]
    public async Task Access_key_that_an_identity_names_is_masked_wherever_it_is_shown()
    {
        const string key = "AKIAIOSFODNN7TESTKEY";
        using var logs = new RecordingLoggerFactory();
        var sink = new FakeSink("a", static (_, _) => ValueTask.FromResult(Down));
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), timeProvider: _clock, logger: new Logger<EventDispatcher>(logs));

        var report = await dispatcher.DispatchAsync([TestEvent.Received(key) with { RecordId = null }]);

        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            report.Entries[0].WriteTo(writer);
        }

        Assert.DoesNotContain(key, Encoding.UTF8.GetString(json.WrittenSpan).Replace($"Title of test.event|{key}", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(key, report.Entries[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(key, Assert.Throws<DispatchFailedException>(report.ThrowIfFailed).Message, StringComparison.Ordinal);
        Assert.All(logs.Records, static record => Assert.DoesNotContain(key, record.Text, StringComparison.Ordinal));
        Assert.NotEmpty(logs.Records);
    }

    [Fact]
    public async Task Dead_letter_handler_that_throws_leaves_the_event_failed()
    {
        var dispatcher = Dispatcher(
            [new FakeSink("a", static (_, _) => ValueTask.FromResult(Down))],
            deadLetters: new FakeDeadLetters(static _ => throw new IOException("disk full")));

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.True(report.HasFailures);
        Assert.Equal("down; the dead-letter handler did not take it (IOException)", report.Entries[0].Error);
    }

    [Fact]
    public async Task Batch_item_failures_name_each_failed_record_once()
    {
        var sinks = new[] { "a", "b" }.Select(name => new FakeSink(name, static (delivery, _) =>
            ValueTask.FromResult(delivery.Identity == "test.event|2" ? Down : DeliveryResult.Delivered())));

        var report = await Dispatcher([.. sinks]).DispatchAsync([TestEvent.Received("1"), TestEvent.Received("2")]);

        Assert.Equal(["record-2"], report.BatchItemFailures);
        var exception = Assert.Throws<DispatchFailedException>(report.ThrowIfFailed);
        Assert.Same(report, exception.Report);
        Assert.Contains("2 of 4", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_without_a_record_id_fails_the_whole_batch()
    {
        var received = TestEvent.Received("1") with { RecordId = null };

        var report = await Dispatcher([new FakeSink("a", static (_, _) => ValueTask.FromResult(Down))]).DispatchAsync([received]);

        Assert.Equal([""], report.BatchItemFailures);
    }

    [Fact]
    public async Task Canceled_dispatch_still_reports_every_event()
    {
        using var stop = new CancellationTokenSource();
        var dispatcher = Dispatcher([new FakeSink("a", async (delivery, token) =>
        {
            if (delivery.Identity == "test.event|2")
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            }

            return DeliveryResult.Delivered();
        })], new HealthEventsOptions { MaxConcurrencyPerSink = 1 });

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1"), TestEvent.Received("2"), TestEvent.Received("3")], stop.Token);

        Assert.Equal(
            [DispatchOutcome.Delivered, DispatchOutcome.Failed, DispatchOutcome.Failed],
            report.Entries.Select(static entry => entry.Outcome));
        Assert.All(report.Entries.Skip(1), static entry => Assert.True(entry.IsTransient));
    }

    [Fact]
    public async Task Kind_whose_facts_throw_is_delivered_all_the_same()
    {
        var received = TestEvent.Received("1");
        var odd = received with { Event = ((TestEvent)received.Event) with { Throws = true } };

        var report = await Dispatcher([new FakeSink("a")]).DispatchAsync([odd, TestEvent.Received("2")]);

        Assert.Equal(2, report.Count(DispatchOutcome.Delivered));
        Assert.StartsWith("Event of kind test.event", report.Entries[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_that_throws_stops_no_delivery()
    {
        var dispatcher = new EventDispatcher([new FakeSink("a")], new TestSummarizer(), journal: new ThrowingJournal(), timeProvider: _clock);

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.Delivered, report.Entries[0].Outcome);
    }

    [Fact]
    public async Task Replay_goes_only_to_the_sink_that_failed()
    {
        var a = new FakeSink("a");
        var b = new FakeSink("b");
        var letter = new DeadLetter { Received = TestEvent.Received("1"), Sink = "b", Identity = "test.event|1", Time = _clock.GetUtcNow() };

        var report = await Dispatcher([a, b]).ReplayAsync([letter]);

        Assert.Empty(a.Seen);
        Assert.Equal(["test.event|1"], b.Seen);
        Assert.Single(report.Entries);
    }

    [Fact]
    public void Dispatcher_without_sinks_or_with_two_of_one_name_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Dispatcher([]));
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => Dispatcher([new FakeSink("a"), new FakeSink("a")])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_keeps_what_is_delivered_when_another_gives_it_back()
    {
        var journal = new InMemoryEventJournal();
        await journal.CommitAsync("1", "a");
        await journal.ReleaseAsync("1", "a");
        Assert.Equal(JournalClaim.AlreadyDelivered, await journal.ClaimAsync("1", "a"));
    }

    [Fact]
    public async Task Journal_forgets_the_oldest_and_never_what_is_on_its_way()
    {
        var journal = new InMemoryEventJournal(capacity: 2);
        Assert.Equal(JournalClaim.Granted, await journal.ClaimAsync("open", "a"));
        foreach (var id in new[] { "1", "2", "3" })
        {
            await journal.ClaimAsync(id, "a");
            await journal.CommitAsync(id, "a");
        }

        Assert.Equal(JournalClaim.Granted, await journal.ClaimAsync("1", "a"));
        Assert.Equal(JournalClaim.AlreadyDelivered, await journal.ClaimAsync("3", "a"));
        Assert.Equal(JournalClaim.Granted, await journal.ClaimAsync("3", "b"));
        Assert.Equal(JournalClaim.InProgress, await journal.ClaimAsync("open", "a"));
        await journal.ReleaseAsync("open", "a");
        Assert.Equal(JournalClaim.Granted, await journal.ClaimAsync("open", "a"));
    }

    private EventDispatcher Dispatcher(IReadOnlyList<IEventSink> sinks, HealthEventsOptions? options = null, IDeadLetterHandler? deadLetters = null) =>
        new(sinks, new TestSummarizer(), options, deadLetters: deadLetters, timeProvider: _clock);

    private sealed class FakeDeadLetters(Action<DeadLetter> take) : IDeadLetterHandler
    {
        public ValueTask HandleAsync(DeadLetter letter, CancellationToken cancellationToken = default)
        {
            take(letter);
            return default;
        }
    }

    private sealed class ThrowingLogger : ILogger<EventDispatcher>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new AggregateException("no log");
    }

    private sealed class ThrowingJournal : IEventJournal
    {
        public ValueTask<JournalClaim> ClaimAsync(string identity, string sink, CancellationToken cancellationToken = default) => throw new IOException("no journal");

        public ValueTask CommitAsync(string identity, string sink, CancellationToken cancellationToken = default) => throw new IOException("no journal");

        public ValueTask ReleaseAsync(string identity, string sink, CancellationToken cancellationToken = default) => throw new IOException("no journal");
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
