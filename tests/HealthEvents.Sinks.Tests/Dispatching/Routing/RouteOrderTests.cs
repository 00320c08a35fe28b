namespace HealthEvents.Sinks.Tests;

public sealed class RouteOrderTests
{
    [Fact]
    public void First_route_that_takes_an_event_decides()
    {
        var router = new EventRouter(Routes.Of(
            Routes.To("calls", static route => route.MinimumSeverity = EventSeverity.Critical),
            Routes.To("alerts", static route => route.MinimumSeverity = EventSeverity.High),
            Routes.To("rest")));

        Assert.Equal(["calls"], router.SinksFor(TestEvent.Of(EventSeverity.Critical)));
        Assert.Equal(["alerts"], router.SinksFor(TestEvent.Of(EventSeverity.High)));
        Assert.Equal(["rest"], router.SinksFor(TestEvent.Of(EventSeverity.Medium)));
        Assert.Equal(
            ["minimumSeverity: severity High is below Critical", "minimumSeverity: severity High is at least High", "not asked: to-alerts took the event and does not continue"],
            router.Explain(TestEvent.Of(EventSeverity.High), Routes.Noon).Routes.Select(static route => route.Because));
        Assert.Equal("it takes everything", router.Explain(TestEvent.Of(EventSeverity.Low), Routes.Noon).Routes[^1].Because);
    }

    [Fact]
    public void Route_that_continues_adds_the_sinks_of_those_behind_it()
    {
        var router = new EventRouter(
            Routes.Of(
                Routes.To("archive", static route => route.Continue = true),
                Routes.To("alerts", static route =>
                {
                    route.MinimumSeverity = EventSeverity.High;
                    route.Sinks.Add("archive");
                }),
                Routes.To("rest")),
            ["rest", "alerts", "archive"]);

        Assert.Equal(["alerts", "archive"], router.SinksFor(TestEvent.Of(EventSeverity.High)));
        Assert.Equal(["rest", "archive"], router.SinksFor(TestEvent.Of(EventSeverity.Low)));
        var choice = router.Decide(TestEvent.Of(EventSeverity.High), Routes.Noon).Choice!;
        Assert.Equal([null, "to-alerts", "to-archive"], new[] { 0, 1, 2 }.Select(choice.RouteOf));
    }

    [Fact]
    public void Last_route_may_continue_into_nothing()
    {
        var router = new EventRouter(Routes.Of(Routes.To("a", static route => route.Continue = true)));

        Assert.Equal(["a"], router.SinksFor(TestEvent.Received("1")));
    }

    [Fact]
    public void Event_that_no_route_takes_is_not_told()
    {
        var router = new EventRouter(Routes.Of(Routes.To("a", static route => route.MinimumSeverity = EventSeverity.High)));

        var explanation = router.Explain(TestEvent.Of(EventSeverity.Low), Routes.Noon);

        Assert.Equal("no-route", explanation.SuppressedBecause);
        Assert.Empty(explanation.Sinks);
    }

    [Fact]
    public void Event_that_nobody_needs_to_be_told_says_so_before_any_route()
    {
        var router = new EventRouter(Routes.Of(Routes.To("a")));
        var also = new EventRouter(Routes.Of(Routes.To("a")), options: new HealthEventsOptions { SendAlso = { "muted" } });

        var explanation = router.Explain(TestEvent.Received("1", quiet: "muted"), Routes.Noon);

        Assert.Equal("muted", explanation.SuppressedBecause);
        Assert.Empty(explanation.Sinks);
        Assert.True(Assert.Single(explanation.Routes).Matches);
        Assert.Equal(["a"], also.SinksFor(TestEvent.Received("1", quiet: "muted")));
    }

    [Fact]
    public void Without_routes_everything_goes_everywhere()
    {
        Assert.Equal(["a", "b"], new EventRouter(new RoutingOptions(), ["a", "b"]).SinksFor(TestEvent.Received("1")));
        Assert.Equal(["*"], new EventRouter(new RoutingOptions()).SinksFor(TestEvent.Received("1")));
    }

    [Fact]
    public void Many_routes_with_patterns_each_have_their_own_answer()
    {
        var routes = Enumerable.Range(0, 200).Select(static number => Routes.To($"sink-{number}", route => route.Pattern = $$"""{"number":[{{number}}]}""")).ToArray();
        var router = new EventRouter(Routes.Of(routes));

        Assert.All([0, 7, 127, 128, 199], number => Assert.Equal(
            [$"sink-{number}"],
            router.SinksFor(new ReceivedEvent { Event = new TestEvent { Kind = "test.event", Raw = System.Text.Encoding.UTF8.GetBytes($$"""{"number":{{number}}}""") } })));
    }
}
