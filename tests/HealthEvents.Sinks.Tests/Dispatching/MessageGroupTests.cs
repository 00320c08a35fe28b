using static HealthEvents.Sinks.Tests.Dispatchers;

namespace HealthEvents.Sinks.Tests;

/// <summary>Records of FIFO queues: a failure holds up the rest of its group at its sink, and nothing else.</summary>
public sealed class MessageGroupTests
{
    private const string Reason = "after-a-failure-in-its-group";

    [Fact]
    public async Task Record_after_a_failure_in_its_group_is_neither_sent_nor_lost()
    {
        var sink = Failing("a", "2");

        var report = await Dispatcher([sink]).DispatchAsync(
            [InGroup("1"), InGroup("2"), InGroup("3"), InGroup("4", "another"), InGroup("5")]);

        Assert.Equal(["test.event|1", "test.event|2", "test.event|4"], sink.Seen.Order(StringComparer.Ordinal));
        Assert.Equal(["record-2", "record-3", "record-5"], report.BatchItemFailures);
        var held = report.Entries[2];
        Assert.Equal((DispatchOutcome.Failed, Reason, 0, true, null), (held.Outcome, held.Reason, held.Attempts, held.IsTransient, held.Status));
        Assert.NotNull(held.Error);
    }

    [Fact]
    public async Task Record_that_was_held_up_is_not_claimed()
    {
        var isDown = true;
        var sink = new FakeSink("a", (_, _) => ValueTask.FromResult(isDown ? Down : DeliveryResult.Delivered()));
        var dispatcher = Dispatcher([sink]);
        await dispatcher.DispatchAsync([InGroup("1"), InGroup("2")]);

        isDown = false;
        var again = await dispatcher.DispatchAsync([InGroup("1"), InGroup("2")]);

        Assert.Equal(2, again.Count(DispatchOutcome.Delivered));
        Assert.Equal(["test.event|1", "test.event|1", "test.event|2"], sink.Seen);
    }

    [Fact]
    public async Task Other_sinks_go_on()
    {
        var (bad, good) = (Failing("bad", "1"), new FakeSink("good"));

        var report = await Dispatcher([bad, good]).DispatchAsync([InGroup("1"), InGroup("2")]);

        Assert.Equal(["test.event|1"], bad.Seen);
        Assert.Equal(["test.event|1", "test.event|2"], good.Seen);
        Assert.Equal(["record-1", "record-2"], report.BatchItemFailures);
    }

    [Fact]
    public async Task Dead_letter_holds_up_nothing()
    {
        var letters = new List<DeadLetter>();
        var sink = Failing("a", "1");

        var report = await Dispatcher([sink], deadLetters: new KeptLetters(letters)).DispatchAsync([InGroup("1"), InGroup("2")]);

        Assert.Equal([DispatchOutcome.DeadLettered, DispatchOutcome.Delivered], report.Entries.Select(static entry => entry.Outcome));
        Assert.Single(letters);
    }

    [Fact]
    public async Task Record_that_is_held_up_is_no_dead_letter()
    {
        var refusing = new RefusingLetters();

        var report = await Dispatcher([Failing("a", "1")], deadLetters: refusing).DispatchAsync([InGroup("1"), InGroup("2")]);

        Assert.Equal(["test.event|1"], refusing.Asked);
        Assert.Equal([null, Reason], report.Entries.Select(static entry => entry.Reason));
        Assert.Equal(2, report.Count(DispatchOutcome.Failed));
    }

    [Fact]
    public async Task Events_of_one_record_hold_up_each_other()
    {
        // One message of the queue may carry several events.
        var events = new[] { InGroup("1"), InGroup("2"), InGroup("3") }.Select(static received => received with { RecordId = "message" }).ToList();
        var sink = Failing("a", "2");

        var report = await Dispatcher([sink]).DispatchAsync(events);

        Assert.Equal(["test.event|1", "test.event|2"], sink.Seen);
        Assert.Equal(["message"], report.BatchItemFailures);
        Assert.Equal(Reason, report.Entries[2].Reason);
    }

    [Fact]
    public async Task Suppressed_record_stays_suppressed_after_a_failure()
    {
        var report = await Dispatcher([Failing("a", "1")]).DispatchAsync(
            [InGroup("1"), TestEvent.Received("2", quiet: "muted", group: "group"), InGroup("3")]);

        Assert.Equal(["record-1", "record-3"], report.BatchItemFailures);
        Assert.Equal("muted", report.Entries[1].Reason);
    }

