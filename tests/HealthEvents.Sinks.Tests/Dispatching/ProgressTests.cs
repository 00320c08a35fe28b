using System.Collections.Concurrent;
using static HealthEvents.Sinks.Tests.Dispatchers;

namespace HealthEvents.Sinks.Tests;

/// <summary>What the caller hears while a dispatch goes on.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task Outcome_is_told_as_soon_as_it_is_known()
    {
        var release = new TaskCompletionSource();
        var heard = new TaskCompletionSource<DispatchEntry>();
        var slow = new FakeSink("slow", async (_, _) =>
        {
            await release.Task;
            return DeliveryResult.Delivered();
        });
        var progress = new Heard(heard.SetResult);
        var dispatch = Dispatcher([slow, new FakeSink("fast")]).DispatchAsync([TestEvent.Received("1")], progress);

        var first = await heard.Task;

        Assert.False(dispatch.IsCompleted);
        Assert.Equal(("fast", DispatchOutcome.Delivered), (first.Sink, first.Outcome));
        progress.Hear = static _ => { };
        release.SetResult();
        await dispatch;
    }

    [Fact]
    public async Task Every_entry_of_the_report_is_told_once()
    {
        var told = new ConcurrentBag<DispatchEntry>();
        var dispatcher = Dispatcher([new FakeSink("a", static (_, _) => ValueTask.FromResult(Down)), new FakeSink("b")]);

        var report = await dispatcher.DispatchAsync(
            [TestEvent.Received("1"), TestEvent.Received("1"), TestEvent.Received("2", quiet: "muted"), TestEvent.Received("3", group: "g"), TestEvent.Received("4", group: "g")],
            new Heard(told.Add));

        Assert.Equal(10, report.Entries.Count);
        Assert.Equal(report.Entries.ToHashSet(), told.ToHashSet());
        Assert.Equal(10, told.Count);
    }

    [Fact]
    public async Task Replay_tells_too()
    {
        var told = new ConcurrentBag<DispatchEntry>();
        var letter = new DeadLetter { Received = TestEvent.Received("1"), Sink = "b", Identity = "test.event|1", Time = default };

        var report = await Dispatcher([new FakeSink("a"), new FakeSink("b")]).ReplayAsync([letter], new Heard(told.Add));

        Assert.Same(Assert.Single(report.Entries), Assert.Single(told));
    }

    [Fact]
    public async Task Dispatch_that_is_interrupted_is_not_sent_again_by_itself()
    {
        using var stop = new CancellationTokenSource();
        var told = new ConcurrentBag<DispatchEntry>();
        var sink = new FakeSink("a", async (_, token) =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
            return DeliveryResult.Delivered();
        });

        var report = await Dispatcher([sink], new HealthEventsOptions { MaxConcurrencyPerSink = 1 })
            .DispatchAsync([TestEvent.Received("1"), TestEvent.Received("2"), TestEvent.Received("1")], new Heard(told.Add), stop.Token);

        Assert.Equal(["test.event|1"], sink.Seen);
        Assert.Equal(3, report.Count(DispatchOutcome.Failed));
        Assert.Equal(3, told.Count);
    }

    private sealed class Heard(Action<DispatchEntry> hear) : IProgress<DispatchEntry>
    {
        public Action<DispatchEntry> Hear { get; set; } = hear;

        public void Report(DispatchEntry value) => Hear(value);
    }
}
