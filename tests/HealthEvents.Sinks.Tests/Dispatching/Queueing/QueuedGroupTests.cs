namespace HealthEvents.Sinks.Tests;

/// <summary>Records of FIFO queues in the queue of a webhook: a failure holds up the rest of its group, and nothing else.</summary>
public sealed class QueuedGroupTests
{
    private const string Reason = "after-a-failure-in-its-group";

    [Fact]
    public async Task Records_after_a_failure_in_their_group_leave_the_queue()
    {
        var letters = new RefusingLetters();
        var journal = new CountingJournal();
        var room = new Room(Failing("2")) { Letters = letters, Journal = journal };
        var dispatcher = room.Dispatcher();

        var report = Assert.Single(await room.RunAsync(() => dispatcher.DispatchAsync(
            [InGroup("1"), InGroup("2"), InGroup("3"), InGroup("4", "another"), InGroup("5")])));

        Assert.Equal("1 2 4", room.Told);
        Assert.Equal([0, 1, 2], room.Seconds);
        Assert.Equal(["record-2", "record-3", "record-5"], report.BatchItemFailures);
        Assert.Equal([null, null, Reason, null, Reason], report.Entries.Select(static entry => entry.Reason));
        Assert.Equal((0, true), (report.Entries[2].Attempts, report.Entries[2].IsTransient));
        Assert.Equal(["test.event|2"], letters.Asked);
        Assert.Equal((2, 3, 0), (journal.Committed, journal.Released, journal.Open));
    }

