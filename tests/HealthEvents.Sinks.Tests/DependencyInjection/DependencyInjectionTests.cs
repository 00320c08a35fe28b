using Amazon.KeyManagementService;
using HealthEvents.Formatters;
using HealthEvents.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HealthEvents.Sinks.Tests;

public sealed class DependencyInjectionTests
{
    private const string Address = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";

    // The binder of .NET 8 leaves a null out of a list, so there is nothing wrong in it.
    private static readonly bool BindsNulls = Environment.Version.Major >= 10;

    [Fact]
    public async Task Two_rooms_get_their_own_messages()
    {
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var services = Services(http);
        var builder = services.AddHealthEvents();
        builder.AddSlackWebhook("ops", static options => options.Address = Address);
        builder.AddSlackWebhook("dev", static options => options.Address = Address + "2");
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(["ops", "dev"], report.Entries.Select(static entry => entry.Sink));
        Assert.Equal([Address, Address + "2"], http.Requests.Select(static request => request.Url.AbsoluteUri).Order());
    }

    [Fact]
    public async Task Everything_can_come_from_configuration()
    {
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var services = Services(http);
        var builder = services.AddHealthEvents(Configuration(new()
        {
            ["HealthEvents:AllowLoopbackWebhooks"] = "true",
            ["HealthEvents:SendAlso:0"] = "muted",
            ["HealthEvents:IsCollector"] = "true",
            ["HealthEvents:Slack:ops:Address"] = "http://127.0.0.1:9/hook",
            ["HealthEvents:Slack:ops:Channel"] = "#ops",
            ["HealthEvents:Slack:ops:TimeZones:0"] = "Asia/Seoul",
            ["HealthEvents:Slack:ops:Verbosity"] = "Full",
            ["HealthEvents:Slack:ops:RetryBudget"] = "00:00:30",
            ["HealthEvents:Slack:ops:PaceInterval"] = "00:00:02",
            ["HealthEvents:Slack:ops:PaceBurst"] = "7",
            ["HealthEvents:Slack:ops:Mentions:Critical:0"] = "here",
            ["HealthEvents:Slack:ops:Joining:Flapping"] = "false",
            ["HealthEvents:Slack:ops:EncryptionContext:0"] = "LambdaFunctionName=demo",
        }).GetSection("HealthEvents"));
        builder.AddSlackWebhook("ops");
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync([TestEvent.Received("1", quiet: "muted")]);

        Assert.Equal(DispatchOutcome.Delivered, Assert.Single(report.Entries).Outcome);
        Assert.Contains("#ops", Assert.Single(http.Requests).Body, StringComparison.Ordinal);
        Assert.True(provider.GetRequiredService<SinkServices>().IsCollector);
        var options = provider.GetRequiredService<IOptionsMonitor<SlackWebhookOptions>>().Get("ops");
        Assert.Equal(Verbosity.Full, options.Verbosity);
        Assert.Equal(TimeSpan.FromSeconds(30), options.RetryBudget);
        Assert.Equal((TimeSpan.FromSeconds(2), 7), (options.PaceInterval, options.PaceBurst));
        Assert.Equal((TimeSpan.FromSeconds(1), 3, 1), (new SlackWebhookOptions().PaceInterval, new SlackWebhookOptions().PaceBurst, new GoogleChatWebhookOptions().PaceBurst));
        Assert.Equal(["here"], options.Mentions.Critical);
        Assert.Equal((true, true, false, true), (options.Joining.Pages, options.Joining.Accounts, options.Joining.Flapping, options.Joining.Floods));
        Assert.Equal(["LambdaFunctionName=demo"], options.EncryptionContext);
    }

