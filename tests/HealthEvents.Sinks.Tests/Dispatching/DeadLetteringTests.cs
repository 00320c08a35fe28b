using HealthEvents.TestSupport;
using static HealthEvents.Sinks.Tests.Dispatchers;

namespace HealthEvents.Sinks.Tests;

public sealed class DeadLetteringTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Failure_that_the_dead_letter_handler_takes_is_acknowledged()
    {
        var letters = new List<DeadLetter>();
        var dispatcher = Dispatcher([new FakeSink("a", static (_, _) => ValueTask.FromResult(Down))], deadLetters: new FakeDeadLetters(letters.Add));

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.Equal(DispatchOutcome.DeadLettered, report.Entries[0].Outcome);
        Assert.False(report.HasFailures);
        Assert.Empty(report.BatchItemFailures);
        var letter = Assert.Single(letters);
        Assert.Equal(("a", "test.event|1", "down", 3, 503), (letter.Sink, letter.Identity, letter.Error, letter.Attempts, letter.Status));
    }

    [Fact]
    public async Task Dead_letter_handler_that_throws_leaves_the_event_failed()
    {
        var dispatcher = Dispatcher(
            [new FakeSink("a", static (_, _) => ValueTask.FromResult(Down))],
            deadLetters: new FakeDeadLetters(static _ => throw new IOException("disk full")));

        var report = await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        Assert.True(report.HasFailures);
        Assert.Equal("down; the dead-letter handler did not take it (IOException)", report.Entries[0].Error);
    }

    [Fact]
    public async Task Event_in_the_dead_letters_is_not_posted_when_it_comes_again_but_when_it_is_replayed()
    {
        var letters = new List<DeadLetter>();
        var isDown = true;
        var sink = new FakeSink("a", (_, _) => ValueTask.FromResult(isDown ? Down : DeliveryResult.Delivered()));
        var dispatcher = Dispatcher([sink], deadLetters: new FakeDeadLetters(letters.Add));
        await dispatcher.DispatchAsync([TestEvent.Received("1")]);
        isDown = false;

        var again = await dispatcher.DispatchAsync([TestEvent.Received("1")]);
        var replays = new[] { await dispatcher.ReplayAsync(letters), await dispatcher.ReplayAsync(letters) };

        Assert.Equal((DispatchOutcome.Suppressed, "duplicate"), (again.Entries[0].Outcome, again.Entries[0].Reason));
        Assert.Equal([DispatchOutcome.Delivered, DispatchOutcome.Suppressed], replays.Select(static report => report.Entries[0].Outcome));
        Assert.Equal(2, sink.Seen.Count);
    }

    [Fact]
    public async Task Letter_whose_replay_failed_is_delivered_by_the_next()
    {
        var letters = new List<DeadLetter>();
        var isDown = true;
        var sink = new FakeSink("a", (_, _) => ValueTask.FromResult(isDown ? Down : DeliveryResult.Delivered()));
        var dispatcher = Dispatcher([sink], deadLetters: new FakeDeadLetters(letters.Add));
        await dispatcher.DispatchAsync([TestEvent.Received("1")]);

        var failed = await dispatcher.ReplayAsync([letters[0]]);
        isDown = false;
        var delivered = await dispatcher.ReplayAsync([letters[1]]);

        Assert.Equal(DispatchOutcome.DeadLettered, failed.Entries[0].Outcome);
        Assert.Equal(DispatchOutcome.Delivered, delivered.Entries[0].Outcome);
    }

    [Fact]
    public async Task Replay_keeps_the_identities_that_the_letters_have()
    {
        // Of the invocations of two rules on one item, the bytes of the item are all that is kept.
        var sink = new FakeSink("a");
        var letters = new[] { "rule-a", "rule-b" }.Select(rule => new DeadLetter
        {
            Received = TestEvent.Received("1"),
            Sink = "a",
            Identity = $"test.event|1|{rule}",
            Time = _clock.GetUtcNow(),
        });

        var report = await Dispatcher([sink]).ReplayAsync([.. letters]);

        Assert.Equal(2, report.Count(DispatchOutcome.Delivered));
        Assert.Equal(["test.event|1|rule-a", "test.event|1|rule-b"], sink.Seen);
    }

    [Fact]
    public async Task Replay_tells_equal_contents_without_an_id_each_time()
    {
        // The bytes of a text that a relay had quoted are read as something else, whose hash has another kind before it.
        var letter = new DeadLetter
        {
            Received = Assert.Single(new EventReader().Read("{\"broken")),
            Sink = "a",
            Identity = "text|0123456789abcdef",
            IdentityIsContentHash = true,
            Time = _clock.GetUtcNow(),
        };

        var report = await Dispatcher([new FakeSink("a")]).ReplayAsync([letter, letter]);

        Assert.Equal(2, report.Count(DispatchOutcome.Delivered));
    }

    [Fact]
    public async Task Replay_goes_only_to_the_sink_that_failed()
    {
        var a = new FakeSink("a");
        var b = new FakeSink("b");
        var letter = new DeadLetter { Received = TestEvent.Received("1"), Sink = "b", Identity = "test.event|1", Time = _clock.GetUtcNow() };

        var report = await Dispatcher([a, b]).ReplayAsync([letter]);

        Assert.Empty(a.Seen);
        Assert.Equal(["test.event|1"], b.Seen);
        Assert.Single(report.Entries);
    }

    private sealed class FakeDeadLetters(Action<DeadLetter> take) : IDeadLetterHandler
    {
        public ValueTask HandleAsync(DeadLetter letter, CancellationToken cancellationToken = default)
        {
            take(letter);
            return default;
        }
    }
}
