using System.Diagnostics;
using System.Diagnostics.Metrics;
using HealthEvents.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks.Tests;

/// <summary>Whatever loggers, meters, tracers and progress throw costs no event, no retry, no second chance and no report.</summary>
[Collection(nameof(Alone))]
public sealed class SurroundingsTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly ThrowingLoggerFactory _logs = new();

    public void Dispose() => _logs.Dispose();

    [Fact]
    public async Task Thousand_events_are_sent_past_a_journal_and_a_logger_that_fail()
    {
        var sink = new FakeSink("a");
        var dispatcher = new EventDispatcher(
            [sink], new TestSummarizer(), journal: new ThrowingJournal(), timeProvider: _clock, logger: new Logger<EventDispatcher>(_logs));

        var report = await dispatcher.DispatchAsync(Thousand());

        Assert.Equal(1000, report.Count(DispatchOutcome.Delivered));
        Assert.Equal(1000, sink.Seen.Count);
    }

    [Fact]
    public async Task Thousand_events_are_sent_past_meters_and_tracers_that_fail()
    {
        using var meters = new MeterListener { InstrumentPublished = Listen };
        meters.SetMeasurementEventCallback<long>(static (_, _, _, _) => throw new InvalidOperationException("no meter"));
        meters.SetMeasurementEventCallback<double>(static (_, _, _, _) => throw new InvalidOperationException("no meter"));
        meters.Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == HealthEventsTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = static _ => throw new InvalidOperationException("no end"),
        };
        ActivitySource.AddActivityListener(activities);
        using var outer = new Activity("outer").Start();

        var report = await new EventDispatcher([new FakeSink("a")], new TestSummarizer(), timeProvider: _clock).DispatchAsync(Thousand());

        Assert.Equal(1000, report.Count(DispatchOutcome.Delivered));
        Assert.Same(outer, Activity.Current);
    }

    [Fact]
    public async Task Tracer_that_fails_at_the_start_leaves_no_activity_behind()
    {
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == HealthEventsTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = static _ => throw new InvalidOperationException("no start"),
        };
        ActivitySource.AddActivityListener(activities);
        using var outer = new Activity("outer").Start();
        var seen = new List<Activity?>();
        var sink = new FakeSink("a", (_, _) =>
        {
            seen.Add(Activity.Current);
            return ValueTask.FromResult(DeliveryResult.Delivered());
        });

        var report = await new EventDispatcher([sink], new TestSummarizer(), timeProvider: _clock).DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.Delivered, report.Entries[0].Outcome);
        Assert.Same(outer, Assert.Single(seen));
    }

    [Fact]
    public async Task Sink_that_ends_the_activity_of_an_event_leaves_that_of_the_next_in_its_place()
    {
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == HealthEventsTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(activities);
        var parents = new List<string?>();
        var sink = new FakeSink("a", async (_, _) =>
        {
            await Task.Yield();
            parents.Add(Activity.Current?.Parent?.OperationName);
            Activity.Current?.Stop();
            return DeliveryResult.Delivered();
        });

        await new EventDispatcher([sink], new TestSummarizer(), timeProvider: _clock)
            .DispatchAsync([TestEvent.Received("1", story: "one"), TestEvent.Received("2", story: "one")]);

        Assert.Equal(["healthevents dispatch", "healthevents dispatch"], parents);
    }

    [Fact]
    public async Task Progress_that_fails_costs_nothing()
    {
        var progress = new ThrowingProgress();

        var report = await new EventDispatcher([new FakeSink("a")], new TestSummarizer(), timeProvider: _clock)
            .DispatchAsync(Thousand(), progress);

        Assert.Equal(1000, report.Count(DispatchOutcome.Delivered));
        Assert.Equal(1000, progress.Calls);
    }

    [Fact]
    public async Task Retries_happen_past_a_logger_that_fails()
    {
        var http = new FakeHttp(static request => request.Number < 3 ? FakeHttp.Answer(429, "rate_limited", retryAfter: "1") : FakeHttp.Answer(200, "ok"));

        var result = await SendAsync(http);

        Assert.Equal((DispatchOutcome.Delivered, 3), (result.Outcome, result.Attempts));
    }

    [Fact]
    public async Task Refused_message_is_sent_as_text_past_a_logger_that_fails()
    {
        var http = new FakeHttp(static request => request.Number == 1 ? FakeHttp.Answer(400, "invalid_blocks") : FakeHttp.Answer(200, "ok"));

        var result = await SendAsync(http);

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
        Assert.StartsWith("sent as plain text", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarizer_and_logger_that_fail_cost_the_looks()
    {
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));

        var result = await SendAsync(http, new TestSummarizer { Title = static _ => throw new FormatException("no title") });

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
        Assert.Contains("summarizer failed", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_is_read_past_a_logger_that_fails()
    {
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));

        // An address in the clear where a ciphertext is expected is worth a warning.
        var result = await SendAsync(http, address: "kms:env:HOOK");

        Assert.Equal(DispatchOutcome.Delivered, result.Outcome);
    }

    [Fact]
    public async Task Disposed_logger_factory_costs_nothing()
    {
        var logs = LoggerFactory.Create(static logging => logging.SetMinimumLevel(LogLevel.Trace));
        logs.Dispose();
        var services = new ServiceCollection();
        services.AddSingleton(logs);
        services.AddSingleton<IEventSink>(new FakeSink("a"));
        services.AddHealthEvents();
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<IEventDispatcher>().DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.Delivered, report.Entries[0].Outcome);
    }

    [Fact]
    public async Task Provider_of_scopes_that_fails_costs_nothing()
    {
        var provider = new ScopedProvider();
        using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(provider));
        var dispatcher = new EventDispatcher([new FakeSink("a")], new TestSummarizer(), timeProvider: _clock, logger: logs.CreateLogger<EventDispatcher>());

        var report = await dispatcher.DispatchAsync(Thousand());

        Assert.Equal(1000, report.Count(DispatchOutcome.Delivered));
        Assert.Equal(1000, provider.Calls);
    }

    [Fact]
    public void Guarded_logger_answers_whatever_the_other_throws()
    {
        var logger = GuardedLogger.Around(_logs);

        Assert.False(logger.IsEnabled(LogLevel.Trace));
        Assert.Null(logger.BeginScope("scope"));
        Assert.Same(logger, GuardedLogger.Around(logger));
    }

    [Fact]
    public void Guarded_logger_passes_on_what_it_gets()
    {
        using var records = new RecordingLoggerFactory();
        using var services = new SinkServices { LoggerFactory = records }.LoggerFactory;

        services.CreateLogger("category").LogInformation("a line");

        Assert.Contains("a line", Assert.Single(records.Records).Text, StringComparison.Ordinal);
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == HealthEventsTelemetry.MeterName)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static List<ReceivedEvent> Thousand() => [.. Enumerable.Range(0, 1000).Select(static id => TestEvent.Received($"{id}"))];

    private Task<DeliveryResult> SendAsync(FakeHttp http, TestSummarizer? summarizer = null, string address = Harness.SlackAddress)
    {
        var services = new Harness(http).Services with
        {
            TimeProvider = _clock,
            LoggerFactory = _logs,
            Environment = new FakeEnvironment { ["HOOK"] = Harness.SlackAddress },
        };
        var sink = SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = address }, services);
        var delivery = new EventDelivery(TestEvent.Received("1"), summarizer ?? new TestSummarizer(), _clock.GetUtcNow());
        return _clock.RunAsync(() => sink.SendAsync(delivery).AsTask());
    }

    private sealed class ThrowingProgress : IProgress<DispatchEntry>
    {
        private int _calls;

        public int Calls => _calls;

        public void Report(DispatchEntry value)
        {
            Interlocked.Increment(ref _calls);
            throw new IOException("no terminal");
        }
    }

    /// <summary>Writes scopes with each line, and cannot.</summary>
    private sealed class ScopedProvider : ILoggerProvider, ILogger, ISupportExternalScope, IExternalScopeProvider
    {
        private int _calls;

        public int Calls => _calls;

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public void SetScopeProvider(IExternalScopeProvider scopeProvider)
        {
            // It has its own.
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Interlocked.Increment(ref _calls);
            ForEachScope(static (_, _) => { }, state);
        }

        public void ForEachScope<TState>(Action<object?, TState> callback, TState state) => throw new InvalidOperationException("no scopes");

        public IDisposable Push(object? state) => throw new InvalidOperationException("no scopes");
    }
}
