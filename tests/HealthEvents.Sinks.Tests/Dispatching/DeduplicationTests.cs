using HealthEvents.TestSupport;
using static HealthEvents.Sinks.Tests.Dispatchers;

namespace HealthEvents.Sinks.Tests;

public sealed class DeduplicationTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Same_notification_is_sent_once_even_within_a_batch()
    {
        var sink = new FakeSink("a");
        var dispatcher = Dispatcher([sink]);

        var first = await dispatcher.DispatchAsync([TestEvent.Received("1"), TestEvent.Received("1")]);
        var second = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Single(sink.Seen);
        Assert.Equal([DispatchOutcome.Delivered, DispatchOutcome.Suppressed], first.Entries.Select(static entry => entry.Outcome));
        Assert.Equal("duplicate", Assert.Single(second.Entries).Reason);
    }

    [Fact]
    public async Task Failed_notification_is_sent_again_when_it_comes_again()
    {
        var calls = 0;
        var dispatcher = Dispatcher([new FakeSink("a", (_, _) => ValueTask.FromResult(++calls == 1 ? Down : DeliveryResult.Delivered()))]);

        await dispatcher.DispatchAsync([TestEvent.Received("1")]);
        var second = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.Delivered, Assert.Single(second.Entries).Outcome);
    }

    [Fact]
    public async Task Notification_that_another_call_delivers_is_not_acknowledged()
    {
        var release = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        var dispatcher = Dispatcher([new FakeSink("a", async (_, _) =>
        {
            started.SetResult();
            await release.Task;
            return DeliveryResult.Delivered();
        })]);
        var first = dispatcher.DispatchAsync([TestEvent.Received("1")]);
        await started.Task;

        var second = await dispatcher.DispatchAsync([TestEvent.Received("1")]);
        release.SetResult();
        await first;

        Assert.Equal((DispatchOutcome.Failed, true), (second.Entries[0].Outcome, second.Entries[0].IsTransient));
    }

    [Fact]
    public async Task Claim_of_another_is_not_given_back_by_a_call_that_could_not_claim()
    {
        var journal = new ImpatientJournal();
        var release = new TaskCompletionSource();
        var sink = new FakeSink("a", async (_, _) =>
        {
            await release.Task;
            return DeliveryResult.Delivered();
        });
        var dispatcher = new EventDispatcher([sink], new TestSummarizer(), journal: journal, timeProvider: _clock);
        var holder = dispatcher.DispatchAsync([TestEvent.Received("1")], CancellationToken.None);

        var canceled = await dispatcher.DispatchAsync([TestEvent.Received("1")], new CancellationToken(canceled: true));
        var third = await dispatcher.DispatchAsync([TestEvent.Received("1")], CancellationToken.None);
        release.SetResult();
        await holder;

        Assert.Equal(DispatchOutcome.Failed, canceled.Entries[0].Outcome);
        Assert.Contains("another call", third.Entries[0].Error, StringComparison.Ordinal);
        Assert.Single(sink.Seen);
    }

    [Fact]
    public async Task Muted_arrival_does_not_claim_its_identity()
    {
        var options = new HealthEventsOptions { SendAlso = { "muted" } };
        var sink = new FakeSink("a");

        await Dispatcher([sink], options).DispatchAsync([TestEvent.Received("1", quiet: "muted"), TestEvent.Received("1")]);

        Assert.Equal(2, sink.Seen.Count);
    }

    [Fact]
    public async Task Journal_that_throws_stops_no_delivery()
    {
        var dispatcher = new EventDispatcher([new FakeSink("a")], new TestSummarizer(), journal: new ThrowingJournal(), timeProvider: _clock);

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.Delivered, report.Entries[0].Outcome);
    }

    private sealed class ThrowingJournal : IEventJournal
    {
        public ValueTask<JournalClaim> ClaimAsync(string identity, string sink, CancellationToken cancellationToken = default) => throw new IOException("no journal");

        public ValueTask CommitAsync(string identity, string sink, CancellationToken cancellationToken = default) => throw new IOException("no journal");

        public ValueTask ReleaseAsync(string identity, string sink, CancellationToken cancellationToken = default) => throw new IOException("no journal");
    }

    /// <summary>A journal that gives up with its caller, as one behind a network does.</summary>
    private sealed class ImpatientJournal : IEventJournal
    {
        private readonly InMemoryEventJournal _inner = new();

        public ValueTask<JournalClaim> ClaimAsync(string identity, string sink, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return _inner.ClaimAsync(identity, sink, cancellationToken);
        }

        public ValueTask CommitAsync(string identity, string sink, CancellationToken cancellationToken = default) => _inner.CommitAsync(identity, sink, cancellationToken);

        public ValueTask ReleaseAsync(string identity, string sink, CancellationToken cancellationToken = default) => _inner.ReleaseAsync(identity, sink, cancellationToken);
    }
}
