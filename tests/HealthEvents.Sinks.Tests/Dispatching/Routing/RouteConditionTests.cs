using HealthEvents.Formatters;
using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

public sealed class RouteConditionTests
{
    private static readonly AccountDirectory Directory = new(["111122223333=production;team payments", "444455556666=sandbox"]);

    private static readonly ReceivedEvent Event = new()
    {
        Event = new TestEvent
        {
            Kind = "test.event",
            Family = "test",
            Account = "111122223333",
            Region = "eu-west-1",
            Service = "EC2",
            Level = EventSeverity.High,
            Stage = EventLifecycle.Open,
            Tag = "team=Payments",
            Raw = """{"source":"aws.ec2","detail":{"state":"stopped"}}"""u8.ToArray(),
        },
    };

    public static TheoryData<string, Action<RouteOptions>, bool, string> Conditions => new()
    {
        { "families", static route => route.Families.Add("TEST"), true, "families: test" },
        { "families", static route => route.Families.Add("health"), false, "families: test is not health" },
        { "kinds", static route => Add(route.Kinds, "health.event", "test.event"), true, "kinds: test.event" },
        { "kinds", static route => Add(route.Kinds, "health.event", "text"), false, "kinds: test.event is not health.event or text" },
        { "minimumSeverity", static route => route.MinimumSeverity = EventSeverity.High, true, "minimumSeverity: severity High is at least High" },
        { "minimumSeverity", static route => route.MinimumSeverity = EventSeverity.Critical, false, "minimumSeverity: severity High is below Critical" },
        { "lifecycles", static route => route.Lifecycles.Add(EventLifecycle.Open), true, "lifecycles: Open" },
        { "lifecycles", static route => route.Lifecycles.Add(EventLifecycle.Resolved), false, "lifecycles: Open is not Resolved" },
        { "accounts", static route => Add(route.Accounts, "999999999999", "111122223333"), true, "accounts: 111122223333 (production)" },
        { "accounts", static route => route.Accounts.Add("Production"), true, "accounts: 111122223333 (production)" },
        { "accounts", static route => route.Accounts.Add("sandbox"), false, "accounts: 111122223333 (production) is not sandbox" },
        { "owners", static route => route.Owners.Add("Team Payments"), true, "owners: team payments" },
        { "regions", static route => route.Regions.Add("EU-WEST-1"), true, "regions: eu-west-1" },
        { "regions", static route => Add(route.Regions, "us-east-1", "global", "eu-west-2"), false, "regions: eu-west-1 is not us-east-1, global or eu-west-2" },
        { "services", static route => route.Services.Add("ec2"), true, "services: EC2" },
        { "services", static route => route.Services.Add("S3"), false, "services: EC2 is not S3" },
        { "resourceTags", static route => Add(route.ResourceTags, "x=y", "team=Payments"), true, "resourceTags: tagged x=y or team=Payments" },
        { "resourceTags", static route => route.ResourceTags.Add("team=payments"), false, "resourceTags: not tagged team=payments" },
        { "pattern", static route => route.Pattern = """{"detail":{"state":["stopped"]}}""", true, "pattern: it matches" },
        { "pattern", static route => route.Pattern = """{"detail":{"state":["running"]}}""", false, "pattern: it does not match" },
        { "activeTimes", static route => route.ActiveTimes.Add("Wed 12:00-13:00"), true, "activeTimes: Wed 2026-11-25 12:00 UTC is within Wed 12:00-13:00" },
        { "activeTimes", static route => Add(route.ActiveTimes, "Thu 12:00-13:00", "Wed 11:00-12:00"), false, "activeTimes: Wed 2026-11-25 12:00 UTC is not within Thu 12:00-13:00 or Wed 11:00-12:00" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Condition_holds_or_not_and_says_why(string member, Action<RouteOptions> configure, bool holds, string because)
    {
        var router = new EventRouter(Routes.Of(Routes.To("a", configure)), accounts: Directory);

        var explanation = router.Explain(Event, Routes.Noon);

        Assert.StartsWith(member, because, StringComparison.Ordinal);
        Assert.Equal(new RouteAnswer("to-a", holds, because), Assert.Single(explanation.Routes));
        Assert.Equal(holds ? ["a"] : [], explanation.Sinks);
        Assert.Equal(holds ? null : "no-route", explanation.SuppressedBecause);
    }

    [Fact]
    public void All_conditions_must_hold_and_those_that_do_not_are_named()
    {
        var router = new EventRouter(Routes.Of(Routes.To("a", static route =>
        {
            route.Families.Add("test");
            route.Services.Add("S3");
            route.MinimumSeverity = EventSeverity.Critical;
        })));

        var answer = Assert.Single(router.Explain(Event, Routes.Noon).Routes);

        Assert.Equal(new RouteAnswer("to-a", Matches: false, "services: EC2 is not S3; minimumSeverity: severity High is below Critical"), answer);
    }

    [Theory]
    [InlineData("accounts", "111122223333")]
    [InlineData("regions", "eu-west-1")]
    [InlineData("services", "EC2")]
    public void Event_that_does_not_say_it_is_not_taken(string member, string value)
    {
        var router = new EventRouter(Routes.Of(Routes.To("a", route => (member switch
        {
            "accounts" => route.Accounts,
            "regions" => route.Regions,
            _ => route.Services,
        }).Add(value))));

        Assert.Equal($"{member}: the event names none", Assert.Single(router.Explain(TestEvent.Received("1"), Routes.Noon).Routes).Because);
    }

    [Fact]
    public void Account_without_an_owner_belongs_to_none()
    {
        var router = new EventRouter(Routes.Of(Routes.To("a", static route => route.Owners.Add("team payments"))), accounts: Directory);
        var other = Event with { Event = Event.Event with { Account = "444455556666" } };

        Assert.Equal("owners: no owner of 444455556666 is known", Assert.Single(router.Explain(other, Routes.Noon).Routes).Because);
    }

    [Fact]
    public void Event_that_cannot_answer_is_told_rather_than_lost()
    {
        var router = new EventRouter(Routes.Of(Routes.To("a", static route =>
        {
            route.MinimumSeverity = EventSeverity.Critical;
            route.Lifecycles.Add(EventLifecycle.Open);
            route.ResourceTags.Add("team=payments");
        })));
        var broken = new ReceivedEvent { Event = new TestEvent { Kind = "test.event", Throws = true } };

        Assert.Equal(["a"], router.SinksFor(broken));
        Assert.Equal(
            "lifecycles: the event cannot say it, which counts as met; minimumSeverity: severity Critical is at least Critical; resourceTags: the event cannot say it, which counts as met",
            Assert.Single(router.Explain(broken, Routes.Noon).Routes).Because);
    }

    [Fact]
    public void Directory_that_throws_loses_no_event()
    {
        var router = new EventRouter(
            Routes.Of(Routes.To("a", static route => route.Owners.Add("team payments")), Routes.To("b", static route => route.Accounts.Add("production"))),
            accounts: new ThrowingDirectory());

        Assert.Equal(["a"], router.SinksFor(Event));
    }

    [Fact]
    public void Predicate_is_asked_where_the_other_conditions_hold_and_counts_as_met_where_it_throws()
    {
        var asked = new List<string>();
        var router = new EventRouter(
            new RoutingOptions(),
            routes:
            [
                new EventRoute(Routes.To("never", static route => route.Families.Add("health")), _ =>
                {
                    asked.Add("not to be asked");
                    return false;
                }),
                new EventRoute(Routes.To("no"), received =>
                {
                    asked.Add(received.Event.Kind);
                    return false;
                }),
                new EventRoute(Routes.To("broken"), static _ => throw new InvalidOperationException("s3cr3t")),
            ]);

        var decision = router.Decide(Event, Routes.Noon);

        Assert.Equal(["test.event"], asked);
        Assert.Equal("to-broken", decision.Choice?.First);
        Assert.Equal(
            ["families: test is not health", "predicate: it says no", "predicate: it threw InvalidOperationException, which counts as met"],
            router.Explain(Event, Routes.Noon).Routes.Select(static answer => answer.Because));
        Assert.Equal(["test.event", "test.event"], asked);
    }

    [Fact]
    public void Usual_conditions_allocate_nothing()
    {
        var routes = Enumerable.Range(0, 20).Select(static number => Routes.To("a", route =>
        {
            route.Name = $"route-{number}";
            Add(route.Families, "test", "health");
            Add(route.Regions, "eu-west-1", $"eu-west-{number}");
            Add(route.Accounts, "production", "sandbox");
            route.Owners.Add("team payments");
            route.ActiveTimes.Add("Mon-Fri 00:00-24:00 Europe/Berlin");
            route.MinimumSeverity = EventSeverity.High;
            route.Lifecycles.Add(number == 19 ? EventLifecycle.Open : EventLifecycle.Upcoming);
            route.Pattern = number == 19 ? """{"detail":{"state":["stopped"]}}""" : $$$"""{"detail":{"state":["stopped"],"n{{{number}}}":[{"exists":true}]}}""";
        })).ToArray();
        var router = new EventRouter(Routes.Of(routes), accounts: Directory);
        Assert.Equal("route-19", router.Decide(Event, Routes.Noon).Choice?.First);

        Assert.Equal(0, Allocation.Of(() => router.Decide(Event, Routes.Noon)));
    }

    private static void Add(IList<string> list, params string[] entries)
    {
        foreach (var entry in entries)
        {
            list.Add(entry);
        }
    }

    private sealed class ThrowingDirectory : IAccountDirectory
    {
        public AccountInfo? Find(string accountId) => throw new InvalidOperationException("the directory is down");
    }
}
