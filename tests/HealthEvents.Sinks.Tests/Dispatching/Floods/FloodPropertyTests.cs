using HealthEvents.Formatters;
using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>Random batches of everything that is told together, side by side, at a webhook that refuses, fails and asks to wait.</summary>
public sealed class FloodPropertyTests
{
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Outcomes_add_up_no_story_is_reordered_and_no_claim_is_left(int seed)
    {
        var random = new Random(seed);
        var clock = new ManualTimeProvider();
        var harness = new Harness(new FakeHttp(_ => Answer(random)));
        var journal = new CountingJournal();
        var letters = random.Next(2) == 0 ? new KeptLetters([]) : null;
        var messages = new List<string[]>();
        var sink = SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = Harness.SlackAddress, PaceBurst = 1 }, harness.Services with { TimeProvider = clock });
        var router = new EventRouter(new RoutingOptions(), ["ops"]);
        var joining = new Joining();
        var dispatcher = new EventDispatcher(
            [sink], new EventSummarizer(), new HealthEventsOptions(), journal, letters, clock, logger: null, enrichers: null, _ => () => router, Plan);
        var batches = Enumerable.Range(0, 1 + random.Next(5))
            .Select(_ => JoiningPropertyTests.Waiting(random).Select(static waited => waited.Delivery.Received).ToArray())
            .ToArray();

        // Some dispatches are canceled after so many seconds.
        var ends = Array.ConvertAll(batches, _ => random.Next(5) == 0 ? TimeSpan.FromSeconds(random.Next(1, 20)) : Timeout.InfiniteTimeSpan);

        var reports = await clock.RunAsync(() => Task.WhenAll(batches.Select(async (batch, index) =>
        {
            using var stop = new CancellationTokenSource(ends[index], clock);
            return await dispatcher.DispatchAsync(batch, stop.Token);
        }).ToArray()));

        // Each event has one entry, in its place, and each entry one outcome that is true.
        Assert.Equal(batches.SelectMany(static batch => batch).Select(static one => one.Identity), reports.SelectMany(static report => report.Entries).Select(static entry => entry.Identity));
        var entries = reports.SelectMany(static report => report.Entries).ToList();
        var delivered = entries.Where(static entry => entry.Outcome == DispatchOutcome.Delivered).Select(static entry => entry.Identity).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            Assert.True(IsTrue(entry), $"seed {seed}: {entry} {entry.Reason} {entry.Error}");
        }

        // What was told of a story was told in the order it came.
        foreach (var report in reports)
        {
            var told = report.Entries.Where(static entry => entry.Outcome is DispatchOutcome.Delivered or DispatchOutcome.Coalesced).ToList();
            foreach (var lane in told.GroupBy(static entry => entry.Received.MessageGroupId ?? entry.Received.Event.Correlation, StringComparer.Ordinal))
            {
                Assert.Equal(lane.Select(MessageOf).Order(), lane.Select(MessageOf));
            }
        }

        Assert.Equal(0, journal.Open);
        Assert.Equal(0, clock.WaitingTimers);

        bool IsTrue(DispatchEntry entry) => entry.Outcome switch
        {
            DispatchOutcome.Delivered => true,
            DispatchOutcome.Coalesced => delivered.Contains(entry.Reason!) && messages.Exists(message => message[0] == entry.Reason && message.Contains(entry.Identity)),
            DispatchOutcome.Suppressed => entry.Reason == "duplicate",
            DispatchOutcome.DeadLettered => letters is not null && entry.Error is not null,
            DispatchOutcome.Failed => entry.Error is not null,
            _ => false,
        };

        int MessageOf(DispatchEntry entry) => messages.FindLastIndex(message => message.Contains(entry.Identity));

        NextMessage Plan(IReadOnlyList<WaitingEvent> waiting, TimeSpan interval)
        {
            var next = joining.Next(waiting, interval);
            messages.Add([.. next.Events.Select(static waited => waited.Delivery.Identity)]);
            return next;
        }
    }

    private static HttpResponseMessage Answer(Random random)
    {
        int roll;
        lock (random)
        {
            roll = random.Next(20);
        }

        return roll switch
        {
            0 => FakeHttp.Answer(429, retryAfter: "3"),
            1 => FakeHttp.Answer(500),
            2 => throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection"),
            3 => FakeHttp.Answer(400, "invalid_blocks"),
            _ => FakeHttp.Answer(200, "ok"),
        };
    }
}
