using System.Collections.Concurrent;
using System.Globalization;
using HealthEvents.Formatters;
using HealthEvents.TestSupport;
using Xunit.Abstractions;

namespace HealthEvents.Sinks.Tests;

/// <summary>A flood over real sockets, by the real clock, at a webhook that is twenty times as quick, and as strict about its pace and its limits.</summary>
public sealed class FloodSocketTests(ITestOutputHelper output)
{
    private const int Alarms = 1_000;

    // Two messages are never quite as far apart where they arrive as where they leave.
    private static readonly TimeSpan Strict = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(70);

    [Theory]
    [InlineData("slack", 50)]
    [InlineData("google-chat", 50)]
    [InlineData("slack", 1)]
    public async Task Webhook_lives_and_every_alarm_is_told(string channel, int batchSize)
    {
        var pace = new StrictPace(TimeProvider.System, Strict);
        await using var server = await LoopbackChatServer.StartNewAsync();
        server.Reply = _ => pace.StatusOfPost() switch
        {
            200 => null,
            429 => new ChatReply(429, "rate_limited") { RetryAfter = "1" },
            _ => new ChatReply(404, "no_service"),
        };
        var services = new SinkServices { UrlRules = new WebhookUrlRules { AllowLoopback = true } };
        IEventSink sink = channel == "slack"
            ? SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = server.SlackUrl, PaceInterval = Interval, PaceBurst = 1 }, services)
            : GoogleChatWebhook.CreateSink("ops", new GoogleChatWebhookOptions { Address = server.GoogleChatUrl, PaceInterval = Interval }, services);
        var dispatcher = new EventDispatcher([sink], new EventSummarizer());
        var batches = new ConcurrentQueue<ReceivedEvent[]>(Enumerable.Range(0, Alarms)
            .Select(static number => Waits.Firing(string.Create(CultureInfo.InvariantCulture, $"{(number % 100 == 50 ? "P1" : "P3")}: orders-{number}")).Delivery.Received)
            .Chunk(batchSize));

        var reports = new ConcurrentQueue<DispatchReport>();
        await Task.WhenAll(Enumerable.Range(0, batchSize == 1 ? Alarms : 5).Select(async _ =>
        {
            while (batches.TryDequeue(out var batch))
            {
                reports.Enqueue(await dispatcher.DispatchAsync(batch));
            }
        }));

        var entries = reports.SelectMany(static report => report.Entries).ToList();
        output.WriteLine($"{channel}: {Alarms} alarms, {server.Posted.Count} messages, {pace.Refusals} refusals");
        Assert.False(pace.IsSwitchedOff);
        Assert.Equal(Alarms, entries.Select(static entry => entry.Identity).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(server.Posted.Count, entries.Count(static entry => entry.Outcome == DispatchOutcome.Delivered));
        Assert.Equal(Alarms - server.Posted.Count, entries.Count(static entry => entry.Outcome == DispatchOutcome.Coalesced));
        Assert.InRange(server.Posted.Count, 1, Alarms / 2);
    }
}
