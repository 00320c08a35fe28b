using HealthEvents.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HealthEvents.Sinks.Tests;

/// <summary>What is wrong in a configuration stops the start, and is named with what would be right; its value is not shown.</summary>
public sealed class StrictConfigurationTests
{
    private const string Slack = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";
    private const string GoogleChat = "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=s3cr3tKey&token=s3cr3tToken";

    [Theory]
    [InlineData("Adress", "s3cr3t", "HealthEvents:Slack:ops:Adress is not an option. The options are Address, AddressLifetime,")]
    [InlineData("Adress:0", "s3cr3t", "HealthEvents:Slack:ops:Adress is not an option.")]
    [InlineData("Retry:Budget", "s3cr3t", "HealthEvents:Slack:ops:Retry is not an option.")]
    [InlineData("https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", "x", "HealthEvents:Slack:ops:https is not an option.")]
    [InlineData("hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", "x", "HealthEvents:Slack:ops:*** is not an option.")]
    [InlineData("Verbosity", "s3cr3tPart", "HealthEvents:Slack:ops:Verbosity is not one of Compact, Normal, Full.")]
    [InlineData("verbosity", "7", "HealthEvents:Slack:ops:Verbosity is not one of Compact, Normal, Full.")]
    [InlineData("Verbosity:0", "Full", "HealthEvents:Slack:ops:Verbosity is a list or a section where a single value belongs.")]
    [InlineData("RetryBudget", "s3cr3tPart", "HealthEvents:Slack:ops:RetryBudget is not a time: write hours:minutes:seconds")]
    [InlineData("PaceInterval", "1 second", "HealthEvents:Slack:ops:PaceInterval is not a time")]
    [InlineData("PaceInterval", "00:01:01", "HealthEvents:Slack:ops:PaceInterval is 00:01:01; it must be from 00:00:00 to 00:01:00")]
    [InlineData("PaceBurst", "three", "HealthEvents:Slack:ops:PaceBurst is not a whole number")]
    [InlineData("PaceBurst", "0", "HealthEvents:Slack:ops:PaceBurst is 0; it must be from 1 to 100.")]
    [InlineData("PaceBurst", "101", "HealthEvents:Slack:ops:PaceBurst is 101; it must be from 1 to 100.")]
    [InlineData("PaceWait", "1 minute", "HealthEvents:Slack:ops:PaceWait is not a time")]
    [InlineData("PaceWait", "00:15:01", "HealthEvents:Slack:ops:PaceWait is 00:15:01; it must be from 00:00:00 to 00:15:00")]
    [InlineData("Joining:Flapping", "s3cr3t", "HealthEvents:Slack:ops:Joining:Flapping is not true or false.")]
    [InlineData("Joining:Flaps", "true", "HealthEvents:Slack:ops:Joining:Flaps is not an option. The options are Accounts, Flapping, Floods, Pages.")]
    [InlineData("Joining", "false", "HealthEvents:Slack:ops:Joining is a single value where a section belongs: write HealthEvents:Slack:ops:Joining:Pages.")]
    [InlineData("RequireEncryption", "yes", "HealthEvents:Slack:ops:RequireEncryption is not true or false.")]
    [InlineData("TimeZones:0:Name", "Asia/Seoul", "HealthEvents:Slack:ops:TimeZones has an entry that is not a single value of a list")]
    [InlineData("Mentions:Sev1:0", "here", "HealthEvents:Slack:ops:Mentions:Sev1 is not known. There are Critical, High, Medium, Low, Info.")]
    [InlineData("Mentions:0", "here", "HealthEvents:Slack:ops:Mentions:0 is not known. There are Critical, High, Medium, Low, Info.")]
    [InlineData("Mentions", "here", "HealthEvents:Slack:ops:Mentions is a single value where lists belong")]
    [InlineData("Mentions:critical", "here", "HealthEvents:Slack:ops:Mentions:Critical is a single value where a list belongs")]
    [InlineData("Address", GoogleChat, "HealthEvents:Slack:ops:Address: The host of the webhook address belongs to another chat service than the sink. Allowed are hooks.slack.com and hooks.slack-gov.com,")]
    public void Wrong_key_or_value_under_a_sink_is_named(string key, string value, string message)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Start(new() { ["HealthEvents:Slack:ops:Address"] = Slack, [$"HealthEvents:Slack:ops:{key}"] = value }));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("SendAllso:0", "muted", "HealthEvents:SendAllso is not an option. The options are Accounts,")]
    [InlineData("AllowLoopback", "true", "HealthEvents:AllowLoopback is not an option.")]
    [InlineData("AllowLoopbackWebhooks", "s3cr3t", "HealthEvents:AllowLoopbackWebhooks is not true or false.")]
    [InlineData("MaxConcurrencyPerSink", "s3cr3t", "HealthEvents:MaxConcurrencyPerSink is not a whole number.")]
    [InlineData("EnricherTimeout", "s3cr3t", "HealthEvents:EnricherTimeout is not a time")]
    [InlineData("SendAlso:muted", "true", "HealthEvents:SendAlso has an entry that is not a single value of a list: write HealthEvents:SendAlso:0")]
    [InlineData("DuplicateWindow", "24:00:00", "HealthEvents:DuplicateWindow is 24.00:00:00; it must be more than 0 and at most 14.00:00:00")]
    [InlineData("GoogleChat", "s3cr3t", "HealthEvents:GoogleChat is not an option.")]
    [InlineData("Accounts", "123456789012=s3cr3t", "HealthEvents:Accounts is a single value where a list belongs")]
    [InlineData("Buttons", "Ticket=https://t.example.com/s3cr3t", "HealthEvents:Buttons is a single value where a list belongs")]
    [InlineData("Buttons:0:Label", "s3cr3t", "HealthEvents:Buttons has an entry that is not a single value of a list")]
    [InlineData("Buttons:0", "https://t.example.com/s3cr3t", "HealthEvents:Buttons:0: It is not a button. Write its words, an equals sign, and an address: Open ticket=https://tickets.example.com/new?title={title}")]
    [InlineData("Buttons:0", "Ticket=http://t.example.com/s3cr3t", "HealthEvents:Buttons:0: It is not an address that a button may have.")]
    [InlineData("Buttons:0", "Ticket=https://{region}.example.com/s3cr3t", "placeholders only behind its host: https://tickets.example.com/new?title={title}")]
    [InlineData("Buttons:0", "Ticket=https://t.example.com/{s3cr3t}", "HealthEvents:Buttons:0: A placeholder is not known. There are {title}, {lead}, {identity},")]
    [InlineData("Buttons:0", "Ticket=https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", "HealthEvents:Buttons:0: It holds what looks like a credential")]
    [InlineData("IdentityCenterUrl", "http://s3cr3t.awsapps.com/start", "HealthEvents:IdentityCenterUrl: It is not the https address of an access portal. Write it as IAM Identity Center shows it, such as https://example.awsapps.com/start,")]
    [InlineData("IdentityCenterUrl", "https://example.awsapps.com/start?x=s3cr3t", "HealthEvents:IdentityCenterUrl: It is not")]
    [InlineData("IdentityCenterUrl:0", "https://s3cr3t.awsapps.com/start", "HealthEvents:IdentityCenterUrl is a list or a section where a single value belongs.")]
    [InlineData("IdentityCenterRoles", "s3cr3t", "HealthEvents:IdentityCenterRoles is a single value where a list belongs")]
    [InlineData("IdentityCenterRoles:0", "s3cr3t", "HealthEvents:IdentityCenterRoles has no effect without HealthEvents:IdentityCenterUrl. Set that too")]
    public void Wrong_key_or_value_beside_the_sinks_is_named(string key, string value, string message)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Start(new() { ["HealthEvents:Slack:ops:Address"] = Slack, [$"HealthEvents:{key}"] = value }));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Roles s3cr3t")]
    [InlineData("123456789012=")]
    public void Wrong_role_is_named_by_its_key(string role)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Start(new()
        {
            ["HealthEvents:Slack:ops:Address"] = Slack,
            ["HealthEvents:IdentityCenterUrl"] = "https://example.awsapps.com/start",
            ["HealthEvents:IdentityCenterRoles:0"] = role,
        }));

        Assert.Equal(
            "HealthEvents:IdentityCenterRoles: A role has another form. Write the name of a permission set, such as ReadOnlyAccess, or 123456789012=ReadOnlyAccess for one account.",
            exception.Message);
    }

    [Fact]
    public void Slack_address_under_google_chat_is_refused_even_where_its_host_is_allowed()
    {
        var services = Services(new() { ["HealthEvents:AllowedWebhookHosts:0"] = "hooks.slack.com", ["HealthEvents:GoogleChat:room:Address"] = Slack }, out var builder);
        builder.AddGoogleChatWebhook("room");

        var exception = Assert.Throws<OptionsValidationException>(() => Validate(services));

        Assert.Contains("HealthEvents:GoogleChat:room:Address: The host of the webhook address belongs to another chat service than the sink. Allowed are chat.googleapis.com,", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_of_another_service_that_was_encrypted_is_refused_before_it_is_posted_to()
    {
        using var kms = new FakeKms();
        var harness = new Harness(static _ => FakeHttp.Answer(200, "ok"));
        var sink = SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = $"kms:{kms.Encrypt(GoogleChat)}" }, harness.Services with { KeyManagement = () => kms });

        var result = await harness.SendAsync(sink);

        Assert.Contains("belongs to another chat service", result.Error, StringComparison.Ordinal);
        Assert.Empty(harness.Http.Requests);
    }

    [Fact]
    public void Parts_for_others_and_keys_in_any_case_are_taken() => Start(new()
    {
        ["HealthEvents:slack:ops:ADDRESS"] = Slack,
        ["HealthEvents:slack:ops:verbosity"] = "full",
        ["HealthEvents:slack:ops:mentions:critical:0"] = "here",
        ["HealthEvents:slack:ops:retrybudget"] = "00:00:30",
        ["HealthEvents:Elsewhere:Key"] = "of another part of the host",
        ["HealthEvents:Teams:room:Address"] = "of another channel",
        ["HealthEvents:Nothing"] = "",
        ["Logging:LogLevel:Default"] = "Debug",
    });

    [Fact]
    public void Root_of_a_configuration_may_hold_anything()
    {
        var services = new ServiceCollection();
        services.AddHealthEvents(Configuration(new() { ["PATH"] = "/bin", ["Slack:ops:Address"] = Slack })).AddSlackWebhook("ops");

        Validate(services);
    }

    [Fact]
    public async Task Reload_says_which_options_it_does_not_change()
    {
        using var logs = new RecordingLoggerFactory();
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var configuration = Configuration(new() { ["HealthEvents:Slack:ops:Address"] = Slack, ["HealthEvents:Slack:ops:PaceInterval"] = "00:00:00" });
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(logs);
        services.AddHealthEvents(configuration.GetSection("HealthEvents")).AddSlackWebhook("ops");
        services.AddSingleton<IHttpClientFactory>(http);
        await using var provider = services.BuildServiceProvider();
        var dispatcher = provider.GetRequiredService<EventDispatcher>();
        await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        configuration.Reload();
        await dispatcher.DispatchAsync([TestEvent.Received("2")]);
        Assert.DoesNotContain(logs.Records, static record => record.EventId.Id is >= 1106 and <= 1108);

        configuration["HealthEvents:Slack:ops:Verbosity"] = "Full";
        configuration["HealthEvents:Slack:ops:Mentions:High:0"] = "here";
        configuration["HealthEvents:MaxConcurrencyPerSink"] = "8";
        configuration["HealthEvents:Buttons:0"] = "Ticket=https://t.example.com/?x={title}";
        configuration["HealthEvents:IdentityCenterUrl"] = "https://example.awsapps.com/start";
        configuration.Reload();
        await dispatcher.DispatchAsync([TestEvent.Received("3"), TestEvent.Received("4")]);
        configuration["HealthEvents:Slack:ops:Address"] = Slack + "2";
        configuration.Reload();
        await dispatcher.DispatchAsync([TestEvent.Received("5")]);

        Assert.StartsWith(
            "The changed options Mentions, Verbosity of ops hold from the next start. A reload changes only where its address is kept.",
            Assert.Single(logs.Records, static record => record.EventId.Id == 1106).Text,
            StringComparison.Ordinal);
        Assert.StartsWith("The changed options Buttons, IdentityCenterUrl, MaxConcurrencyPerSink hold from the next start.", Assert.Single(logs.Records, static record => record.EventId.Id == 1108).Text, StringComparison.Ordinal);
        Assert.StartsWith("The address of ops is read from where the changed options say.", Assert.Single(logs.Records, static record => record.EventId.Id == 1107).Text, StringComparison.Ordinal);
        Assert.Equal(Slack + "2", http.Requests[^1].Url.AbsoluteUri);
    }

    [Fact]
    public async Task Reload_that_is_wrong_for_all_sinks_is_told_and_changes_nothing()
    {
        using var logs = new RecordingLoggerFactory();
        var configuration = Configuration(new() { ["HealthEvents:Slack:ops:Address"] = Slack });
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(logs);
        services.AddHealthEvents(configuration.GetSection("HealthEvents")).AddSlackWebhook("ops");
        services.AddSingleton<IHttpClientFactory>(new FakeHttp(static _ => FakeHttp.Answer(200, "ok")));
        await using var provider = services.BuildServiceProvider();
        var dispatcher = provider.GetRequiredService<EventDispatcher>();

        configuration["HealthEvents:MaxConcurrencyPerSink"] = "s3cr3t";
        configuration.Reload();
        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.Delivered, Assert.Single(report.Entries).Outcome);
        Assert.StartsWith(
            "The changed options of all sinks are not valid, so the old ones stay: HealthEvents:MaxConcurrencyPerSink is not a whole number.",
            Assert.Single(logs.Records, static record => record.EventId.Id == 1105).Text,
            StringComparison.Ordinal);
    }

    private static void Start(Dictionary<string, string?> values)
    {
        var services = Services(values, out var builder);
        builder.AddSlackWebhook("ops");
        Validate(services);
    }

    private static ServiceCollection Services(Dictionary<string, string?> values, out IHealthEventsBuilder builder)
    {
        var services = new ServiceCollection();
        builder = services.AddHealthEvents(Configuration(values).GetSection("HealthEvents"));
        return services;
    }

    private static void Validate(ServiceCollection services)
    {
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    private static IConfigurationRoot Configuration(Dictionary<string, string?> values) => new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
