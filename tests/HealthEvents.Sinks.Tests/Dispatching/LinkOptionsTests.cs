using System.Text.Json;
using HealthEvents.Formatters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.Sinks.Tests;

/// <summary>From configuration to what is posted: own buttons, and links by the access portal.</summary>
public sealed class LinkOptionsTests
{
    private const string Slack = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";
    private const string GoogleChat = "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=s3cr3tKey&token=s3cr3tToken";
    private const string Portal = "https://example.awsapps.com/start/#/console?account_id=111122223333&role_name=OnCall&destination=";
    private const string Instance = "https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#InstanceDetails:instanceId=i-0123456789abcdef0";

    private static readonly ReceivedEvent Retirement = new()
    {
        Event = new HealthEvent
        {
            Account = "111122223333",
            Region = "eu-west-1",
            Service = "EC2",
            EventArn = "arn:aws:health:eu-west-1::event/EC2/AWS_EC2_PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED/1",
            EventTypeCode = "AWS_EC2_PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED",
            Category = HealthEventCategory.ScheduledChange,
            CommunicationId = "0123-1",
            AffectedEntities = [new() { Value = "i-0123456789abcdef0" }],
            Raw = "{}"u8.ToArray(),
        },
    };

    [Fact]
    public async Task Configured_button_and_links_by_the_portal_are_posted_to_both_channels()
    {
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["HealthEvents:Slack:ops:Address"] = Slack,
            ["HealthEvents:GoogleChat:room:Address"] = GoogleChat,
            ["HealthEvents:IdentityCenterUrl"] = "https://example.awsapps.com/start",
            ["HealthEvents:IdentityCenterRoles:0"] = "ReadOnlyAccess",
            ["HealthEvents:IdentityCenterRoles:1"] = "111122223333=OnCall",
            ["HealthEvents:Buttons:0"] = "Open ticket=https://tickets.example.com/new?account={account}&id={identity}",
        }).Build();
        var builder = services.AddHealthEvents(configuration.GetSection("HealthEvents"));
        builder.AddSlackWebhook("ops");
        builder.AddGoogleChatWebhook("room");
        builder.AddEnricher(static (_, summary) => summary with { Links = [.. summary.Links, new SummaryLink("Runbook", "https://wiki.example.com/RB-17")] });
        services.AddSingleton<IHttpClientFactory>(http);
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<EventDispatcher>().DispatchAsync([Retirement]);

        Assert.All(report.Entries, static entry => Assert.Equal(DispatchOutcome.Delivered, entry.Outcome));
        Assert.All(http.Requests, static request => AssertLinks(request, ["https://wiki.example.com/RB-17"]));
    }

    [Fact]
    public async Task Dispatcher_made_by_hand_heeds_the_options_too()
    {
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, "ok"));
        var options = new HealthEventsOptions
        {
            IdentityCenterUrl = "https://example.awsapps.com/start",
            IdentityCenterRoles = { "OnCall" },
            Buttons = { "Open ticket=https://tickets.example.com/new?account={account}&id={identity}" },
        };
        var sink = SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = Slack }, new SinkServices { HttpClients = http });

        var report = await new EventDispatcher([sink], options: options).DispatchAsync([Retirement]);

        Assert.Equal(DispatchOutcome.Delivered, Assert.Single(report.Entries).Outcome);
        AssertLinks(Assert.Single(http.Requests), []);
    }

    [Fact]
    public void Dispatcher_made_by_hand_refuses_a_wrong_button()
    {
        var sink = new FakeSink("a");

        var exception = Assert.Throws<ArgumentException>(() => new EventDispatcher([sink], options: new HealthEventsOptions { Buttons = { "Ticket=http://t.example.com" } }));

        Assert.StartsWith("HealthEvents:Buttons:0: It is not an address that a button may have.", exception.Message, StringComparison.Ordinal);
    }

    private static void AssertLinks(FakeRequest request, string[] more)
    {
        var isSlack = request.Url.Host == "hooks.slack.com";
        using var json = JsonDocument.Parse(request.Body);
        var buttons = Urls(json.RootElement).ToList();
        Assert.Equal(
            [
                Portal + Uri.EscapeDataString(((HealthEvent)Retirement.Event).ConsoleUrl()!),
                .. more,
                "https://tickets.example.com/new?account=111122223333&id=" + Uri.EscapeDataString(Retirement.Event.Identity),
            ],
            buttons);
        var address = (Portal + Uri.EscapeDataString(Instance)).Replace("&", "&amp;", StringComparison.Ordinal);
        var text = string.Join('\n', Texts(json.RootElement));
        Assert.Contains(isSlack ? $"`<{address}|i-0123456789abcdef0>`" : $"<a href=\"{address}\">i-0123456789abcdef0</a>", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Urls(JsonElement element) => Members(element, "url");

    private static IEnumerable<string> Texts(JsonElement element) => Members(element, "text");

    private static IEnumerable<string> Members(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Members(item, name)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals(name) && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Members(member.Value, name)),
        _ => [],
    };
}