    [Theory]
    [InlineData("Address", "", "HealthEvents:Slack:ops:Address is missing")]
    [InlineData("Language", "de", "HealthEvents:Slack:ops:Language is 'de'")]
    [InlineData("TimeZones:0", "Mars/Olympus", "HealthEvents:Slack:ops:TimeZones names 'Mars/Olympus'")]
    [InlineData("RetryBudget", "20", "HealthEvents:Slack:ops:RetryBudget is 20.00:00:00")]
    [InlineData("EncryptionContext:0", "demo", "HealthEvents:Slack:ops:EncryptionContext")]
    [InlineData("Mentions:High:0", "@everyone", "HealthEvents:Slack:ops:Mentions")]
    [InlineData("Mentions:High:0", null, "HealthEvents:Slack:ops:Mentions")]
    [InlineData("Mentions:High", "here", "HealthEvents:Slack:ops:Mentions:High is a single value")]
    [InlineData("TimeZones", "Asia/Seoul", "HealthEvents:Slack:ops:TimeZones is a single value")]
    [InlineData("TimeZones:0", null, "HealthEvents:Slack:ops:TimeZones")]
    [InlineData("EncryptionContext:0", null, "HealthEvents:Slack:ops:EncryptionContext has an entry that is not name=value")]
    [InlineData("Address", "https://example.com/s3cr3t", "HealthEvents:Slack:ops:Address: The host of the webhook address is not allowed")]
    [InlineData("Address", "http://hooks.slack.com/services/T1/B1/s3cr3t", "HealthEvents:Slack:ops:Address: The webhook address does not use https")]
    [InlineData("Address", "https://hooks.slack.com/s3cr3t", "HealthEvents:Slack:ops:Address: The path")]
    [InlineData("Address", "env:NOPE", "HealthEvents:Slack:ops:Address: The environment variable NOPE")]
    [InlineData("Address", "env:https://hooks.slack.com/services/T1/B1/s3cr3t", "HealthEvents:Slack:ops:Address: What follows env:")]
    [InlineData("Address", "kms:s3cr3t!!", "HealthEvents:Slack:ops:Address: The ciphertext")]
    [InlineData("Address", "kms:kmsEncryptedHookUrlParameter", "literal text 'kmsEncryptedHookUrlParameter'")]
    [InlineData("Address", "AQICAHhs3cr3t", "HealthEvents:Slack:ops:Address: The address of the sink 'ops' is not a URL. If it is a KMS ciphertext")]
    public void Wrong_option_is_named_by_its_key_at_start(string key, string? value, string message)
    {
        var services = Services(new FakeHttp(static _ => FakeHttp.Answer(200)));
        services.AddHealthEvents(Configuration(new()
        {
            ["HealthEvents:Slack:ops:Address"] = Address,
            [$"HealthEvents:Slack:ops:{key}"] = value,
        }).GetSection("HealthEvents")).AddSlackWebhook("ops");
        using var provider = services.BuildServiceProvider();
        if (value is null && !BindsNulls)
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
            return;
        }

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SendAlso", "muted", "HealthEvents:SendAlso is a single value")]
    [InlineData("AllowedWebhookHosts:0", null, "HealthEvents:AllowedWebhookHosts")]
    [InlineData("Accounts:0", null, "HealthEvents:Accounts")]
    [InlineData("DeadLetterFile", "/no/such/folder/letters.jsonl", "HealthEvents:DeadLetterFile names a file in a folder that does not exist")]
    [InlineData("DeadLetterFile", "/", "HealthEvents:DeadLetterFile names a folder")]
    public void Wrong_option_of_all_sinks_is_named_by_its_key_at_start(string key, string? value, string message)
    {
        var services = Services(new FakeHttp(static _ => FakeHttp.Answer(200)));
        services.AddHealthEvents(Configuration(new() { [$"HealthEvents:{key}"] = value }).GetSection("HealthEvents"))
            .AddSlackWebhook("ops", static options => options.Address = Address);
        using var provider = services.BuildServiceProvider();
        if (value is null && !BindsNulls)
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
            return;
        }

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Host_without_sinks_or_with_two_of_one_name_does_not_start()
    {
        var services = Services(new FakeHttp(static _ => FakeHttp.Answer(200)));
        var builder = services.AddHealthEvents();
        using (var provider = services.BuildServiceProvider())
        {
            var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);
            Assert.Contains("There is no sink", exception.Message, StringComparison.Ordinal);
        }

