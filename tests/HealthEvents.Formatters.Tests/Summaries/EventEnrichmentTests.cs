using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

public sealed class EventEnrichmentTests
{
    private static readonly ReceivedEvent Received = new() { Event = SampleEvents.Retirement };
    private static readonly EventSummary Summary = SampleEvents.Summary(SampleEvents.Retirement);

    [Fact]
    public async Task Enrichers_add_one_after_the_other()
    {
        var enrichment = new EventEnrichment([new Fact("first"), new Late("second")]);

        var summary = await enrichment.EnrichAsync(Received, Summary);

        Assert.Equal(["first", "second"], summary.FactLabels()[^2..]);
        Assert.Empty(summary.Problems);
    }

    [Fact]
    public async Task Without_enrichers_the_summary_stays_as_it_is() =>
        Assert.Same(Summary, await new EventEnrichment([]).EnrichAsync(Received, Summary));

    [Fact]
    public async Task Enricher_that_throws_costs_only_itself()
    {
        var told = new List<Exception>();
        var enrichment = new EventEnrichment(
            [new Throwing(isLate: false), new Throwing(isLate: true), new Nothing(), new Fact("last")],
            onError: (_, exception) => told.Add(exception));

        var summary = await enrichment.EnrichAsync(Received, Summary);

        Assert.Equal("last", summary.FactLabels()[^1]);
        Assert.Equal(
            ["enricher: Throwing threw NotSupportedException", "enricher: Throwing threw NotSupportedException", "enricher: Nothing threw InvalidOperationException"],
            summary.Problems.Select(static problem => problem.ToString()).ToArray());
        Assert.Equal(3, told.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Enricher_that_takes_too_long_is_left_behind(bool heedsItsToken)
    {
        var clock = new ManualTimeProvider();
        var hanging = new Hanging(heedsItsToken);
        var enrichment = new EventEnrichment([hanging, new Fact("last")], TimeSpan.FromSeconds(3), clock);

        var enriching = enrichment.EnrichAsync(Received, Summary).AsTask();
        await hanging.Started;
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(enriching.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        var summary = await enriching;
        Assert.Equal("last", summary.FactLabels()[^1]);
        Assert.Equal("enricher: Hanging took longer than 00:00:03", Assert.Single(summary.Problems).ToString());
    }

    [Fact]
    public async Task Caller_can_end_the_enrichment()
    {
        using var cancellation = new CancellationTokenSource();
        var hanging = new Hanging(heedsItsToken: false);

        var enriching = new EventEnrichment([hanging], time: new ManualTimeProvider()).EnrichAsync(Received, Summary, cancellation.Token).AsTask();
        await hanging.Started;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => enriching);
    }

    [Fact]
    public async Task Credentials_that_an_enricher_brings_are_masked() => Assert.Equal(
        "...TKEY",
        (await new EventEnrichment([new Fact("Key", "AKIAIOSFODNN7TESTKEY")]).EnrichAsync(Received, Summary)).Fact("Key"));

    [Fact]
    public void Time_limit_is_positive() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new EventEnrichment([], TimeSpan.Zero));

    private static EventSummary With(EventSummary summary, string label, string value) =>
        summary with { Facts = [.. summary.Facts, new SummaryFact(label, value)] };

    private sealed class Fact(string label, string value = "x") : IEventEnricher
    {
        public ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default) =>
            new(With(summary, label, value));
    }

    private sealed class Late(string label) : IEventEnricher
    {
        public async ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return With(summary, label, "x");
        }
    }

    private sealed class Throwing(bool isLate) : IEventEnricher
    {
        public ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default) =>
            isLate ? LateAsync() : throw new NotSupportedException("with a secret");

        private static async ValueTask<EventSummary> LateAsync()
        {
            await Task.Yield();
            throw new NotSupportedException("with a secret");
        }
    }

    private sealed class Nothing : IEventEnricher
    {
        public ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default) =>
            new((EventSummary)null!);
    }

    private sealed class Hanging(bool heedsItsToken) : IEventEnricher
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Started => _started.Task;

        public async ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default)
        {
            _started.SetResult();
            var never = new TaskCompletionSource();
            await (heedsItsToken ? never.Task.WaitAsync(cancellationToken) : never.Task);
            return summary;
        }
    }
}
