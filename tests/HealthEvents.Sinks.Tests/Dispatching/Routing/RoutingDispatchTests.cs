using System.Diagnostics.Metrics;
using HealthEvents.TestSupport;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks.Tests;

public sealed class RoutingDispatchTests
{
    private readonly FakeSink _calls = new("calls");
    private readonly FakeSink _room = new("room");

    [Fact]
    public async Task Event_goes_to_the_sinks_of_its_route_and_the_report_says_which_sent_it()
    {
        var dispatcher = Dispatcher(Routes.Of(
            Routes.To("calls", static route => (route.MinimumSeverity, route.Continue) = (EventSeverity.Critical, true)), Routes.To("room")));

        var report = await dispatcher.DispatchAsync([TestEvent.Of(EventSeverity.Critical, "1"), TestEvent.Of(EventSeverity.Low, "2")]);

        Assert.Equal(["test.event|1"], _calls.Seen);
        Assert.Equal(["test.event|1", "test.event|2"], _room.Seen.Order());
        Assert.Equal(
            [("test.event|1", "calls", "to-calls"), ("test.event|1", "room", "to-room"), ("test.event|2", "room", "to-room")],
            report.Entries.Select(static entry => (entry.Identity, entry.Sink, entry.Route)));
        Assert.All(report.Entries, static entry => Assert.Equal(DispatchOutcome.Delivered, entry.Outcome));
    }

    [Fact]
    public async Task Event_that_no_route_takes_is_suppressed_at_each_sink_logged_once_and_counted_once()
    {
        using var logs = new RecordingLoggerFactory();
        var counted = new List<string>();
        using var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == HealthEventsTelemetry.UnroutedCounter)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            // Other tests dispatch at the same time.
            if (tags.ToArray().Any(static tag => Equals(tag.Value, "test.unrouted")))
            {
                counted.Add(string.Join(' ', tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}")));
            }
        });
        meters.Start();
        var dispatcher = Dispatcher(Routes.Of(Routes.To("calls", static route => route.MinimumSeverity = EventSeverity.Critical)), logs);

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1", kind: "test.unrouted")]);

        Assert.Equal(
            [("calls", DispatchOutcome.Suppressed, "no-route", null), ("room", DispatchOutcome.Suppressed, "no-route", null)],
            report.Entries.Select(static entry => (entry.Sink, entry.Outcome, entry.Reason, entry.Route)));
        Assert.False(report.HasFailures);
        Assert.Empty(_calls.Seen);
        var record = Assert.Single(logs.Records, static record => record.EventId.Id == 1013);
        Assert.Equal(LogLevel.Information, record.Level);
        Assert.StartsWith("No route takes test.unrouted|1 (test.unrouted), so nobody is told.", record.Text, StringComparison.Ordinal);
        Assert.Equal(["healthevents.kind=test.unrouted healthevents.reason=no-route"], counted);
    }

    [Fact]
    public async Task Event_that_nobody_needs_to_be_told_is_not_routed()
    {
        using var logs = new RecordingLoggerFactory();
        var report = await Dispatcher(Routes.Of(Routes.To("calls", static route => route.MinimumSeverity = EventSeverity.Critical)), logs)
            .DispatchAsync([TestEvent.Received("1", quiet: "muted")]);

        Assert.Equal(["muted", "muted"], report.Entries.Select(static entry => entry.Reason));
        Assert.DoesNotContain(logs.Records, static record => record.EventId.Id == 1013);
    }

    [Fact]
    public async Task Without_routes_everything_goes_everywhere()
    {
        var report = await Dispatcher(new RoutingOptions()).DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal([("calls", null), ("room", null)], report.Entries.Select(static entry => (entry.Sink, entry.Route)));
    }

    [Fact]
    public async Task Arrival_that_goes_to_more_sinks_than_the_first_is_told_there_once()
    {
        // Copies of one notification over two roads: the pattern sees only one of them.
        var dispatcher = Dispatcher(Routes.Of(
            Routes.To("calls", static route => route.Continue = true),
            Routes.To("room", static route => route.Pattern = """{"road":["bus"]}""")));
        var (topic, bus) = (Arrival("""{"road":"topic"}"""), Arrival("""{"road":"bus"}"""));

        var report = await dispatcher.DispatchAsync([topic, bus, bus]);

        Assert.Single(_calls.Seen);
        Assert.Single(_room.Seen);
        Assert.Equal(
            [("calls", null), ("calls", "duplicate"), ("room", null), ("calls", "duplicate"), ("room", "duplicate")],
            report.Entries.Select(static entry => (entry.Sink, entry.Reason)));
    }

    [Fact]
    public async Task Order_of_a_story_stays_where_routes_leave_parts_of_it_out()
    {
        var dispatcher = Dispatcher(Routes.Of(
            Routes.To("calls", static route => (route.MinimumSeverity, route.Continue) = (EventSeverity.High, true)), Routes.To("room")));
        var story = Enumerable.Range(0, 20).Select(static number => new ReceivedEvent
        {
            Event = new TestEvent { Kind = "test.event", Id = $"{number:00}", Story = "one", Level = number % 2 == 0 ? EventSeverity.High : EventSeverity.Low },
        }).ToList();

        await dispatcher.DispatchAsync(story);

        Assert.Equal(story.Select(static part => part.Identity), _room.Seen);
        Assert.Equal(story.Where(static (_, number) => number % 2 == 0).Select(static part => part.Identity), _calls.Seen);
    }

    [Fact]
    public async Task Dead_letter_goes_to_the_sink_that_it_names_whatever_the_routes_say()
    {
        var dispatcher = Dispatcher(Routes.Of(Routes.To("calls", static route => route.MinimumSeverity = EventSeverity.Critical)));
        var received = TestEvent.Of(EventSeverity.Low);
        var letter = new DeadLetter { Received = received, Sink = "room", Identity = received.Identity, Time = Routes.Noon };

        var report = await dispatcher.ReplayAsync([letter]);

        Assert.Equal([("room", DispatchOutcome.Delivered, null)], report.Entries.Select(static entry => (entry.Sink, entry.Outcome, entry.Route)));
    }

    [Fact]
    public void Route_to_a_sink_that_is_not_there_is_refused() => Assert.StartsWith(
        "HealthEvents:Routes:0:Sinks:0 names 'rom', and there is no such sink. There are calls, room.",
        Assert.Throws<ArgumentException>(() => Dispatcher(Routes.Of(Routes.To("rom")))).Message,
        StringComparison.Ordinal);

    private static ReceivedEvent Arrival(string raw) =>
        new() { Event = new TestEvent { Kind = "test.event", Raw = System.Text.Encoding.UTF8.GetBytes(raw) } };

    private EventDispatcher Dispatcher(RoutingOptions routing, RecordingLoggerFactory? logs = null) => new(
        [_calls, _room], new TestSummarizer(), timeProvider: new ManualTimeProvider(), logger: logs is null ? null : new Logger<EventDispatcher>(logs), routing: routing);
}