    [Fact]
    public async Task Claim_of_another_call_holds_up_its_group()
    {
        var release = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        var sink = new FakeSink("a", async (_, _) =>
        {
            started.TrySetResult();
            await release.Task;
            return DeliveryResult.Delivered();
        });
        var dispatcher = Dispatcher([sink]);
        var holder = dispatcher.DispatchAsync([InGroup("1")]);
        await started.Task;

        var report = await dispatcher.DispatchAsync([InGroup("1"), InGroup("2")]);
        release.SetResult();
        await holder;

        Assert.Equal(["record-1", "record-2"], report.BatchItemFailures);
        Assert.Equal(["test.event|1"], sink.Seen);
    }

    [Fact]
    public async Task Canceled_dispatch_never_lets_a_later_record_of_a_group_pass()
    {
        using var stop = new CancellationTokenSource();
        var sink = new FakeSink("a", async (_, token) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return DeliveryResult.Delivered();
        });

        var report = await Dispatcher([sink]).DispatchAsync([InGroup("1"), InGroup("2"), InGroup("3")], stop.Token);

        Assert.Equal(["test.event|1"], sink.Seen);
        Assert.Equal(["record-1", "record-2", "record-3"], report.BatchItemFailures);
    }

    [Fact]
    public async Task Another_arrival_of_what_failed_holds_up_its_own_group_too()
    {
        var sink = Failing("a", "1");

        var report = await Dispatcher([sink]).DispatchAsync([InGroup("1", "red"), InGroup("1", "blue"), InGroup("2", "blue"), InGroup("3", "green")]);

        Assert.Equal(["test.event|1", "test.event|3"], sink.Seen.Order(StringComparer.Ordinal));
        Assert.Equal(["down", "down"], report.Entries.Take(2).Select(static entry => entry.Error));
        Assert.Equal(Reason, report.Entries[2].Reason);
    }

    [Fact]
    public async Task Group_keeps_its_order_whatever_stories_its_records_tell()
    {
        var sink = new FakeSink("a", static async (_, _) =>
        {
            await Task.Yield();
            return DeliveryResult.Delivered();
        });
        var events = Enumerable.Range(0, 300).Select(static id => TestEvent.Received($"{id:000}", story: $"story-{id % 5}", group: $"{id % 3}")).ToList();

        await Dispatcher([sink]).DispatchAsync(events);

        foreach (var group in sink.Seen.GroupBy(static identity => int.Parse(identity[^3..]) % 3))
        {
            Assert.Equal(100, group.Count());
            Assert.Equal(group.Order(StringComparer.Ordinal), group);
        }
    }

    [Fact]
    public async Task Records_without_a_group_go_on_after_a_failure_of_their_story()
    {
        var sink = Failing("a", "1");

        var report = await Dispatcher([sink]).DispatchAsync([TestEvent.Received("1", story: "story"), TestEvent.Received("2", story: "story")]);

        Assert.Equal(["record-1"], report.BatchItemFailures);
        Assert.Equal(2, sink.Seen.Count);
    }

    [Fact]
    public void Lane_is_the_group_and_else_the_story()
    {
        Assert.Equal("group|g", Lane(TestEvent.Received("1", story: "story", group: "g")));
        Assert.Equal("story", Lane(TestEvent.Received("1", story: "story")));
        Assert.Equal("story", Lane(TestEvent.Received("1", story: "story", group: "")));

        static string Lane(ReceivedEvent received) => new EventDelivery(received, new TestSummarizer(), default).Lane;
    }

    [Theory]
    [InlineData("arn:aws:sqs:eu-west-1:111122223333:alerts.fifo", 1)]
    [InlineData("arn:aws:sqs:eu-west-1:111122223333:alerts", 2)]
    public async Task Group_counts_on_a_fifo_queue_and_not_on_one_that_is_only_fair(string queue, int sent)
    {
        var events = new EventReader().Read($$"""{"Records":[{{Record("1")}},{{Record("2")}}]}""");
        var sink = new FakeSink("a", static (_, _) => ValueTask.FromResult(Down));

        var report = await Dispatcher([sink]).DispatchAsync(events);

        Assert.Equal(sent, sink.Seen.Count);
        Assert.Equal(["1", "2"], report.BatchItemFailures);

        string Record(string id) => $$"""
            {"messageId":"{{id}}","body":"text {{id}}","attributes":{"MessageGroupId":"g"},"eventSource":"aws:sqs","eventSourceARN":"{{queue}}"}
            """;
    }

    private static ReceivedEvent InGroup(string id, string group = "group") => TestEvent.Received(id, group: group);

    private static FakeSink Failing(string name, string id) => new(name, (delivery, _) =>
        ValueTask.FromResult(delivery.Identity == $"test.event|{id}" ? Down : DeliveryResult.Delivered()));

    /// <summary>Takes no letter.</summary>
    private sealed class RefusingLetters : IDeadLetterHandler
    {
        public List<string> Asked { get; } = [];

        public ValueTask HandleAsync(DeadLetter letter, CancellationToken cancellationToken = default)
        {
            Asked.Add(letter.Identity);
            throw new IOException("disk full");
        }
    }
}