        builder.AddSlackWebhook("ops");
        Assert.Contains("'ops'", Assert.Throws<ArgumentException>(() => builder.AddGoogleChatWebhook("ops")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generic_host_does_not_start_with_wrong_options()
    {
        var host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        host.Services.AddHealthEvents(static options => options.MaxConcurrencyPerSink = 0).AddGoogleChatWebhook("chat");
        using var app = host.Build();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync());

        Assert.Contains("HealthEvents:MaxConcurrencyPerSink is 0", exception.ToString(), StringComparison.Ordinal);
        Assert.Contains("GoogleChat:chat:Address is missing", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_changes_where_messages_go()
    {
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var services = Services(http);
        var configuration = Configuration(new() { ["HealthEvents:Slack:ops:Address"] = Address });
        services.AddHealthEvents(configuration.GetSection("HealthEvents")).AddSlackWebhook("ops");
        await using var provider = services.BuildServiceProvider();
        var dispatcher = provider.GetRequiredService<EventDispatcher>();

        await dispatcher.DispatchAsync([TestEvent.Received("1")]);
        configuration["HealthEvents:Slack:ops:Address"] = Address + "2";
        configuration.Reload();
        await dispatcher.DispatchAsync([TestEvent.Received("2")]);
        configuration["HealthEvents:Slack:ops:Address"] = "";
        Assert.Throws<AggregateException>(configuration.Reload);
        await dispatcher.DispatchAsync([TestEvent.Received("3")]);

        Assert.Equal([Address, Address + "2", Address + "2"], http.Requests.Select(static request => request.Url.AbsoluteUri));
    }

    [Fact]
    public async Task Reload_that_says_nothing_new_of_the_address_keeps_what_was_read()
    {
        using var kms = new FakeKms();
        using var logs = new RecordingLoggerFactory();
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var services = Services(http);
        services.AddSingleton<ILoggerFactory>(logs);
        services.AddSingleton<IAmazonKeyManagementService>(kms);
        var configuration = Configuration(new() { ["HealthEvents:Slack:ops:Address"] = $"kms:{kms.Encrypt(Address)}" });
        services.AddHealthEvents(configuration.GetSection("HealthEvents")).AddSlackWebhook("ops");
        await using var provider = services.BuildServiceProvider();
        var dispatcher = provider.GetRequiredService<EventDispatcher>();
        await dispatcher.DispatchAsync([TestEvent.Received("1")]);
        kms.Fails = static _ => FakeKms.Error("DisabledException");

        configuration["HealthEvents:Slack:ops:Verbosity"] = "Full";
        configuration["HealthEvents:Slack:ops:RetryBudget"] = "00:00:30";
        configuration["HealthEvents:Slack:ops:AddressLifetime"] = "00:30:00";
        configuration.Reload();
        var other = await dispatcher.DispatchAsync([TestEvent.Received("2")]);
        configuration["HealthEvents:Slack:ops:RetryAmbiguousFailures"] = "maybe";
        Assert.ThrowsAny<Exception>(configuration.Reload);
        var wrong = await dispatcher.DispatchAsync([TestEvent.Received("3")]);

        Assert.Equal([DispatchOutcome.Delivered, DispatchOutcome.Delivered], new[] { other, wrong }.Select(static report => report.Entries[0].Outcome));
        Assert.Contains(logs.Records, static record => record.EventId.Id == 1105 && record.Text.Contains("HealthEvents:Slack:ops:RetryAmbiguousFailures", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Records, static record => record.Text.Contains("maybe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_reload_before_the_first_message_changes_nothing_and_is_told_once()
    {
        using var logs = new RecordingLoggerFactory();
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var services = Services(http);
        services.AddSingleton<ILoggerFactory>(logs);
        var configuration = Configuration(new() { ["HealthEvents:Slack:ops:Address"] = Address });
        services.AddHealthEvents(configuration.GetSection("HealthEvents")).AddSlackWebhook("ops");
        await using var provider = services.BuildServiceProvider();
        var dispatcher = provider.GetRequiredService<EventDispatcher>();

        configuration["HealthEvents:Slack:ops:Address"] = "";
        Assert.Throws<AggregateException>(configuration.Reload);
        var report = await dispatcher.DispatchAsync([TestEvent.Received("1"), TestEvent.Received("2"), TestEvent.Received("3")]);

        Assert.Equal(3, report.Count(DispatchOutcome.Delivered));
        Assert.Single(logs.Records, static record => record.EventId.Id == 1105);
    }

    [Fact]
    public async Task Own_store_that_hangs_leaves_a_short_budget_time_to_post()
    {
        var clock = new ManualTimeProvider();
        var reads = 0;
        var services = Services(new FakeHttp(static _ => FakeHttp.Answer(200, "ok")));
        services.AddSingleton<TimeProvider>(clock);
        services.AddHealthEvents().AddSlackWebhook("ops", static options => options.RetryBudget = TimeSpan.FromSeconds(4)).WithUrl(async token =>
        {
            await (Interlocked.Increment(ref reads) == 1 ? Task.CompletedTask : Task.Delay(Timeout.Infinite, token));
            return Address;
        });
        await using var provider = services.BuildServiceProvider();
        var dispatcher = provider.GetRequiredService<EventDispatcher>();
        await clock.RunAsync(() => dispatcher.DispatchAsync([TestEvent.Received("1")]));
        clock.Advance(TimeSpan.FromHours(2));

        var report = await clock.RunAsync(() => dispatcher.DispatchAsync([TestEvent.Received("2")]));

        Assert.Equal((DispatchOutcome.Delivered, 2), (report.Entries[0].Outcome, reads));
    }

    [Fact]
    public async Task Own_provider_may_read_the_options_of_its_sink()
    {
        var services = Services(new FakeHttp(static _ => FakeHttp.Answer(200, "ok")));
        services.AddHealthEvents().AddSlackWebhook("ops", static options => options.Address = Address).WithUrlProvider(static services =>
            WebhookUrlProviders.FromOptions(
                "ops", services.GetRequiredService<IOptionsMonitor<SlackWebhookOptions>>().Get("ops"), services.GetRequiredService<SinkServices>()));
        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.Delivered, report.Entries[0].Outcome);
    }

    [Fact]
    public async Task Handlers_of_all_clients_are_left_out_and_those_of_the_sink_are_used()
    {
        var seen = new List<string>();
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(defaults => defaults.AddHttpMessageHandler(() => new Passing("of all", seen)));
        services.AddHealthEvents().AddSlackWebhook("ops", static options => options.Address = Address).HttpClient
            .AddHttpMessageHandler(() => new Passing("of the sink", seen))
            .ConfigurePrimaryHttpMessageHandler(() => new Answering());
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.Delivered, report.Entries[0].Outcome);
        Assert.Equal(["of the sink"], seen);
    }

    [Fact]
    public async Task Kms_client_of_the_host_wins()
    {
        using var kms = new FakeKms();
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var services = Services(http);
        services.AddSingleton<IAmazonKeyManagementService>(kms);
        var ciphertext = kms.Encrypt(Address, "team=ops");
        services.AddHealthEvents().AddSlackWebhook("ops", options =>
        {
            options.Address = $"kms:{ciphertext}";
            options.EncryptionContext.Add("team=ops");
        });
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal((DispatchOutcome.Delivered, 1), (report.Entries[0].Outcome, kms.Calls));
    }

    [Fact]
    public async Task Services_of_the_host_win()
    {
        var services = Services(new FakeHttp(static _ => FakeHttp.Answer(200, "ok")));
        var journal = new InMemoryEventJournal();
        await journal.ClaimAsync("test.event|1", "mine");
        await journal.CommitAsync("test.event|1", "mine");
        services.AddSingleton<IEventJournal>(journal);
        services.AddSingleton<IEventSink>(new FakeSink("mine"));
        services.AddHealthEvents();
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal("duplicate", Assert.Single(report.Entries).Reason);
    }

    [Fact]
    public async Task Provider_of_ones_own_needs_no_address()
    {
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var services = Services(http);
        services.AddHealthEvents().AddSlackWebhook("ops").WithUrl(static _ => ValueTask.FromResult(Address));
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();

        await provider.GetRequiredService<EventDispatcher>().DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(Address, Assert.Single(http.Requests).Url.AbsoluteUri);
    }

    private static ServiceCollection Services(IHttpClientFactory http)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IEventSummarizer, TestSummarizer>();
        services.AddSingleton(http);

        // By the real clock nobody waits for another test that posts to the same address.
        services.ConfigureAll<SlackWebhookOptions>(static options => options.PaceInterval = TimeSpan.Zero);
        return services;
    }

    private static IConfigurationRoot Configuration(Dictionary<string, string?> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();

    private sealed class Passing(string name, List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(name);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Answering : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(FakeHttp.Answer(200, "ok"));
    }
}
