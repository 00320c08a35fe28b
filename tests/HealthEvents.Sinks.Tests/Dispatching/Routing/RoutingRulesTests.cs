using HealthEvents.Formatters;

namespace HealthEvents.Sinks.Tests;

public sealed class RoutingRulesTests
{
    private static readonly AccountDirectory Directory = new(["111122223333=production;team payments"]);

    public static TheoryData<Action<RouteOptions>, string> WrongRoutes => new()
    {
        { static route => route.Sinks.Add("alert"), "HealthEvents:Routes:0:Sinks:1 names 'alert', and there is no such sink. There are a, b." },
        { static route => route.Sinks.Add("https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart"), "HealthEvents:Routes:0:Sinks:1 is empty, or looks like the address of a webhook. Write the name of a sink." },
        { static route => route.Sinks.Add(" "), "HealthEvents:Routes:0:Sinks:1 is empty, or looks like the address of a webhook. Write the name of a sink." },
        { static route => route.Sinks.Clear(), "HealthEvents:Routes:0:Sinks is empty: its events would be lost. There are a, b." },
        { static route => route.Name = "hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", "HealthEvents:Routes:0:Name looks like the address of a webhook." },
        { static route => Add(route.Families, "health", "alarms"), "HealthEvents:Routes:0:Families:1 names 'alarms'. There are cloudwatch-alarm, config, health, other." },
        { static route => Add(route.Kinds, "text", "alarm.change"), "HealthEvents:Routes:0:Kinds:1 names 'alarm.change'. There are alarm.configuration-change, alarm.contributor-state-change," },
        { static route => { route.Families.Add("health"); route.Kinds.Add("alarm.state-change"); }, "HealthEvents:Routes:0 takes no event: none of its kinds is of its families." },
        { static route => route.MinimumSeverity = (EventSeverity)6, "HealthEvents:Routes:0:MinimumSeverity is not a severity. There are Critical, High, Medium, Low, Info." },
        { static route => { route.Lifecycles.Add(EventLifecycle.Open); route.Lifecycles.Add(EventLifecycle.Unknown); }, "HealthEvents:Routes:0:Lifecycles:1 is not a lifecycle. There are Upcoming, Open, Resolved, Informational." },
        { static route => Add(route.Accounts, "111122223333", "prod"), "HealthEvents:Routes:0:Accounts:1 names 'prod'. There are production." },
        { static route => Add(route.Owners, "Team Payments", "payments"), "HealthEvents:Routes:0:Owners:1 names 'payments'. There are team payments." },
        { static route => Add(route.Regions, "global", " "), "HealthEvents:Routes:0:Regions:1 is empty: nothing matches it." },
        { static route => route.Services.Add(""), "HealthEvents:Routes:0:Services:0 is empty: nothing matches it." },
        { static route => Add(route.ResourceTags, "a=b", "team"), "HealthEvents:Routes:0:ResourceTags:1 is not key=value." },
        { static route => route.ResourceTags.Add("=payments"), "HealthEvents:Routes:0:ResourceTags:0 is not key=value." },
        { static route => route.Pattern = """{"source":[]}""", "HealthEvents:Routes:0:Pattern: " },
        { static route => route.Pattern = "", "HealthEvents:Routes:0:Pattern: " },
        { static route => Add(route.ActiveTimes, "Sat,Sun 00:00-24:00", "Mon-Fri 09:00-18:00 Asia/Soul"), "HealthEvents:Routes:0:ActiveTimes:1 is 'Mon-Fri 09:00-18:00 Asia/Soul'. This system does not know such a time zone. Use IANA names such as Asia/Seoul." },
        { static route => route.ActiveTimes.Add("office hours"), "HealthEvents:Routes:0:ActiveTimes:0 is 'office hours'. These are not times. Write days, times and a zone, such as Mon-Fri 09:00-18:00 Asia/Seoul;" },
    };

