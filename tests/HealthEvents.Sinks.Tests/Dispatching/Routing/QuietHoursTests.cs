using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

public sealed class QuietHoursTests
{
    private static readonly DateTimeOffset Night = new(2026, 11, 25, 23, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(EventSeverity.Critical, true)]
    [InlineData(EventSeverity.High, true)]
    [InlineData(EventSeverity.Medium, false)]
    [InlineData(EventSeverity.Info, false)]
    public void What_is_below_the_severity_is_held_in_those_times_alone(EventSeverity severity, bool isToldAtNight)
    {
        var router = new EventRouter(Routes.Of(Routes.To("a")).With(Routes.Quiet("22:00-07:00", EventSeverity.High)));

        Assert.Equal(["a"], router.SinksFor(TestEvent.Of(severity)));
        var explanation = router.Explain(TestEvent.Of(severity), Night);
        Assert.Equal(isToldAtNight ? null : "quiet-hours", explanation.SuppressedBecause);
        Assert.Equal(isToldAtNight ? ["a"] : [], explanation.Sinks);
        Assert.Equal(
            isToldAtNight ? "it takes everything" : $"it takes everything; quiet hours: severity {severity} is below High within 22:00-07:00, so it goes nowhere",
            Assert.Single(explanation.Routes).Because);
    }

    [Fact]
    public void What_is_critical_is_never_held()
    {
        var router = new EventRouter(Routes.Of(Routes.To("a")).With(Routes.Quiet("00:00-24:00", EventSeverity.Critical)));
        var unsure = new ReceivedEvent { Event = new TestEvent { Kind = "test.event", Level = EventSeverity.Unknown } };

        Assert.Equal(["a"], router.SinksFor(TestEvent.Of(EventSeverity.Critical)));
        Assert.Equal(["a"], router.SinksFor(TestEvent.Of(EventSeverity.Critical, stage: EventLifecycle.Resolved)));
        Assert.Equal(["a"], router.SinksFor(unsure));
        Assert.Empty(router.SinksFor(TestEvent.Of(EventSeverity.High)));
    }

    /// <summary>Nobody remembers where the alarm went: each event is looked at when it comes.</summary>
    [Fact]
    public void All_clear_is_held_by_its_open_severity_when_it_comes()
    {
        var router = new EventRouter(Routes.Of(Routes.To("a")).With(Routes.Quiet("22:00-07:00", EventSeverity.High)));

        Assert.Equal(["a"], router.SinksFor(TestEvent.Of(EventSeverity.High, stage: EventLifecycle.Resolved), Night));
        Assert.Equal(["a"], router.SinksFor(TestEvent.Of(EventSeverity.Medium), Night.AddHours(-2)));
        Assert.Empty(router.SinksFor(TestEvent.Of(EventSeverity.Medium, stage: EventLifecycle.Resolved), Night));
        Assert.Equal(["a"], router.SinksFor(TestEvent.Of(EventSeverity.Medium, stage: EventLifecycle.Resolved), Night.AddHours(9)));
    }

    [Theory]
    [InlineData("night", "elsewhere")]
    [InlineData(null, "nowhere")]
    public void Without_routes_quiet_hours_say_why(string? sink, string where)
    {
        var router = new EventRouter(new RoutingOptions().With(Routes.Quiet("22:00-07:00", EventSeverity.High, sink is null ? [] : [sink])), ["room", "night"]);

        var held = router.Explain(TestEvent.Of(EventSeverity.Low), Night);
        var told = router.Explain(TestEvent.Of(EventSeverity.Low), Routes.Noon);

        Assert.Equal(new RouteAnswer("quiet hours", Matches: true, $"severity Low is below High within 22:00-07:00, so it goes {where}"), Assert.Single(held.Routes));
        Assert.Equal(sink is null ? [] : [sink], held.Sinks);
        Assert.Empty(told.Routes);
        Assert.Equal(["room", "night"], told.Sinks);
    }