    [Fact]
    public async Task Dead_letter_holds_up_nothing()
    {
        var room = new Room(Failing("1")) { Letters = new KeptLetters([]) };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync([InGroup("1"), InGroup("2")])));

        Assert.Equal([DispatchOutcome.DeadLettered, DispatchOutcome.Delivered], report.Entries.Select(static entry => entry.Outcome));
        Assert.Equal("1 2", room.Told);
    }

    [Fact]
    public async Task Next_of_a_group_waits_until_the_letter_of_the_last_is_taken()
    {
        Room room = null!;
        room = new Room(Failing("1")) { Letters = new SlowLetters(() => Task.Delay(TimeSpan.FromSeconds(10), room.Harness.Clock)) };

        await room.RunAsync(() => room.Dispatcher().DispatchAsync([InGroup("1"), InGroup("2"), InGroup("3", "another")]));

        Assert.Equal("1 3 2", room.Told);
        Assert.Equal([0, 1, 10], room.Seconds);
    }

    [Fact]
    public async Task Another_arrival_of_what_failed_holds_up_its_own_group_too()
    {
        var room = new Room(Failing("1"));

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(
            [InGroup("1", "red"), InGroup("1", "blue"), InGroup("2", "blue"), InGroup("4", "blue"), InGroup("3", "green")])));

        Assert.Equal("1 3", room.Told);
        Assert.Equal([null, null, Reason, Reason, null], report.Entries.Select(static entry => entry.Reason));
        Assert.Equal(report.Entries[0].Error, report.Entries[1].Error);
    }

    [Fact]
    public async Task Another_arrival_of_what_was_delivered_lets_its_own_group_go_on()
    {
        var room = new Room();

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(
            [InGroup("1", "red"), InGroup("1", "blue"), InGroup("2", "blue"), InGroup("4", "blue")])));

        Assert.Equal("1 2 4", room.Told);
        Assert.Equal([null, "duplicate", null, null], report.Entries.Select(static entry => entry.Reason));
    }

    [Theory]
    [InlineData(true, "after-a-failure-in-its-group")]
    [InlineData(false, "duplicate")]
    public async Task Duplicate_after_a_failure_in_its_group_is_held_up_too(bool fails, string reason)
    {
        var room = new Room(post => fails ? Failing("1")(post) : Room.Taken());
        var dispatcher = room.Dispatcher();
        await room.RunAsync(() => dispatcher.DispatchAsync([InGroup("2")]));

        var report = Assert.Single(await room.RunAsync(() => dispatcher.DispatchAsync([InGroup("1"), InGroup("2"), InGroup("3")])));

        Assert.Equal(reason, report.Entries[1].Reason);
    }

    [Fact]
    public async Task Claim_of_another_call_holds_up_what_comes_behind_it_and_not_what_comes_before()
    {
        var room = Room.Holding("2", seconds: 5);
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync([InGroup("2", "elsewhere")]),
            () => dispatcher.DispatchAsync([InGroup("1"), InGroup("2"), InGroup("3"), InGroup("4", "another")]));

        Assert.Equal("2 1 4", room.Told);
        Assert.Equal(["record-2", "record-3"], reports[1].BatchItemFailures);
        Assert.Equal(Reason, reports[1].Entries[2].Reason);
    }

    [Fact]
    public async Task Another_arrival_of_what_another_call_claims_holds_up_its_own_group_too()
    {
        var room = Room.Holding("1", seconds: 5);
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync([InGroup("1", "elsewhere")]),
            () => dispatcher.DispatchAsync([InGroup("1", "red"), InGroup("1", "blue"), InGroup("2", "blue"), InGroup("3", "another")]));

        Assert.Equal("1 3", room.Told);
        Assert.Equal([null, null, Reason, null], reports[1].Entries.Select(static entry => entry.Reason));
        Assert.Equal(reports[1].Entries[0].Error, reports[1].Entries[1].Error);
    }

    [Fact]
    public async Task What_two_failures_hold_up_is_no_dead_letter()
    {
        var letters = new RefusingLetters();
        var room = new Room(Failing("1")) { Letters = letters };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(
            [InGroup("1", "red"), InGroup("1", "blue"), InGroup("2", "blue"), InGroup("3", "red")])));

        Assert.Equal(["test.event|1"], letters.Asked);
        Assert.Equal([null, null, Reason, Reason], report.Entries.Select(static entry => entry.Reason));
    }

    [Fact]
    public async Task Record_that_fails_together_with_one_before_it_in_its_group_is_no_dead_letter()
    {
        var letters = new RefusingLetters();
        var room = new Room(static _ => FakeHttp.Answer(429, retryAfter: "90")) { Letters = letters };
        var dispatcher = room.Dispatcher();
        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(0)));

        var report = Assert.Single(await room.RunAsync(() => dispatcher.DispatchAsync([InGroup("1"), InGroup("2")])));

        Assert.Equal(["test.event|0", "test.event|1"], letters.Asked);
        Assert.Equal([null, Reason], report.Entries.Select(static entry => entry.Reason));
    }

    [Fact]
    public async Task Record_that_was_posted_with_one_before_it_in_its_group_says_so_and_is_no_dead_letter()
    {
        var letters = new RefusingLetters();
        var room = new Room(static _ => FakeHttp.Answer(500)) { Letters = letters, Plan = Room.All };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync([InGroup("1"), InGroup("2")])));

        Assert.Equal("1+2", room.Told);
        Assert.Equal(["test.event|1"], letters.Asked);
        Assert.Equal((DispatchOutcome.Failed, 1, 500), (report.Entries[1].Outcome, report.Entries[1].Attempts, report.Entries[1].Status));
    }

    [Fact]
    public async Task What_was_canceled_while_it_was_posted_with_others_is_not_said_to_be_unsent()
    {
        using var stop = new CancellationTokenSource();
        var room = new Room(async (post, _) =>
        {
            if (post.Ids.Count > 1)
            {
                await stop.CancelAsync();
            }

            return Room.Taken();
        })
        {
            Plan = Room.All,
        };
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events(0), CancellationToken.None),
            () => dispatcher.DispatchAsync([InGroup("1"), InGroup("2")], stop.Token),
            () => dispatcher.DispatchAsync(Room.Events(3), CancellationToken.None));

        Assert.Equal("0 1+2+3", room.Told);
        Assert.All(reports[1].Entries, static entry => Assert.Contains("may have been posted", entry.Error, StringComparison.Ordinal));
        Assert.Equal(DispatchOutcome.Delivered, Assert.Single(reports[2].Entries).Outcome);
    }

    [Fact]
    public async Task No_more_events_are_settled_side_by_side_than_the_options_say()
    {
        Room room = null!;
        var (now, most, all) = (0, 0, 0);
        room = new Room(static _ => FakeHttp.Answer(429, retryAfter: "90"))
        {
            Concurrency = 2,
            Letters = new SlowLetters(async () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                await Task.Delay(TimeSpan.FromSeconds(1), room.Harness.Clock);
                Interlocked.Decrement(ref now);
                Interlocked.Increment(ref all);
            }),
        };
        var dispatcher = room.Dispatcher();
        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(0)));

        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events([.. Enumerable.Range(1, 10)])));

        Assert.Equal((11, 2), (all, most));
    }

    [Fact]
    public async Task Failure_of_a_record_that_came_before_such_a_claim_holds_up_those_between()
    {
        Room room = null!;
        room = new Room(async (post, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(post.Ids[0] == "3" ? 15 : 0), room.Harness.Clock, token);
            return Failing("1")(post);
        })
        {
            Options = static options => (options.PaceBurst, options.AttemptTimeout) = (1, TimeSpan.FromSeconds(19)),
        };
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync([InGroup("3", "elsewhere")]),
            () => dispatcher.DispatchAsync([InGroup("1"), InGroup("2"), InGroup("3")]));

        Assert.Equal("3 1", room.Told);
        Assert.Equal([null, Reason, Reason], reports[1].Entries.Select(static entry => entry.Reason));
    }

    [Fact]
    public async Task Suppressed_record_stays_suppressed_after_a_failure()
    {
        var room = new Room(Failing("1"));

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(
            [InGroup("1"), TestEvent.Received("2", quiet: "muted", group: "group"), InGroup("3")])));

        Assert.Equal([null, "muted", Reason], report.Entries.Select(static entry => entry.Reason));
    }

    private static ReceivedEvent InGroup(string id, string group = "group") => TestEvent.Received(id, group: group);

    private static Func<Room.Post, HttpResponseMessage> Failing(string id) =>
        post => post.Ids.Contains(id) ? FakeHttp.Answer(500) : Room.Taken();

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

    /// <summary>Takes its time.</summary>
    private sealed class SlowLetters(Func<Task> wait) : IDeadLetterHandler
    {
        public async ValueTask HandleAsync(DeadLetter letter, CancellationToken cancellationToken = default) => await wait();
    }
}