    public static TheoryData<QuietHoursOptions, string> WrongQuietHours => new()
    {
        { new QuietHoursOptions { Below = EventSeverity.High }, "HealthEvents:QuietHours:0:Times is missing. Write times, such as 22:00-07:00 Asia/Seoul." },
        { Routes.Quiet("22-07", EventSeverity.High), "HealthEvents:QuietHours:0:Times:0 is '22-07'. These are not times." },
        { Routes.Quiet("22:00-07:00", EventSeverity.Unknown), "HealthEvents:QuietHours:0:Below must be Critical, High, Medium or Low: what is below it is held." },
        { Routes.Quiet("22:00-07:00", EventSeverity.Info), "HealthEvents:QuietHours:0:Below must be Critical, High, Medium or Low: what is below it is held." },
        { Routes.Quiet("22:00-07:00", EventSeverity.High, "a", "c"), "HealthEvents:QuietHours:0:Sinks:1 names 'c', and there is no such sink. There are a, b." },
    };

    /// <summary>A route before another one, and whether it takes all that the other would.</summary>
    public static TheoryData<Action<RouteOptions>, Action<RouteOptions>, bool> Pairs => new()
    {
        { static _ => { }, static _ => { }, true },
        { static route => route.Continue = true, static _ => { }, false },
        { static _ => { }, static later => later.MinimumSeverity = EventSeverity.Critical, true },
        { static route => route.MinimumSeverity = EventSeverity.Critical, static _ => { }, false },
        { static route => route.MinimumSeverity = EventSeverity.Medium, static later => later.MinimumSeverity = EventSeverity.High, true },
        { static route => route.MinimumSeverity = EventSeverity.High, static later => later.MinimumSeverity = EventSeverity.Medium, false },
        { static route => Add(route.Families, "health", "config"), static later => later.Families.Add("CONFIG"), true },
        { static route => route.Families.Add("health"), static later => Add(later.Families, "health", "config"), false },
        { static route => route.Families.Add("cloudwatch-alarm"), static later => later.Kinds.Add("alarm.state-change"), true },
        { static route => route.Families.Add("cloudwatch-alarm"), static later => Add(later.Kinds, "alarm.state-change", "text"), false },
        { static route => route.Kinds.Add("alarm.state-change"), static later => later.Families.Add("cloudwatch-alarm"), false },
        { static route => route.Regions.Add("eu-west-1"), static later => later.Services.Add("eu-west-1"), false },
        { static route => route.Lifecycles.Add(EventLifecycle.Open), static later => later.Lifecycles.Add(EventLifecycle.Open), true },
        { static route => route.Lifecycles.Add(EventLifecycle.Open), static later => later.Lifecycles.Add(EventLifecycle.Upcoming), false },
        { static route => Add(route.Accounts, "111122223333", "production"), static later => later.Accounts.Add("Production"), true },
        { static route => route.Owners.Add("team payments"), static later => later.Owners.Add("Team Payments"), true },
        { static route => Add(route.ResourceTags, "a=b", "c=d"), static later => later.ResourceTags.Add("c=d"), true },
        { static route => route.ResourceTags.Add("a=b"), static later => later.ResourceTags.Add("a=B"), false },
        { static route => route.Pattern = """{"a":[1]}""", static later => { later.Pattern = """{"a":[1]}"""; later.MinimumSeverity = EventSeverity.High; }, true },
        { static route => route.Pattern = """{"a":[1]}""", static later => later.Pattern = """{"a":[2]}""", false },
        { static route => route.ActiveTimes.Add("09:00-18:00"), static later => later.ActiveTimes.Add("09:00-18:00"), true },
        { static route => route.ActiveTimes.Add("09:00-18:00"), static later => later.ActiveTimes.Add("09:00-17:00"), false },
        { static route => route.MinimumSeverity = EventSeverity.Info, static _ => { }, true },
        { static route => route.MinimumSeverity = EventSeverity.Low, static _ => { }, false },
        { static route => AddAll(route.Lifecycles), static _ => { }, true },
        { static route => { AddAll(route.Lifecycles); route.Lifecycles.Remove(EventLifecycle.Resolved); }, static _ => { }, false },
        { static route => route.ActiveTimes.Add("00:00-24:00 Asia/Seoul"), static _ => { }, true },
        { static route => Add(route.ActiveTimes, "Sat,Sun 00:00-24:00", "Mon-Fri 00:00-24:00"), static _ => { }, true },
        { static route => Add(route.ActiveTimes, "Sat,Sun 00:00-24:00", "Mon-Fri 00:00-24:00 Asia/Seoul"), static _ => { }, false },
        { static route => Add(route.ActiveTimes, "Sat,Sun 00:00-24:00", "Mon-Fri 00:00-23:59"), static _ => { }, false },
        { static route => route.Accounts.Add("Production"), static later => later.Accounts.Add("111122223333"), true },
        { static route => route.Accounts.Add("111122223333"), static later => later.Accounts.Add("production"), true },
        { static route => route.Accounts.Add("production"), static later => later.Accounts.Add("999999999999"), false },
    };

