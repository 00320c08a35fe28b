using HealthEvents.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HealthEvents.Sinks.Tests;

public sealed class RoutingConfigurationTests
{
    private const string Slack = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";

    private static readonly Dictionary<string, string?> Rooms = new()
    {
        ["HealthEvents:Slack:calls:Address"] = Slack,
        ["HealthEvents:Slack:room:Address"] = Slack + "2",
    };

    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["HealthEvents:Accounts:0"] = "111122223333=production;team payments",
        ["HealthEvents:Routes:0:Name"] = "urgent",
        ["HealthEvents:Routes:0:Families:0"] = "health",
        ["HealthEvents:Routes:0:kinds:0"] = "health.event",
        ["HealthEvents:Routes:0:MinimumSeverity"] = "high",
        ["HealthEvents:Routes:0:Lifecycles:0"] = "Open",
        ["HealthEvents:Routes:0:Lifecycles:1"] = "resolved",
        ["HealthEvents:Routes:0:Accounts:0"] = "production",
        ["HealthEvents:Routes:0:Owners:0"] = "team payments",
        ["HealthEvents:Routes:0:Regions:0"] = "eu-west-1",
        ["HealthEvents:Routes:0:Services:0"] = "EC2",
        ["HealthEvents:Routes:0:ResourceTags:0"] = "team=payments",
        ["HealthEvents:Routes:0:Pattern"] = """{"source":["aws.health"]}""",
        ["HealthEvents:Routes:0:ActiveTimes:0"] = "Mon-Fri 09:00-18:00 Asia/Seoul",
        ["HealthEvents:Routes:0:Sinks:0"] = "calls",
        ["HealthEvents:Routes:0:Continue"] = "true",
        ["HealthEvents:Routes:1:Sinks:0"] = "room",
        ["HealthEvents:QuietHours:0:Times:0"] = "22:00-07:00 Asia/Seoul",
        ["HealthEvents:QuietHours:0:Below"] = "High",
        ["HealthEvents:QuietHours:0:Sinks:0"] = "room",
    };

    [Fact]
    public void Every_member_is_bound()
    {
        using var provider = Provider(Configuration(Rooms, Whole), static builder => builder.AddConfiguredWebhooks());
        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.All(
            [provider.GetRequiredService<IOptions<RoutingOptions>>().Value, RoutingOptions.Read(Configuration(Rooms, Whole).GetSection("HealthEvents"))],
            static routing =>
            {
                Assert.Equal(["urgent", null], routing.Routes.Select(static route => route.Name));
                var route = routing.Routes[0];
                Assert.Equal((EventSeverity.High, true, """{"source":["aws.health"]}"""), (route.MinimumSeverity, route.Continue, route.Pattern));
                Assert.Equal([EventLifecycle.Open, EventLifecycle.Resolved], route.Lifecycles);
                Assert.Equal(
                    ["health", "health.event", "production", "team payments", "eu-west-1", "EC2", "team=payments", "Mon-Fri 09:00-18:00 Asia/Seoul", "calls"],
                    [.. route.Families, .. route.Kinds, .. route.Accounts, .. route.Owners, .. route.Regions, .. route.Services, .. route.ResourceTags, .. route.ActiveTimes, .. route.Sinks]);
                var quiet = Assert.Single(routing.QuietHours);
                Assert.Equal((EventSeverity.High, "22:00-07:00 Asia/Seoul", "room"), (quiet.Below, Assert.Single(quiet.Times), Assert.Single(quiet.Sinks)));
            });
        HealthEventsOptions.Read(Configuration(Rooms, Whole).GetSection("HealthEvents"));
    }

    [Theory]
    [InlineData("Routes", "s3cr3t", "HealthEvents:Routes is a single value where sections belong: write HealthEvents:Routes:0:Name, or an array of objects in JSON.")]
    [InlineData("Routes:first:Sinks:0", "room", "HealthEvents:Routes:first is not in a list: write HealthEvents:Routes:0:Name")]
    [InlineData("Routes:0", "s3cr3t", "HealthEvents:Routes:0 is a single value where a section belongs: write HealthEvents:Routes:0:Name.")]
    [InlineData("Routes:0:Sink:0", "room", "HealthEvents:Routes:0:Sink is not an option. The options are Accounts, ActiveTimes, Continue,")]
    [InlineData("Routes:0:Sinks", "s3cr3t", "HealthEvents:Routes:0:Sinks is a single value where a list belongs: write HealthEvents:Routes:0:Sinks:0")]
    [InlineData("Routes:0:MinimumSeverity", "s3cr3t", "HealthEvents:Routes:0:MinimumSeverity is not one of Critical, High, Medium, Low, Info.")]
    [InlineData("Routes:0:MinimumSeverity", "2", "HealthEvents:Routes:0:MinimumSeverity is not one of Critical, High, Medium, Low, Info.")]
    [InlineData("Routes:0:Lifecycles:0", "s3cr3t", "HealthEvents:Routes:0:Lifecycles:0 is not one of Upcoming, Open, Resolved, Informational.")]
    [InlineData("Routes:0:Continue", "s3cr3t", "HealthEvents:Routes:0:Continue is not true or false.")]
    [InlineData("Routes:0:Pattern:source:0", "aws.health", "HealthEvents:Routes:0:Pattern is not a single value: write the pattern as a text of JSON, such as {")]
    [InlineData("Routes:0:Sinks:0", "rom", "HealthEvents:Routes:0:Sinks:0 names 'rom', and there is no such sink. There are calls, room.")]
    [InlineData("Routes:0:Kinds:0", "health.events", "HealthEvents:Routes:0:Kinds:0 names 'health.events'. There are ")]
    [InlineData("Routes:0:Owners:0", "team payments", "HealthEvents:Routes:0:Owners:0 names 'team payments', and no account has a name.")]
    [InlineData("QuietHours:0:Bellow", "High", "HealthEvents:QuietHours:0:Bellow is not an option. The options are Below, Sinks, Times.")]
    [InlineData("QuietHours:0:Below", "High", "HealthEvents:QuietHours:0:Times is missing.")]
    [InlineData("Route:0:Sinks:0", "room", "HealthEvents:Route is not an option. The options are Accounts,")]
    public void What_is_wrong_stops_the_start_and_is_named(string key, string value, string message)
    {
        using var provider = Provider(Configuration(Rooms, new() { [$"HealthEvents:{key}"] = value }), static builder => builder.AddConfiguredWebhooks());

        var exception = Assert.Throws<OptionsValidationException>(() => Validate(provider));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Misspelled_section_is_told_what_there_is()
    {
        using var provider = Provider(Configuration(Rooms, new() { ["HealthEvents:Route:0:Sinks:0"] = "room" }), static builder => builder.AddConfiguredWebhooks());

        Assert.Contains(", QuietHours, Routes, SendAlso.", Assert.Throws<OptionsValidationException>(() => Validate(provider)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_changes_the_routes_and_one_that_is_wrong_changes_nothing()
    {
        using var logs = new RecordingLoggerFactory();
        var configuration = Configuration(Rooms, new() { ["HealthEvents:Routes:0:Sinks:0"] = "room" });
        await using var provider = Provider(configuration, static builder => builder.AddConfiguredWebhooks(), logs);
        var dispatcher = provider.GetRequiredService<EventDispatcher>();
        Assert.Equal(["room"], await SinksOf("1"));

        configuration["HealthEvents:Routes:0:Sinks:0"] = "calls";
        configuration.Reload();
        Assert.Equal(["calls"], await SinksOf("2"));
        Assert.Single(logs.Records, static record => record.EventId.Id == 1110);

        configuration["HealthEvents:Routes:0:Sinks:0"] = "rom";
        Assert.ThrowsAny<Exception>(configuration.Reload);
        Assert.Equal(["calls"], await SinksOf("3"));
        Assert.Equal(["calls"], await SinksOf("4"));
        Assert.StartsWith(
            "The changed routes are not valid, so the old ones stay: HealthEvents:Routes:0:Sinks:0 names 'rom', and there is no such sink. There are calls, room.",
            Assert.Single(logs.Records, static record => record.EventId.Id == 1109).Text,
            StringComparison.Ordinal);

        configuration["HealthEvents:Routes:0:Sinks:0"] = "room";
        configuration["HealthEvents:Routes:0:MinimumSeverity"] = "Critical";
        configuration.Reload();
        Assert.Equal(["calls suppressed no-route", "room suppressed no-route"], await SinksOf("5"));
        Assert.DoesNotContain(logs.Records, static record => record.EventId.Id == 1108);

        async Task<IEnumerable<string>> SinksOf(string id) => (await dispatcher.DispatchAsync([TestEvent.Received(id)])).Entries
            .Select(static entry => entry.Outcome == DispatchOutcome.Delivered ? entry.Sink : $"{entry.Sink} suppressed {entry.Reason}").ToArray();
    }

    [Fact]
    public async Task Routes_from_code_come_before_those_of_the_configuration()
    {
        var configuration = Configuration(Rooms, new()
        {
            ["HealthEvents:Routes:0:MinimumSeverity"] = "Critical",
            ["HealthEvents:Routes:0:Sinks:0"] = "calls",
            ["HealthEvents:Routes:1:Name"] = "rest",
            ["HealthEvents:Routes:1:Sinks:0"] = "room",
        });
        await using var provider = Provider(configuration, static builder => builder
            .AddConfiguredWebhooks()
            .AddRoute("mine", static received => received.Event is TestEvent { Id: "mine" }, static route => route.Sinks.Add("room"))
            .AddRoute("high", static received => received.Event is TestEvent { Id: "other" }, static route =>
            {
                route.MinimumSeverity = EventSeverity.High;
                route.Sinks.Add("calls");
                route.Sinks.Add("room");
            })
            .AddQuietHours(static quiet =>
            {
                quiet.Below = EventSeverity.Low;
                quiet.Times.Add("00:00-24:00");
                quiet.Sinks.Add("room");
            }));
        provider.GetRequiredService<IStartupValidator>().Validate();

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync(
            [TestEvent.Of(EventSeverity.Critical, "mine"), TestEvent.Of(EventSeverity.High, "other"), TestEvent.Of(EventSeverity.Critical, "worst"), TestEvent.Of(EventSeverity.Low, "low")]);

        // Those of the configuration are counted among themselves.
        Assert.Equal(
            ["room mine", "calls high", "room high", "calls route-1", "room rest"],
            report.Entries.Select(static entry => $"{entry.Sink} {entry.Route ?? entry.Reason}"));
    }

    [Fact]
    public void Route_from_code_is_checked_at_the_start()
    {
        using var provider = Provider(Configuration(Rooms, []), static builder => builder.AddConfiguredWebhooks().AddRoute("mine", static route => route.Sinks.Add("rom")));

        Assert.Contains("Route 'mine' from code:Sinks:0 names 'rom'", Assert.Throws<OptionsValidationException>(() => Validate(provider)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_pattern_is_told_what_to_write_instead()
    {
        // This is what an empty object in JSON becomes.
        using var provider = Provider(
            Configuration(Rooms, new() { ["HealthEvents:Routes:0:Sinks:0"] = "room", ["HealthEvents:Routes:0:Pattern"] = null }), static builder => builder.AddConfiguredWebhooks());
        using var json = new MemoryStream("""{"HealthEvents":{"Routes":[{"Pattern":{},"Sinks":["room"]}]}}"""u8.ToArray());
        var section = new ConfigurationBuilder().AddJsonStream(json).Build().GetSection("HealthEvents");

        Assert.All(
            [Assert.Throws<OptionsValidationException>(() => Validate(provider)), Assert.Throws<OptionsValidationException>(() => RoutingOptions.Read(section))],
            static exception => Assert.Contains("HealthEvents:Routes:0:Pattern is not a single value: write the pattern as a text of JSON", exception.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Rutes:0:Sinks:0", "HealthEvents:Rutes is not an option. The options are Accounts,")]
    [InlineData("Quiet:Below", "HealthEvents:Quiet is not an option.")]
    public void Read_refuses_what_stands_nowhere_in_the_section(string key, string message) => Assert.StartsWith(
        message,
        Assert.Throws<OptionsValidationException>(() => RoutingOptions.Read(Configuration(Rooms, new() { [$"HealthEvents:{key}"] = "x" }).GetSection("HealthEvents"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Same_section_twice_is_bound_once()
    {
        var configuration = Configuration(Rooms, Whole);
        var services = new ServiceCollection();
        services.AddHealthEvents(configuration.GetSection("HealthEvents"));
        services.AddHealthEvents(configuration.GetSection("healthevents")).AddConfiguredWebhooks();
        services.AddHealthEvents(Configuration([], new() { ["HealthEvents:Accounts:0"] = "444455556666=sandbox" }).GetSection("HealthEvents"));
        using var provider = services.BuildServiceProvider();

        Validate(provider);

        var routing = provider.GetRequiredService<IOptions<RoutingOptions>>().Value;
        Assert.Equal((2, 1), (routing.Routes.Count, routing.QuietHours.Count));
        Assert.Equal(["111122223333=production;team payments", "444455556666=sandbox"], provider.GetRequiredService<IOptions<HealthEventsOptions>>().Value.Accounts);
    }

    [Fact]
    public async Task Code_that_throws_at_a_reload_stops_no_dispatch()
    {
        using var logs = new RecordingLoggerFactory();
        var configuration = Configuration(Rooms, new() { ["HealthEvents:Routes:0:Sinks:0"] = "room" });
        var throws = false;
        await using var provider = Provider(
            configuration,
            builder => builder.AddConfiguredWebhooks().AddQuietHours(quiet =>
            {
                if (throws)
                {
                    throw new InvalidOperationException("s3cr3t");
                }

                quiet.Times.Add("00:00-24:00");
                quiet.Below = EventSeverity.Low;
                quiet.Sinks.Add("room");
            }),
            logs);
        var dispatcher = provider.GetRequiredService<EventDispatcher>();
        Assert.Equal("room", Assert.Single((await dispatcher.DispatchAsync([TestEvent.Received("1")])).Entries).Sink);

        throws = true;
        configuration["HealthEvents:Routes:0:Sinks:0"] = "calls";
        Assert.ThrowsAny<Exception>(configuration.Reload);
        Assert.Equal("room", Assert.Single((await dispatcher.DispatchAsync([TestEvent.Received("2")])).Entries).Sink);
        Assert.Equal("room", Assert.Single((await dispatcher.DispatchAsync([TestEvent.Received("3")])).Entries).Sink);

        var told = Assert.Single(logs.Records, static record => record.EventId.Id == 1109).Text;
        Assert.StartsWith("The changed routes are not valid, so the old ones stay: InvalidOperationException", told, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_of_ones_own_may_be_named_and_those_of_a_reader_of_ones_own_are_not_known()
    {
        var configuration = Configuration(Rooms, new() { ["HealthEvents:Routes:0:Kinds:0"] = "acme.deployment", ["HealthEvents:Routes:0:Sinks:0"] = "room" });
        var kind = new EventKind("acme.deployment", "acme", [EventMatcher.EventBridge("Deployment")], static _ => null);
        using var registered = Provider(configuration, builder => builder.AddConfiguredWebhooks().AddEventKind(kind));
        using var foreign = Provider(configuration, static builder => builder.AddConfiguredWebhooks(), reader: new EventReader(new EventReaderOptions { Kinds = { kind } }));

        Validate(registered);
        Validate(foreign);
    }

    [Fact]
    public async Task Webhooks_come_from_configuration_alone()
    {
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var configuration = Configuration(Rooms, new()
        {
            ["HealthEvents:GoogleChat:chat:Address"] = "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=s3cr3tKey&token=s3cr3tToken",
            ["HealthEvents:Slack:room:Language"] = "ko",
        });
        await using var provider = Provider(
            configuration,
            static builder =>
            {
                builder.AddSlackWebhook("calls", static options => options.Channel = "#calls");
                builder.AddConfiguredWebhooks();
                builder.AddConfiguredWebhooks();
            },
            http: http);
        Validate(provider);

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(["calls", "chat", "room"], report.Entries.Select(static entry => entry.Sink).Order());
        Assert.All(report.Entries, static entry => Assert.Equal(DispatchOutcome.Delivered, entry.Outcome));
        var slack = provider.GetRequiredService<IOptionsMonitor<SlackWebhookOptions>>();
        Assert.Equal(("#calls", "ko"), (slack.Get("calls").Channel, slack.Get("room").Language));
    }

    [Fact]
    public async Task Webhook_of_code_whose_options_stand_under_its_name_in_other_case_is_one()
    {
        var configuration = Configuration(new() { ["HealthEvents:Slack:OPS:Address"] = Slack }, new() { ["HealthEvents:Routes:0:Sinks:0"] = "Ops" });
        await using var provider = Provider(configuration, static builder =>
        {
            builder.AddSlackWebhook("ops");
            builder.AddConfiguredWebhooks();
        });
        Validate(provider);

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(("ops", DispatchOutcome.Delivered), (Assert.Single(report.Entries).Sink, report.Entries[0].Outcome));
    }

    [Fact]
    public void Configured_webhooks_need_a_configuration_and_names_of_their_own()
    {
        Assert.Throws<InvalidOperationException>(static () => new ServiceCollection().AddHealthEvents().AddConfiguredWebhooks());
        Assert.Throws<ArgumentException>(static () => new ServiceCollection()
            .AddHealthEvents(Configuration(Rooms, new() { ["HealthEvents:GoogleChat:room:Address"] = "env:CHAT" }).GetSection("HealthEvents")).AddConfiguredWebhooks());

        using var none = Provider(Configuration([], []), static builder => builder.AddConfiguredWebhooks());
        Assert.Contains("There is no sink", Assert.Throws<OptionsValidationException>(() => Validate(none)).Message, StringComparison.Ordinal);
    }

    private static void Validate(ServiceProvider provider)
    {
        try
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (AggregateException exception)
        {
            throw new OptionsValidationException("", typeof(object), exception.InnerExceptions.OfType<OptionsValidationException>().SelectMany(static inner => inner.Failures));
        }
    }

    private static ServiceProvider Provider(
        IConfiguration configuration, Action<IHealthEventsBuilder> add, ILoggerFactory? logs = null, FakeHttp? http = null, EventReader? reader = null)
    {
        var services = new ServiceCollection();
        if (logs is not null)
        {
            services.AddSingleton(logs);
        }

        if (reader is not null)
        {
            services.AddSingleton(reader);
        }

        services.AddSingleton<TimeProvider>(new ManualTimeProvider());
        add(services.AddHealthEvents(configuration.GetSection("HealthEvents")));
        services.AddSingleton<IHttpClientFactory>(http ?? new FakeHttp(static _ => FakeHttp.Answer(200, "ok")));
        return services.BuildServiceProvider();
    }

    private static IConfigurationRoot Configuration(Dictionary<string, string?> first, Dictionary<string, string?> second) =>
        new ConfigurationBuilder().AddInMemoryCollection(first).AddInMemoryCollection(second).Build();
}
