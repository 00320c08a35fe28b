using System.Text.Json;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks.Tests;

/// <summary>What was told before is not told again, and where the others are told in one message, that counts it.</summary>
public sealed class ToldBeforeTests
{
    private readonly StrictWebhook _webhook = new();

    [Theory]
    [InlineData("en", "*Already sent:* 2")]
    [InlineData("ko", "*이미 전송된 알림 수:* 2")]
    [InlineData("ja", "*送信済みの通知数:* 2")]
    public async Task Accounts_that_were_told_before_are_counted(string language, string expected)
    {
        var accounts = Enumerable.Range(0, 5).Select(static account => Waits.Page($"{100_000_000_000 + account}").Delivery.Received).ToArray();
        var alarm = Waits.Firing("orders").Delivery.Received;

        var reports = await RunAsync(language, [accounts[0], accounts[1], alarm], [.. accounts, alarm]);

        Assert.Equal([DispatchOutcome.Suppressed, DispatchOutcome.Suppressed, DispatchOutcome.Delivered, DispatchOutcome.Coalesced, DispatchOutcome.Coalesced, DispatchOutcome.Suppressed],
            reports[1].Entries.Select(static entry => entry.Outcome));
        Assert.Contains(expected, Slack(_webhook.Posts[^1]), StringComparison.Ordinal);
        Assert.DoesNotContain(expected, Slack(_webhook.Posts[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alarms_that_were_told_before_are_counted_in_a_flood_of_alarms()
    {
        var alarms = Enumerable.Range(0, 20).Select(static number => Waits.Firing($"orders-{number}").Delivery.Received).ToArray();
        var page = Waits.Page("100000000000").Delivery.Received;

        await RunAsync("en", [alarms[0], alarms[1], page], [page, .. alarms]);

        Assert.Contains("18 alarms", _webhook.Posts[^1], StringComparison.Ordinal);
        Assert.Contains("*Already sent:* 2", Slack(_webhook.Posts[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_before_is_counted_in_one_message_only()
    {
        var alarms = Enumerable.Range(0, 30).Select(static number => Waits.Firing($"orders-{number}").Delivery.Received).ToArray();
        var critical = Enumerable.Range(0, 40).Select(static number => Waits.Firing($"[P1] down-{number}").Delivery.Received).ToArray();

        await RunAsync("en", [alarms[0], alarms[1]], [.. alarms, .. critical]);

        // One message of what is critical, ten singly, and one of the others.
        Assert.Equal(14, _webhook.Posts.Count);
        Assert.Contains("*Already sent:* 2", Slack(Assert.Single(_webhook.Posts, static post => post.Contains("Already sent", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_before_is_counted_in_a_half_where_the_whole_is_refused()
    {
        var accounts = Enumerable.Range(0, 10).Select(static account => Waits.Page($"{100_000_000_000 + account}").Delivery.Received).ToArray();
        _webhook.Refuses = static post => post.Contains("affects 8 accounts", StringComparison.Ordinal);

        await RunAsync("en", [accounts[0], accounts[1]], accounts);

        Assert.Contains("affects 4 accounts", _webhook.Posts[^1], StringComparison.Ordinal);
        Assert.Equal(2, _webhook.Posts.Count(static post => post.Contains("affects 4 accounts", StringComparison.Ordinal)));
        Assert.Contains("*Already sent:* 2", Slack(Assert.Single(_webhook.Posts, static post =>
            post.Contains("affects 4 accounts", StringComparison.Ordinal) && post.Contains("Already sent", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_that_two_dispatches_brought_again_is_counted_once()
    {
        var accounts = Enumerable.Range(0, 5).Select(static account => Waits.Page($"{100_000_000_000 + account}").Delivery.Received).ToArray();
        var dispatcher = Dispatcher("en");

        await _webhook.Clock.RunAsync(async () =>
        {
            await dispatcher.DispatchAsync([accounts[0]]);
            return await Task.WhenAll(dispatcher.DispatchAsync([accounts[0], accounts[1], accounts[2]]), dispatcher.DispatchAsync([accounts[0], accounts[3], accounts[4]]));
        });

        Assert.Contains("affects 4 accounts", _webhook.Posts[^1], StringComparison.Ordinal);
        Assert.Contains("*Already sent:* 1", Slack(_webhook.Posts[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_where_nothing_of_the_matter_was_told_before()
    {
        var alarm = Waits.Firing("orders").Delivery.Received;
        var accounts = Enumerable.Range(0, 5).Select(static account => Waits.Page($"{100_000_000_000 + account}").Delivery.Received).ToArray();

        await RunAsync("en", [alarm], [alarm, .. accounts]);

        Assert.Contains("affects 5 accounts", _webhook.Posts[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Already sent", _webhook.Posts[^1], StringComparison.Ordinal);
    }

    private async Task<DispatchReport[]> RunAsync(string language, params ReceivedEvent[][] batches)
    {
        var dispatcher = Dispatcher(language);
        return await _webhook.Clock.RunAsync(async () =>
        {
            var reports = new List<DispatchReport>();
            foreach (var batch in batches)
            {
                reports.Add(await dispatcher.DispatchAsync(batch));
                await Task.Delay(TimeSpan.FromSeconds(5), _webhook.Clock);
            }

            return reports.ToArray();
        });
    }

    private EventDispatcher Dispatcher(string language)
    {
        var options = new SlackWebhookOptions { Address = Harness.SlackAddress, Language = language, PaceBurst = 1 };
        var sink = SlackWebhook.CreateSink("ops", options, new Harness(_webhook.Http).Services with { TimeProvider = _webhook.Clock });
        return new EventDispatcher([sink], new EventSummarizer(), timeProvider: _webhook.Clock);
    }

    /// <summary>All texts of a message of Slack.</summary>
    private static string Slack(string message)
    {
        using var document = JsonDocument.Parse(message);
        var texts = new List<string>();
        Collect(document.RootElement, texts);
        return string.Join('\n', texts);
    }

    private static void Collect(JsonElement element, List<string> texts)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, texts);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, texts);
                }

                break;
            case JsonValueKind.String:
                texts.Add(element.GetString()!);
                break;
            default:
                break;
        }
    }
}
