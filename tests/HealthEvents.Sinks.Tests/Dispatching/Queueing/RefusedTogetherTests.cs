namespace HealthEvents.Sinks.Tests;

/// <summary>What was told together and refused for good is told in halves, so that what the webhook does not take harms no other.</summary>
public sealed class RefusedTogetherTests
{
    [Theory]
    [InlineData("invalid_blocks", 2)]
    [InlineData("invalid_payload", 1)]
    public async Task One_of_three_that_is_refused_costs_the_others_nothing(string word, int attempts)
    {
        var room = new Room(Refusing("2", word)) { Plan = new Joining().Next, Options = EveryTwoSeconds };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3))));

        Assert.Equal(Twice("1+2+3 ", attempts) + "1 " + Twice("2 ", attempts) + "3", room.Told);
        Assert.Equal(Enumerable.Range(0, room.Posts.Count).Select(static post => 2.0 * post), room.Seconds);
        Assert.Equal(["Delivered 1 200 ", $"Failed {attempts} 400 HTTP 400: {word}", "Delivered 1 200 "], report.Entries.Select(Shown));
        Assert.False(report.Entries[1].IsTransient);
        Assert.Equal(["record-2"], report.BatchItemFailures);
    }

    [Fact]
    public async Task One_of_many_that_is_refused_costs_a_message_or_two_for_each_time_that_they_are_halved()
    {
        var room = new Room(Refusing("50", "invalid_payload")) { Plan = Room.All };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events([.. Enumerable.Range(1, 64)]))));

        Assert.Equal((6, 57, 1), (report.Count(DispatchOutcome.Delivered), report.Count(DispatchOutcome.Coalesced), report.Count(DispatchOutcome.Failed)));
        Assert.Equal(DispatchOutcome.Failed, report.Entries[49].Outcome);
        Assert.Equal(1 + (2 * 6), room.Posts.Count);
    }

    [Fact]
    public async Task One_of_a_flood_that_is_refused_is_found_in_some_twenty_posts()
    {
        var room = new Room(Refusing("1")) { Plan = new Joining().Next };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events([.. Enumerable.Range(1, 100)]))));

        // 100, 50, 25, 12 and 6 are refused in both forms, and the first alone; its neighbors are told singly, the other halves together.
        Assert.Equal((5 * 2) + 2 + 5 + 4, room.Posts.Count);
        Assert.Equal((9, 90), (report.Count(DispatchOutcome.Delivered), report.Count(DispatchOutcome.Coalesced)));
        Assert.Equal(DispatchOutcome.Failed, report.Entries[0].Outcome);
    }

    [Fact]
    public async Task What_is_taken_as_plain_text_is_told_together()
    {
        var posts = 0;
        var room = new Room(_ => Interlocked.Increment(ref posts) == 1 ? FakeHttp.Answer(400, "invalid_blocks") : Room.Taken()) { Plan = Room.All };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3))));

        Assert.Equal("1+2+3 1+2+3", room.Told);
        Assert.Equal(["Delivered 2 200 ", "Coalesced 0  ", "Coalesced 0  "], report.Entries.Select(Shown));
    }

    [Fact]
    public async Task Each_has_its_own_plain_text()
    {
        var alone = 0;
        var room = new Room(post => post.Ids.Count > 1 || (post.Ids[0] == "2" && Interlocked.Increment(ref alone) == 1)
            ? FakeHttp.Answer(400, "invalid_blocks")
            : Room.Taken())
        {
            Plan = Room.All,
        };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2))));

        Assert.Equal("1+2 1+2 1 2 2", room.Told);
        Assert.Equal([null, "sent as plain text: invalid_blocks"], report.Entries.Select(static entry => entry.Reason));
        Assert.Equal(["Delivered 1 200 ", "Delivered 2 200 "], report.Entries.Select(Shown));
    }

    [Fact]
    public async Task Where_all_are_refused_each_is_a_letter_of_its_own()
    {
        var letters = new List<DeadLetter>();
        var room = new Room(static _ => FakeHttp.Answer(400, "invalid_blocks")) { Plan = Room.All, Letters = new KeptLetters(letters) };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3))));

        Assert.Equal("1+2+3 1+2+3 1 1 2+3 2+3 2 2 3 3", room.Told);
        Assert.Equal(3, report.Count(DispatchOutcome.DeadLettered));
        Assert.Equal(["1 2 400", "2 2 400", "3 2 400"], letters.Select(static letter => $"{((TestEvent)letter.Received.Event).Id} {letter.Attempts} {letter.Status}"));
    }

    [Fact]
    public async Task Claims_follow_what_became_of_each()
    {
        var journal = new CountingJournal();
        var room = new Room(Refusing("2")) { Plan = Room.All, Journal = journal };
        var dispatcher = room.Dispatcher();

        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1, 2, 3)));
        Assert.Equal((2, 1, 0), (journal.Committed, journal.Released, journal.Open));

        var told = room.Posts.Count;
        var again = Assert.Single(await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1, 2, 3))));
        Assert.Equal(["duplicate", null, "duplicate"], again.Entries.Select(static entry => entry.IsTransient ? "transient" : entry.Outcome == DispatchOutcome.Suppressed ? entry.Reason : null));
        Assert.All(room.Posts.Skip(told), static post => Assert.Equal(["2"], post.Ids));
    }

    [Fact]
    public async Task Another_arrival_shares_what_became_of_the_single_message()
    {
        var room = new Room(Refusing("2")) { Plan = Room.All };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3, 1, 2))));

        Assert.Equal([DispatchOutcome.Delivered, DispatchOutcome.Failed, DispatchOutcome.Delivered, DispatchOutcome.Suppressed, DispatchOutcome.Failed], report.Entries.Select(static entry => entry.Outcome));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task What_is_not_about_the_message_is_posted_once(int status)
    {
        // It asks for more time than there is.
        var room = new Room(_ => FakeHttp.Answer(status, retryAfter: status == 429 ? "90" : null)) { Plan = Room.All };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3))));

        Assert.Equal("1+2+3", room.Told);
        Assert.Equal(3, report.Count(DispatchOutcome.Failed));
        Assert.All(report.Entries, entry => Assert.Equal((status, 1), (entry.Status, entry.Attempts)));
    }

    [Fact]
    public async Task What_may_have_been_posted_as_plain_text_is_not_told_again()
    {
        var posts = 0;
        var room = new Room(_ => Interlocked.Increment(ref posts) == 1 ? FakeHttp.Answer(400, "invalid_blocks") : FakeHttp.Answer(500)) { Plan = Room.All };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3))));

        Assert.Equal("1+2+3 1+2+3", room.Told);
        Assert.All(report.Entries, static entry => Assert.True(entry.IsTransient));
    }

    [Fact]
    public async Task What_cannot_be_told_in_time_comes_back()
    {
        // Nothing is ever taken, so all of them have five seconds together.
        var room = new Room(static _ => FakeHttp.Answer(400, "invalid_payload"))
        {
            Plan = Room.All,
            Options = static options => (options.PaceBurst, options.PaceInterval, options.PaceWait) = (1, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)),
        };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3))));

        Assert.Equal("1+2+3 1 2+3", room.Told);
        Assert.Equal(
            [
                "Failed 1 400 HTTP 400: invalid_payload",
                "Failed 0  not posted: the pace is one message in 2 s",
                "Failed 0  not posted: 1 event waited before it, and the pace is one message in 2 s",
            ],
            report.Entries.Select(Shown));
        Assert.Equal([false, true, true], report.Entries.Select(static entry => entry.IsTransient));
    }

    [Fact]
    public async Task Where_everything_is_refused_what_comes_later_gets_its_turn()
    {
        var room = new Room(static post => post.Ids.Contains("later") ? Room.Taken() : FakeHttp.Answer(400, "invalid_payload")) { Plan = Room.All };
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events([.. Enumerable.Range(1, 200)])),
            () => dispatcher.DispatchAsync([TestEvent.Received("later")]));

        // From 200 down to the first alone, its two neighbors, and then the other half of each, as it is.
        Assert.Equal("later", room.Posts[^1].Ids[0]);
        Assert.Equal(8 + 3 + 6 + 1, room.Posts.Count);
        Assert.Equal(200, reports[0].Entries.Count(static entry => entry is { Outcome: DispatchOutcome.Failed, IsTransient: false, Status: 400 }));
        Assert.Equal(DispatchOutcome.Delivered, Assert.Single(reports[1].Entries).Outcome);
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("user_not_found")]
    [InlineData("invalid_token")]
    public async Task What_is_said_of_the_room_is_said_of_all_at_once(string word)
    {
        var room = new Room(_ => FakeHttp.Answer(400, word)) { Plan = Room.All };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3))));

        Assert.Equal("1+2+3", room.Told);
        Assert.Equal(3, report.Count(DispatchOutcome.Failed));
    }

    [Fact]
    public async Task What_may_be_posted_already_is_not_told_in_halves()
    {
        var posts = 0;
        var room = new Room(_ => Interlocked.Increment(ref posts) == 1 ? FakeHttp.Answer(500, "") : FakeHttp.Answer(400, "invalid_payload"))
        {
            Plan = Room.All,
            Options = static options => options.RetryAmbiguousFailures = true,
        };

        await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3)));

        Assert.Equal("1+2+3 1+2+3", room.Told);
    }

    [Fact]
    public async Task Dispatch_that_is_canceled_after_the_refusal_takes_its_own_events()
    {
        Room room = null!;
        using var stop = new CancellationTokenSource();
        room = new Room(post =>
        {
            if (post.Ids is ["1"])
            {
                stop.Cancel();
            }

            return Refusing("4", "invalid_payload")(post);
        })
        {
            Plan = Room.All,
        };
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events(0), CancellationToken.None),
            () => dispatcher.DispatchAsync(Room.Events(1, 4), CancellationToken.None),
            () => dispatcher.DispatchAsync(Room.Events(2), stop.Token),
            () => dispatcher.DispatchAsync(Room.Events(3), CancellationToken.None));

        Assert.Equal("0 1+4+2+3 1+4 1 4 3", room.Told);
        Assert.Equal(["Delivered 1 200 ", "Failed 1 400 HTTP 400: invalid_payload"], reports[1].Entries.Select(Shown));
        Assert.Equal("Failed 0  canceled by the caller before it was sent", Shown(Assert.Single(reports[2].Entries)));
        Assert.Equal("Delivered 1 200 ", Shown(Assert.Single(reports[3].Entries)));
        Assert.Equal(0, room.Harness.Clock.WaitingTimers);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dispatch_that_is_canceled_while_it_is_refused_is_told_no_more(bool isShared)
    {
        using var stop = new CancellationTokenSource();
        var journal = new CountingJournal();
        var room = new Room(post =>
        {
            if (post.Ids.Count < 3)
            {
                return Room.Taken();
            }

            // The words of the refusal are read nevertheless.
            stop.Cancel();
            return FakeHttp.Answer(400, "invalid_payload");
        })
        {
            Plan = Room.All,
            Journal = journal,
        };
        var dispatcher = room.Dispatcher();
        var start = room.Harness.Clock.GetUtcNow();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events(0), CancellationToken.None),
            () => dispatcher.DispatchAsync(isShared ? Room.Events(1) : [], CancellationToken.None),
            () => dispatcher.DispatchAsync(isShared ? Room.Events(2, 3) : Room.Events(2, 3, 4), stop.Token));

        Assert.Equal(isShared ? "0 1+2+3 1" : "0 2+3+4", room.Told);
        Assert.All(reports[2].Entries, static entry => Assert.Equal((DispatchOutcome.Failed, true), (entry.Outcome, entry.IsTransient)));
        Assert.All(reports[1].Entries, static entry => Assert.Equal(DispatchOutcome.Delivered, entry.Outcome));
        Assert.Equal((0, 0), (journal.Open, room.Harness.Clock.WaitingTimers));

        // It waits for no turn of its own.
        Assert.Equal(room.Posts[^1].At, room.Harness.Clock.GetUtcNow() - start);
    }

    [Fact]
    public async Task Message_group_keeps_its_order_and_ends_at_what_is_refused()
    {
        var room = new Room(Refusing("2", "invalid_payload")) { Plan = Room.All };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync([InGroup("1"), InGroup("2"), InGroup("3"), InGroup("4")])));

        Assert.Equal("1+2+3+4 1+2 1 2", room.Told);
        Assert.Equal(["record-2", "record-3", "record-4"], report.BatchItemFailures);
        Assert.Equal([null, null, "after-a-failure-in-its-group", "after-a-failure-in-its-group"], report.Entries.Select(static entry => entry.Reason));
    }

    [Fact]
    public async Task Message_group_is_free_again_for_the_next_dispatch()
    {
        var room = new Room(Refusing("2", "invalid_payload")) { Plan = Room.All };
        var dispatcher = room.Dispatcher();
        await room.RunAsync(() => dispatcher.DispatchAsync([InGroup("1"), InGroup("2"), InGroup("3"), InGroup("4")]));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(10), room.Harness.Clock);

        var report = Assert.Single(await room.RunAsync(() => dispatcher.DispatchAsync([InGroup("3"), InGroup("4")], stop.Token)));

        Assert.Equal("1+2+3+4 1+2 1 2 3+4", room.Told);
        Assert.Equal(1, report.Count(DispatchOutcome.Delivered));
    }

    [Fact]
    public async Task Message_group_goes_on_after_a_letter()
    {
        var room = new Room(Refusing("2", "invalid_payload")) { Plan = Room.All, Letters = new KeptLetters([]) };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync([InGroup("1"), InGroup("2"), InGroup("3"), InGroup("4")])));

        Assert.Equal("1+2+3+4 1+2 1 2 3+4", room.Told);
        Assert.Equal([DispatchOutcome.Delivered, DispatchOutcome.DeadLettered, DispatchOutcome.Delivered, DispatchOutcome.Coalesced], report.Entries.Select(static entry => entry.Outcome));
    }

    [Fact]
    public async Task Message_group_is_halved_in_its_order_whatever_that_of_the_message_was()
    {
        // A flood tells story by story.
        var room = new Room(static post => post.Ids.Count > 2 ? FakeHttp.Answer(400, "invalid_payload") : Room.Taken())
        {
            Plan = static (waiting, interval) => Room.All([.. waiting.OrderBy(static waited => waited.Delivery.Correlation, StringComparer.Ordinal)], interval),
        };

        await room.RunAsync(() => room.Dispatcher().DispatchAsync(
            [InGroup("1", "red"), InGroup("2", "blue"), InGroup("3", "red"), InGroup("4", "blue")]));

        Assert.Equal("2+4+1+3 2+1 4+3", room.Told);
    }

    [Fact]
    public async Task What_comes_later_in_a_story_is_told_later_also_where_it_is_worse()
    {
        var room = new Room(Refusing("2", "invalid_payload")) { Plan = Room.All };
        var dispatcher = room.Dispatcher();

        await room.RunAsync(
            () => dispatcher.DispatchAsync([InStory("1"), InStory("2"), InStory("3")]),
            () => dispatcher.DispatchAsync([InStory("4", EventSeverity.Critical), TestEvent.Received("5")]));

        Assert.Equal("1+2+3 1 2+3 2 3 4+5", room.Told);
    }

    [Fact]
    public async Task What_is_worse_goes_before_the_halves_and_is_not_told_with_them()
    {
        var room = new Room(static post => post.Ids.Count > 2 ? FakeHttp.Answer(400, "invalid_payload") : Room.Taken()) { Plan = Room.All };
        var dispatcher = room.Dispatcher();

        await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events(1, 2, 3, 4)),
            () => dispatcher.DispatchAsync([TestEvent.Received("5"), TestEvent.Of(EventSeverity.Critical, "6")]));

        Assert.Equal("1+2+3+4 6+5 1+2 3+4", room.Told.Replace("5+6", "6+5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_sinks_tell_it_as_they_did()
    {
        var room = new Room(Refusing("2")) { Plan = Room.All };
        var other = new FakeSink("other");

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher(room.Harness.Slack(room.Options), other).DispatchAsync(Room.Events(1, 2, 3))));

        Assert.Equal(3, other.Seen.Count);
        Assert.Equal(["2 ops"], report.Entries.Where(static entry => entry.Outcome == DispatchOutcome.Failed).Select(static entry => $"{((TestEvent)entry.Received.Event).Id} {entry.Sink}"));
    }

    [Fact]
    public async Task Refusal_of_several_is_logged_with_their_number()
    {
        var room = new Room(Refusing("2")) { Plan = Room.All };

        await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3)));

        Assert.Equal(
            ["ops refused a message of 3 events (invalid_blocks)", "ops refused a message of 2 events (invalid_blocks)"],
            room.Harness.Logs.Records.Where(static record => record.EventId.Id == 1015).Select(static record => record.Text.Split(':')[0]));
    }

    private static void EveryTwoSeconds(SlackWebhookOptions options) => (options.PaceBurst, options.PaceInterval) = (1, TimeSpan.FromSeconds(2));

    /// <summary>A room that does not take an event, in whichever form and company.</summary>
    private static Func<Room.Post, HttpResponseMessage> Refusing(string id, string word = "invalid_blocks") =>
        post => post.Ids.Contains(id) ? FakeHttp.Answer(400, word) : Room.Taken();

    private static ReceivedEvent InGroup(string id, string? story = null) => TestEvent.Received(id, story, group: "group");

    private static ReceivedEvent InStory(string id, EventSeverity level = EventSeverity.Info)
    {
        var received = TestEvent.Received(id, story: "story");
        return received with { Event = (TestEvent)received.Event with { Level = level } };
    }

    private static string Twice(string post, int times) => string.Concat(Enumerable.Repeat(post, times));

    private static string Shown(DispatchEntry entry) => $"{entry.Outcome} {entry.Attempts} {entry.Status} {entry.Error}";
}