    [Fact]
    public void Held_events_go_to_the_sinks_of_the_quiet_hours_and_the_first_that_hold_decide()
    {
        var router = new EventRouter(
            Routes.Of(Routes.To("room")).With(
                Routes.Quiet("22:00-07:00", EventSeverity.Medium), Routes.Quiet("22:00-07:00", EventSeverity.High, "night"), Routes.Quiet("00:00-24:00", EventSeverity.High, "day")),
            ["room", "night", "day"]);

        Assert.Empty(router.SinksFor(TestEvent.Of(EventSeverity.Low), Night));
        Assert.Equal(["night"], router.SinksFor(TestEvent.Of(EventSeverity.Medium), Night));
        Assert.Equal(["day"], router.SinksFor(TestEvent.Of(EventSeverity.Low)));
        Assert.Equal(["room"], router.SinksFor(TestEvent.Of(EventSeverity.High), Night));
    }

    [Fact]
    public async Task Held_event_is_in_the_report_of_the_sinks_that_it_would_have_gone_to()
    {
        var clock = new ManualTimeProvider(Night);
        var (room, other) = (new FakeSink("room"), new FakeSink("other"));
        using var logs = new RecordingLoggerFactory();
        var dispatcher = new EventDispatcher(
            [room, other], new TestSummarizer(), timeProvider: clock, logger: new Microsoft.Extensions.Logging.Logger<EventDispatcher>(logs),
            routing: Routes.Of(Routes.To("room")).With(Routes.Quiet("22:00-07:00", EventSeverity.High)));

        var report = await dispatcher.DispatchAsync([TestEvent.Of(EventSeverity.Medium, "held"), TestEvent.Of(EventSeverity.High, "told")]);

        Assert.Equal(
            [("test.event|held", "room", DispatchOutcome.Suppressed, "quiet-hours", "to-room"), ("test.event|told", "room", DispatchOutcome.Delivered, null, "to-room")],
            report.Entries.Select(static entry => (entry.Identity, entry.Sink, entry.Outcome, entry.Reason, entry.Route)));
        Assert.Equal(["test.event|told"], room.Seen);
        Assert.Empty(other.Seen);
        Assert.Equal(Microsoft.Extensions.Logging.LogLevel.Information, Assert.Single(logs.Records, static record => record.EventId.Id == 1014).Level);
    }

    [Fact]
    public async Task Quiet_hours_do_without_routes()
    {
        var (room, night) = (new FakeSink("room"), new FakeSink("night"));
        var dispatcher = new EventDispatcher(
            [room, night], new TestSummarizer(), timeProvider: new ManualTimeProvider(Night),
            routing: new RoutingOptions().With(Routes.Quiet("22:00-07:00", EventSeverity.High, "night")));

        var report = await dispatcher.DispatchAsync([TestEvent.Of(EventSeverity.Low, "low"), TestEvent.Of(EventSeverity.High, "high")]);

        Assert.Equal(["test.event|high"], room.Seen);
        Assert.Equal(["test.event|high", "test.event|low"], night.Seen.Order());
        Assert.All(report.Entries, static entry => Assert.Null(entry.Route));
    }

    [Fact]
    public async Task Held_event_that_comes_again_in_the_morning_is_told()
    {
        var clock = new ManualTimeProvider(Night);
        var room = new FakeSink("room");
        var dispatcher = new EventDispatcher(
            [room], new TestSummarizer(), timeProvider: clock, routing: Routes.Of(Routes.To("room")).With(Routes.Quiet("22:00-07:00", EventSeverity.High)));

        await dispatcher.DispatchAsync([TestEvent.Of(EventSeverity.Low)]);
        clock.Advance(TimeSpan.FromHours(8));
        await dispatcher.DispatchAsync([TestEvent.Of(EventSeverity.Low)]);

        Assert.Single(room.Seen);
    }
}
