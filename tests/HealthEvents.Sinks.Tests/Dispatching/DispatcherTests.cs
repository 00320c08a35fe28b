using System.Buffers;
using System.Text;
using System.Text.Json;
using HealthEvents.TestSupport;
using Microsoft.Extensions.Logging;
using static HealthEvents.Sinks.Tests.Dispatchers;

namespace HealthEvents.Sinks.Tests;

public sealed class DispatcherTests
{
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
    public async Task Logger_that_throws_costs_no_event()
    {
        var sink = new FakeSink("a");
        var options = new HealthEventsOptions { MaxConcurrencyPerSink = 1 };
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), options, timeProvider: _clock, logger: new ThrowingLogger());

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1"), TestEvent.Received("2")]);

        Assert.Equal(2, report.Count(DispatchOutcome.Delivered));
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
    public void Dispatcher_without_sinks_or_with_two_of_one_name_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Dispatcher([]));
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => Dispatcher([new FakeSink("a"), new FakeSink("a")])).Message, StringComparison.Ordinal);
    }

    private sealed class ThrowingLogger : ILogger<EventDispatcher>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new AggregateException("no log");
    }
}
