using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Amazon.KeyManagementService;
using HealthEvents.Sinks;
using HealthEvents.TestSupport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HealthEvents.Extensibility.Tests;

/// <summary>A channel of five members gets everything that the built-in ones have.</summary>
public sealed class OwnChannelTests
{
    private const string Secret = "s3cr3tWorkflow";

    private const string Alarm = """{"AlarmName":"orders_total","AWSAccountId":"123456789012","NewStateValue":"ALARM","Region":"EU (Ireland)","StateChangeTime":"2026-11-20T13:05:21.407+0000"}""";

    [Theory]
    [InlineData(202, DispatchOutcome.Delivered, null)]
    [InlineData(404, DispatchOutcome.Failed, "HTTP 404: the workflow is gone")]
    [InlineData(429, DispatchOutcome.Failed, "HTTP 429: too many requests")]
    [InlineData(500, DispatchOutcome.Failed, "HTTP 500: error of the service (it may have been posted)")]
    public async Task Channel_posts_to_an_address_that_KMS_keeps_and_nobody_is_told_the_address(int status, DispatchOutcome outcome, string? error)
    {
        var posted = new ConcurrentQueue<(string Path, string Body)>();
        await using var server = await StartAsync(posted, (path, _) => (status, $"no such thing: {path}"));
        using var kms = new OneAddressKms($"{server.Address}/workflows/{Secret}?sig={Secret}");
        using var logs = new RecordingLoggerFactory();
        var services = new ServiceCollection();
        services.AddSingleton<IAmazonKeyManagementService>(kms);
        services.AddSingleton<ILoggerFactory>(logs);
        services.AddHealthEvents(static options => options.AllowLoopbackWebhooks = true)
            .AddWebhookSink("alerts", new TeamsChannel(), static options => options.Address = "kms:AQICAHh0");
        await using var provider = services.BuildServiceProvider();

        var report = await DispatchAsync(provider);

        var entry = Assert.Single(report.Entries);
        Assert.Equal((outcome, error), (entry.Outcome, entry.Error));
        var (path, body) = Assert.Single(posted.Distinct());
        Assert.Equal($"/workflows/{Secret}?sig={Secret}", path);
        using var message = JsonDocument.Parse(body);
        var card = message.RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("body");
        Assert.Contains("orders\\_total", card[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(logs.Records, static record => record.Text.Contains("alerts", StringComparison.Ordinal));
        Assert.All([.. logs.Records.Select(static record => record.Text), entry.ToString()!], static text =>
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Card_that_is_refused_falls_back_to_the_text_only_form()
    {
        var posted = new ConcurrentQueue<(string Path, string Body)>();
        await using var server = await StartAsync(posted, (_, number) => (number == 1 ? 413 : 202, ""));
        var services = new ServiceCollection();
        services.AddHealthEvents(static options => options.AllowLoopbackWebhooks = true)
            .AddWebhookSink("alerts", new TeamsChannel(), options => options.Address = $"{server.Address}/workflows/x");
        await using var provider = services.BuildServiceProvider();

        var report = await DispatchAsync(provider);

        Assert.Equal("sent as plain text: the card is refused", Assert.Single(report.Entries).Reason);
        using var message = JsonDocument.Parse(posted.Last().Body);
        Assert.Equal(1, message.RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("body").GetArrayLength());
    }

    [Theory]
    [InlineData("https://teams.example.com/workflows/s3cr3tWorkflow", null)]
    [InlineData("https://other.example.com/workflows/s3cr3tWorkflow", "is not allowed. Allowed are teams.example.com, and hosts of your own")]
    [InlineData("https://hooks.slack.com/services/T012AB/B034CD/s3cr3tWorkflow", "belongs to another chat service than the sink. Allowed are teams.example.com, and hosts of your own")]
    [InlineData("http://teams.example.com/workflows/s3cr3tWorkflow", "does not use https")]
    public async Task Options_come_from_the_section_of_the_channel_and_its_hosts_are_allowed(string address, string? problem)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["HealthEvents:Teams:alerts:Address"] = address,
                ["HealthEvents:Teams:alerts:Language"] = "ko",
            })
            .Build();
        var services = new ServiceCollection();
        services.AddHealthEvents(configuration.GetSection("HealthEvents")).AddWebhookSink("alerts", new TeamsChannel());
        await using var provider = services.BuildServiceProvider();
        var validator = provider.GetRequiredService<IStartupValidator>();

        if (problem is null)
        {
            validator.Validate();
            Assert.Equal("ko", provider.GetRequiredService<IOptionsMonitor<WebhookSinkOptions>>().Get("alerts").Language);
            return;
        }

        var exception = Assert.Throws<OptionsValidationException>(validator.Validate);
        Assert.StartsWith("HealthEvents:Teams:alerts:Address", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sink_of_a_channel_needs_no_container() =>
        Assert.Equal("alerts", new WebhookSink<TeamsMessage>("alerts", new TeamsChannel(), new WebhookSinkOptions { Address = "kms:AQICAHh0" }).Name);

    private static Task<DispatchReport> DispatchAsync(IServiceProvider provider) =>
        provider.GetRequiredService<EventDispatcher>().DispatchAsync(new EventReader().Read(Alarm));

    private static async Task<TeamsServer> StartAsync(
        ConcurrentQueue<(string Path, string Body)> posted, Func<string, int, (int Status, string Body)> respond)
    {
        var server = new TeamsServer(posted, respond);
        await server.StartAsync();
        return server;
    }

    /// <summary>A server that gives back what it is told to.</summary>
    private sealed class TeamsServer(ConcurrentQueue<(string Path, string Body)> posted, Func<string, int, (int Status, string Body)> respond) : LoopbackServer
    {
        protected override async Task AnswerAsync(HttpContext context)
        {
            var path = $"{context.Request.Path}{context.Request.QueryString}";
            posted.Enqueue((path, Encoding.UTF8.GetString(await ReadBodyAsync(context))));
            var (status, text) = respond(path, posted.Count);
            context.Response.StatusCode = status;
            if (status == (int)HttpStatusCode.TooManyRequests)
            {
                // Longer than the budget of the message, so that nobody waits.
                context.Response.Headers.RetryAfter = "3600";
            }

            await context.Response.WriteAsync(text, context.RequestAborted);
        }
    }
}
