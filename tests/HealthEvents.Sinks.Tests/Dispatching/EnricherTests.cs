using HealthEvents.Formatters;
using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>Enrichers that ask others: what they add is told, and what goes wrong with them costs nothing else.</summary>
public sealed class EnricherTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Enrichers_add_in_their_order_to_what_a_sink_tells()
    {
        var summary = await SummarizeAsync(new Adding("first"), new Adding("second"));

        Assert.Equal("Title of test.event|1 first second", summary.Title);
        Assert.Empty(summary.Problems);
    }

    [Fact]
    public async Task Summary_without_enrichers_is_there_at_once()
    {
        var delivery = new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), _clock.GetUtcNow());

        var summary = delivery.SummarizeAsync(new SummaryContext { Now = _clock.GetUtcNow() });

        Assert.True(summary.IsCompletedSuccessfully);
        Assert.Equal("Title of test.event|1", (await summary).Title);
    }

    [Fact]
    public async Task Enricher_that_throws_costs_only_itself()
    {
        var summary = await SummarizeAsync(new Adding("first"), new Failing(static _ => throw new FormatException("s3cr3t")), new Adding("last"));

        Assert.Equal("Title of test.event|1 first last", summary.Title);
        Assert.Equal("enricher: Failing threw FormatException", Assert.Single(summary.Problems).ToString());
    }

    [Fact]
    public async Task Enricher_that_does_not_answer_costs_only_itself()
    {
        var deaf = new TaskCompletionSource<EventSummary>();

        var summary = await SummarizeAsync(
            new Failing(_ => new ValueTask<EventSummary>(deaf.Task)),
            new Failing(static async token =>
            {
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException("unreachable");
            }),
            new Adding("last"));

        Assert.Equal("Title of test.event|1 last", summary.Title);
        Assert.Equal(["enricher: Failing took longer than 00:00:02.5000000", "enricher: Failing took longer than 00:00:02.5000000"], summary.Problems.Select(static problem => problem.ToString()));
    }

    [Fact]
    public async Task Enricher_without_a_summary_costs_only_itself()
    {
        var summary = await SummarizeAsync(new Failing(static _ => default));

        Assert.Equal("Title of test.event|1", summary.Title);
        Assert.Equal("enricher: Failing threw InvalidOperationException", Assert.Single(summary.Problems).ToString());
    }

    [Fact]
    public async Task Credential_that_an_enricher_found_is_masked()
    {
        var summary = await SummarizeAsync(new Adding("AKIAIOSFODNN7TESTKEY"));

        Assert.Equal("Title of test.event|1 ...TKEY", summary.Title);
    }

    [Fact]
    public async Task Caller_that_gives_up_does_not_wait_for_an_enricher()
    {
        using var stop = new CancellationTokenSource();
        var sink = new FakeSink("a", async (delivery, token) =>
        {
            await delivery.SummarizeAsync(new SummaryContext { Now = delivery.Now }, token);
            return DeliveryResult.Delivered();
        });
        var hanging = new Failing(async token =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("unreachable");
        });
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), timeProvider: _clock, enrichers: [hanging]);

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")], stop.Token);

        Assert.Equal("canceled by the caller", Assert.Single(report.Entries).Error);
    }

    private async Task<EventSummary> SummarizeAsync(params IEventEnricher[] enrichers)
    {
        EventSummary? told = null;
        var sink = new FakeSink("a", async (delivery, token) =>
        {
            told = await delivery.SummarizeAsync(new SummaryContext { Now = delivery.Now }, token);
            return DeliveryResult.Delivered();
        });
        var options = new HealthEventsOptions { EnricherTimeout = TimeSpan.FromSeconds(2.5) };
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), options, timeProvider: _clock, enrichers: enrichers);

        await _clock.RunAsync(() => dispatcher.DispatchAsync([TestEvent.Received("1")]));

        return told!;
    }

    private sealed class Adding(string words) : IEventEnricher
    {
        public async ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return summary with { Title = $"{summary.Title} {words}" };
        }
    }

    private sealed class Failing(Func<CancellationToken, ValueTask<EventSummary>> enrich) : IEventEnricher
    {
        public ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default) => enrich(cancellationToken);
    }
}
