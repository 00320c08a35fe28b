using System.Collections.Concurrent;
using System.Globalization;
using HealthEvents.Formatters;
using Xunit.Abstractions;

namespace HealthEvents.Sinks.Tests;

/// <summary>
/// Thousands of events at a webhook that takes one message a second and is switched off by who does not keep to it: it lives, every
/// event is accounted for, and what is critical is told first.
/// </summary>
public sealed class FloodProofTests(ITestOutputHelper output)
{
    private const int Alarms = 5_000;
    private const int BatchSize = 10;
    private const int SideBySide = 5;
    private const int CriticalEvery = 500;

    private readonly StrictWebhook _webhook = new();

    [Fact]
    public void Sender_that_posts_each_event_has_the_webhook_switched_off()
    {
        for (var number = 0; number < Alarms; number++)
        {
            _webhook.Answer("one").Dispose();
            _webhook.Clock.Advance(TimeSpan.FromMilliseconds(2));
        }

        // Ten seconds of alarms: it is dead within the first.
        Assert.True(_webhook.Pace.IsSwitchedOff);
        Assert.Single(_webhook.Posts);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("google-chat")]
    public async Task Alarms_in_batches_side_by_side(string channel)
    {
        var batches = Enumerable.Range(0, Alarms).Select(Alarm).Chunk(BatchSize).ToArray();

        var told = await RunAsync(channel, batches, async dispatch =>
        {
            // As an event source mapping does: five at a time, each with the next that has come.
            var next = new ConcurrentQueue<ReceivedEvent[]>(batches);
            await Task.WhenAll(Enumerable.Range(0, SideBySide).Select(async _ =>
            {
                while (next.TryDequeue(out var batch))
                {
                    await dispatch(batch);
                }
            }));
        });

        AssertToldWithin(told, TimeSpan.FromSeconds(5));
        Assert.InRange(_webhook.Posts.Count, 1, Alarms / (BatchSize * SideBySide) * 2);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("google-chat")]
    public async Task Alarms_one_by_one(string channel)
    {
        var alarms = Enumerable.Range(0, Alarms).Select(number => (ReceivedEvent[])[Alarm(number)]).ToArray();

        var told = await RunAsync(channel, alarms, dispatch => Task.WhenAll(alarms.Select(async (alarm, number) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2 * number), _webhook.Clock);
            await dispatch(alarm);
        }).ToArray()));

        AssertToldWithin(told, TimeSpan.FromSeconds(5));
        Assert.InRange(_webhook.Posts.Count, 1, 40);
    }

    [Fact]
    public async Task Outage_in_four_hundred_accounts_with_three_pages_each()
    {
        var pages = Enumerable.Range(0, 1_200)
            .Select(static number => Waits.Page((100_000_000_000 + (number / 3)).ToString(CultureInfo.InvariantCulture), page: (number % 3) + 1, total: 3).Delivery.Received)
            .ToArray();
        var batches = pages.Chunk(BatchSize).ToArray();

        var told = await RunAsync("slack", batches, dispatch => Task.WhenAll(batches.Select(batch => dispatch(batch))));

        Assert.Equal(pages.Length, told.Count);

        // The burst goes before the others have come; then all that waits is one message.
        Assert.InRange(_webhook.Posts.Count, 1, 10);
        Assert.Contains(_webhook.Posts, static post => post.Contains("accounts in us-east-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_critical_beyond_twenty_seconds_is_ten_messages_and_one_before_them()
    {
        var alarms = Enumerable.Range(0, 300).Select(static number => Waits.Firing($"{(number % 3 == 0 ? "P1" : "P3")}: orders-{number}").Delivery.Received).ToArray();

        var told = await RunAsync("google-chat", [alarms], dispatch => dispatch(alarms));

        Assert.Equal(alarms.Length, told.Count);
        Assert.Equal(12, _webhook.Posts.Count);
        Assert.Contains("90 alarms", _webhook.Posts[0], StringComparison.Ordinal);
        Assert.All(_webhook.Posts.Skip(1).Take(10), static post => Assert.Contains("P1: orders-", post, StringComparison.Ordinal));
        Assert.Contains("200 alarms", _webhook.Posts[11], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alarms_and_an_outage_with_the_one_that_is_critical_among_them()
    {
        // Sent one by one at three a second, 75 of these were told, the webhook was switched off, and the critical one was never told.
        var events = Enumerable.Range(0, 300).Select(static number => Waits.Firing($"{(number == 200 ? "P1" : "P3")}: orders-{number}").Delivery.Received)
            .Concat(Enumerable.Range(0, 60).Select(static account => Waits.Page((100_000_000_000 + account).ToString(CultureInfo.InvariantCulture)).Delivery.Received))
            .ToArray();

        var told = await RunAsync("google-chat", [events], dispatch => dispatch(events));

        Assert.Equal(events.Length, told.Count);
        Assert.Equal(3, _webhook.Posts.Count);
        Assert.Contains("P1: orders-200", _webhook.Posts[0], StringComparison.Ordinal);
        Assert.Contains("affects 60 accounts", _webhook.Posts[1], StringComparison.Ordinal);
        Assert.Contains("299 alarms", _webhook.Posts[2], StringComparison.Ordinal);
    }

    private static bool IsCritical(int number) => number % CriticalEvery == CriticalEvery / 2;

    private static ReceivedEvent Alarm(int number) =>
        Waits.Firing(string.Create(CultureInfo.InvariantCulture, $"{(IsCritical(number) ? "P1" : "P3")}: orders-{number}")).Delivery.Received;

    /// <summary>Runs the dispatches of a scenario, and checks what holds for each.</summary>
    /// <returns>For each event how long it took until it was told.</returns>
    private async Task<IReadOnlyList<Told>> RunAsync(string channel, IReadOnlyList<ReceivedEvent[]> batches, Func<Func<ReceivedEvent[], Task>, Task> scenario)
    {
        var harness = new Harness(_webhook.Http);
        var clock = _webhook.Clock;
        var services = harness.Services with { TimeProvider = clock };
        IEventSink sink = channel == "slack"
            ? SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = Harness.SlackAddress }, services)
            : GoogleChatWebhook.CreateSink("ops", new GoogleChatWebhookOptions { Address = Harness.GoogleChatAddress }, services);
        var journal = new CountingJournal();
        var dispatcher = new EventDispatcher([sink], new EventSummarizer(), journal: journal, timeProvider: clock);
        var told = new ConcurrentQueue<Told>();

        await clock.RunAsync(async () =>
        {
            await scenario(async batch =>
            {
                var began = clock.GetUtcNow();
                foreach (var entry in (await dispatcher.DispatchAsync(batch)).Entries)
                {
                    told.Enqueue(new Told(entry, clock.GetUtcNow() - began));
                }
            });
            return true;
        });

        var sent = batches.Sum(static batch => batch.Length);
        output.WriteLine($"{channel}: {sent} events, {_webhook.Posts.Count} messages, {_webhook.Pace.Refusals} refusals");
        Assert.False(_webhook.Pace.IsSwitchedOff);
        Assert.InRange(_webhook.Pace.Refusals, 0, channel == "slack" ? 2 : 0);

        // Each event is told, once, in a message of its own or in that of another; and each message counts for one that is delivered.
        Assert.Equal(sent, told.Select(static one => one.Entry.Identity).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(_webhook.Posts.Count, told.Count(static one => one.Entry.Outcome == DispatchOutcome.Delivered));
        Assert.Equal(sent - _webhook.Posts.Count, told.Count(static one => one.Entry.Outcome == DispatchOutcome.Coalesced));
        Assert.Equal(0, journal.Open);
        return [.. told];
    }

    /// <summary>What is critical went before all that waited with it, and nothing waited for long.</summary>
    private void AssertToldWithin(IReadOnlyList<Told> told, TimeSpan critical)
    {
        Assert.Equal(Alarms, told.Count);
        var late = told.Where(one => IsCriticalName(one.Entry) && one.Took > critical).Select(static one => $"{one.Entry.Identity}: {one.Took}");
        Assert.Empty(late);
        Assert.Equal(Alarms / CriticalEvery, told.Count(static one => IsCriticalName(one.Entry) && one.Entry.Outcome == DispatchOutcome.Delivered));
    }

    private static bool IsCriticalName(DispatchEntry entry) => ((CloudWatchAlarmEvent)entry.Received.Event).AlarmName!.StartsWith("P1", StringComparison.Ordinal);

    private sealed record Told(DispatchEntry Entry, TimeSpan Took);
}