    [Theory]
    [MemberData(nameof(WrongRoutes))]
    public void Wrong_route_is_named_with_what_would_be_right(Action<RouteOptions> configure, string message)
    {
        var exception = Assert.Throws<ArgumentException>(() => Router(Routes.Of(Routes.To("a", configure))));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongQuietHours))]
    public void Wrong_quiet_hours_are_named_with_what_would_be_right(QuietHoursOptions quiet, string message) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(() => Router(new RoutingOptions().With(quiet))).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Route_that_is_never_reached_is_named(Action<RouteOptions> first, Action<RouteOptions> later, bool isHidden)
    {
        var routing = Routes.Of(Routes.To("a", first), Routes.To("b", later));

        if (isHidden)
        {
            Assert.StartsWith(
                "HealthEvents:Routes:1 ('to-b') is never reached: 'to-a' before it takes all of its events. Put it first, or let that one continue.",
                Assert.Throws<ArgumentException>(() => Router(routing)).Message,
                StringComparison.Ordinal);
        }
        else
        {
            Router(routing);
        }
    }

    [Fact]
    public void Routes_have_names_of_their_own()
    {
        var twice = Assert.Throws<ArgumentException>(() => Router(Routes.Of(
            Routes.To("a", static route => route.MinimumSeverity = EventSeverity.High), Routes.To("b", static route => route.Name = "TO-A"))));
        var unnamed = Router(Routes.Of(
            Routes.To("a", static route => (route.Name, route.MinimumSeverity) = (null, EventSeverity.High)), Routes.To("b", static route => route.Name = " ")));

        Assert.StartsWith("HealthEvents:Routes:1:Name is 'TO-A', as that of HealthEvents:Routes:0 is.", twice.Message, StringComparison.Ordinal);
        Assert.Equal(["route-1", "route-2"], NamesIn(unnamed));
    }

    [Fact]
    public void Alias_of_several_accounts_is_taken_whole_by_all_of_their_ids_alone()
    {
        var shared = new AccountDirectory(["111122223333=shared", "444455556666=shared"]);
        RoutingOptions Behind(params string[] ids) => Routes.Of(
            Routes.To("a", route => Add(route.Accounts, ids)), Routes.To("b", static route => route.Accounts.Add("Shared")));

        Assert.Equal(["to-a", "to-b"], NamesIn(new EventRouter(Behind("111122223333"), accounts: shared)));
        Assert.Contains(
            "HealthEvents:Routes:1 ('to-b') is never reached",
            Assert.Throws<ArgumentException>(() => new EventRouter(Behind("111122223333", "444455556666"), accounts: shared)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alerts", "alerts")]
    [InlineData("ALERTS", "ALERTS")]
    [InlineData("Room", "room")]
    public void Sink_is_found_by_its_exact_name_or_else_by_the_only_one_that_differs_in_case(string named, string found) =>
        Assert.Equal([found], new EventRouter(Routes.Of(Routes.To(named)), ["alerts", "ALERTS", "room"]).SinksFor(TestEvent.Received("1")));

    [Fact]
    public void Sink_that_may_be_two_is_none() => Assert.StartsWith(
        "HealthEvents:Routes:0:Sinks:0 names 'Alerts', and there is no such sink. There are alerts, ALERTS.",
        Assert.Throws<ArgumentException>(static () => new EventRouter(Routes.Of(Routes.To("Alerts")), ["alerts", "ALERTS"])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Names_of_accounts_need_a_directory_and_one_of_somebody_else_is_taken_at_its_word()
    {
        var routing = Routes.Of(Routes.To("a", static route => route.Accounts.Add("prod")));

        Assert.StartsWith(
            "HealthEvents:Routes:0:Accounts:0 names 'prod', and no account has a name. Say what accounts are called, such as 123456789012=production;team payments.",
            Assert.Throws<ArgumentException>(() => new EventRouter(routing)).Message,
            StringComparison.Ordinal);
        Assert.Equal(["to-a"], NamesIn(new EventRouter(routing, accounts: new OtherDirectory())));
        Assert.Equal(["to-a"], NamesIn(new EventRouter(routing, options: new HealthEventsOptions { Accounts = { "111122223333=prod" } })));
    }

    [Fact]
    public void Router_that_takes_any_name_takes_and_shows_no_address()
    {
        var routing = Routes.Of(Routes.To("https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart"), Routes.To("b", static route => route.Sinks.Clear()));

        var message = Assert.Throws<ArgumentException>(() => new EventRouter(routing)).Message;

        Assert.Contains("HealthEvents:Routes:0:Sinks:0 is empty, or looks like the address of a webhook.", message, StringComparison.Ordinal);
        Assert.Contains("HealthEvents:Routes:1:Sinks is empty: its events would be lost.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine", "c", "Route 'mine' from code:Sinks:1 names 'c', and there is no such sink.")]
    [InlineData(null, "c", "Route 'code-1' from code:Sinks:1 names 'c', and there is no such sink.")]
    [InlineData("TO-B", "a", "HealthEvents:Routes:0:Name is 'to-b', as that of Route 'TO-B' from code is.")]
    [InlineData("all", "a", "HealthEvents:Routes:0 ('to-b') is never reached: 'all' before it takes all of its events. Routes from code come first: give that one a condition, or let it continue.")]
    public void Route_from_code_is_named_by_its_name(string? name, string sink, string message)
    {
        var coded = new EventRoute(new RouteOptions { Name = name, Sinks = { "a", sink } });

        Assert.Contains(
            message,
            Assert.Throws<ArgumentException>(() => new EventRouter(Routes.Of(Routes.To("b")), ["a", "b"], routes: [coded])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Route_from_code_behind_another_is_named_once()
    {
        EventRoute[] coded = [new(new RouteOptions { Name = "all", Sinks = { "a" } }), new(new RouteOptions { Name = "late", Sinks = { "b" } })];

        Assert.StartsWith(
            "Route 'late' from code is never reached: 'all' before it takes all of its events. Put it first, or let that one continue.",
            Assert.Throws<ArgumentException>(() => new EventRouter(new RoutingOptions(), routes: coded)).Message,
            StringComparison.Ordinal);
    }

    private static EventRouter Router(RoutingOptions routing) => new(routing, ["a", "b"], accounts: Directory, kinds: new EventReaderOptions().Kinds);

    private static IEnumerable<string> NamesIn(EventRouter router) =>
        router.Explain(TestEvent.Received("1"), Routes.Noon).Routes.Select(static route => route.Name);

    private static void Add(IList<string> list, params string[] entries)
    {
        foreach (var entry in entries)
        {
            list.Add(entry);
        }
    }

    private static void AddAll(IList<EventLifecycle> list)
    {
        foreach (var lifecycle in Enum.GetValues<EventLifecycle>().Where(static lifecycle => lifecycle != EventLifecycle.Unknown))
        {
            list.Add(lifecycle);
        }
    }

    private sealed class OtherDirectory : IAccountDirectory
    {
        public AccountInfo? Find(string accountId) => null;
    }
}
