using System.Globalization;

namespace HealthEvents.Sinks.Tests;

/// <summary>Events of several dispatches that are told in one message: each of them is still accounted for on its own.</summary>
public sealed class JoinedQueueTests
{
    [Fact]
    public async Task Events_of_two_dispatches_are_one_message_and_each_is_reported_where_it_came()
    {
        var journal = new CountingJournal();
        var room = new Room { Plan = Room.All, Journal = journal };
        var dispatcher = room.Dispatcher();

        var reports = await RunThreeAsync(room, dispatcher);
        var again = await RunThreeAsync(room, dispatcher);

        Assert.Equal("1 2+3", room.Told);
        Assert.Equal(["delivered 2 1 200 ", "coalesced 3 0  test.event|2"], reports.Skip(1).Select(static report => Shown(report.Entries[0])));
        Assert.All(again, static report => Assert.Equal("duplicate", Assert.Single(report.Entries).Reason));
        Assert.Equal((3, 0, 0), (journal.Committed, journal.Released, journal.Open));
    }

    [Fact]
    public async Task Events_of_a_message_that_fails_fail_singly_and_may_come_again()
    {
        var isDown = true;
        var journal = new CountingJournal();
        var room = new Room(post => isDown && post.At > TimeSpan.Zero ? FakeHttp.Answer(500) : Room.Taken()) { Plan = Room.All, Journal = journal };
        var dispatcher = room.Dispatcher();

        var reports = await RunThreeAsync(room, dispatcher);
        isDown = false;
        await RunThreeAsync(room, dispatcher);

        Assert.Equal(["failed 2 1 500 ", "failed 3 1 500 "], reports.Skip(1).Select(static report => Shown(report.Entries[0])));
        Assert.Equal(reports[1].Entries[0].Error, reports[2].Entries[0].Error);
        Assert.Equal(4, room.Posts[1].Ids.Count + room.Posts.Skip(2).Sum(static post => post.Ids.Count));
        Assert.Equal((3, 2, 0), (journal.Committed, journal.Released, journal.Open));
    }

    [Fact]
    public async Task Events_of_a_message_that_fails_are_letters_of_their_own()
    {
        var letters = new List<DeadLetter>();
        var journal = new CountingJournal();
        var room = new Room(static post => post.At > TimeSpan.Zero ? FakeHttp.Answer(500) : Room.Taken())
        {
            Plan = Room.All,
            Journal = journal,
            Letters = new KeptLetters(letters),
        };

        var reports = await RunThreeAsync(room, room.Dispatcher());

        Assert.Equal(2, reports.Sum(static report => report.Count(DispatchOutcome.DeadLettered)));
        Assert.Equal(["test.event|2", "test.event|3"], letters.Select(static letter => letter.Identity).Order(StringComparer.Ordinal));
        Assert.All(letters, static letter => Assert.Equal((1, 500), (letter.Attempts, letter.Status)));
        Assert.Equal((3, 0, 0), (journal.Committed, journal.Released, journal.Open));
    }

    [Fact]
    public async Task Credential_in_the_identity_is_masked_in_what_it_is_told_with()
    {
        var room = new Room { Plan = Room.All };
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events(1)),
            () => dispatcher.DispatchAsync([TestEvent.Received("AKIAIOSFODNN7EXAMPLE")]),
            () => dispatcher.DispatchAsync(Room.Events(2)));

        var coalesced = Assert.Single(reports[2].Entries);
        Assert.Equal(DispatchOutcome.Coalesced, coalesced.Outcome);
        Assert.DoesNotContain("AKIAIOSFODNN7EXAMPLE", coalesced.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canceled_dispatch_takes_its_own_events_and_no_others()
    {
        using var stop = new CancellationTokenSource();
        var room = new Room();
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events(1, 2), CancellationToken.None),
            () => dispatcher.DispatchAsync(Room.Events(3, 4), stop.Token),
            async () =>
            {
                await stop.CancelAsync();
                return await dispatcher.DispatchAsync(Room.Events(5), CancellationToken.None);
            });

        Assert.Equal("1 2 5", room.Told);
        Assert.Equal([0, 1, 2], room.Seconds);
        Assert.All(reports[1].Entries, static entry => Assert.Equal(
            (DispatchOutcome.Failed, 0, true, "canceled by the caller before it was sent"), (entry.Outcome, entry.Attempts, entry.IsTransient, entry.Error)));
    }

    [Fact]
    public async Task Dispatch_that_is_canceled_before_it_begins_posts_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var journal = new CountingJournal();
        var room = new Room { Journal = journal };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3), stop.Token)));

        Assert.All(report.Entries, static entry => Assert.Equal("canceled by the caller before it was sent", entry.Error));
        Assert.Equal((0, 0), (room.Posts.Count, journal.Open));
    }

    [Fact]
    public async Task Dispatch_that_is_canceled_while_it_waits_for_the_webhook_says_what_it_waited_for()
    {
        var room = new Room(static _ => FakeHttp.Answer(429, retryAfter: "30"));
        var dispatcher = room.Dispatcher();
        await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(1)));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(5), room.Harness.Clock);

        var report = Assert.Single(await room.RunAsync(() => dispatcher.DispatchAsync(Room.Events(2, 3), stop.Token)));

        Assert.All(report.Entries, static entry => Assert.Equal("canceled by the caller, not posted: the webhook asked to wait 30 s", entry.Error));
        Assert.Equal(0, room.Harness.Clock.WaitingTimers);
    }

    [Fact]
    public async Task Message_of_two_dispatches_goes_on_when_one_of_them_is_canceled()
    {
        using var stop = new CancellationTokenSource();
        var room = Slow(out var begun);
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events(1), CancellationToken.None),
            () => dispatcher.DispatchAsync(Room.Events(2), stop.Token),
            () => dispatcher.DispatchAsync(Room.Events(3), CancellationToken.None),
            () => CancelAsync(begun, stop));

        Assert.Equal("1 2+3", room.Told);
        Assert.Equal((DispatchOutcome.Failed, true), (reports[1].Entries[0].Outcome, reports[1].Entries[0].IsTransient));
        Assert.EndsWith("(it may have been posted)", reports[1].Entries[0].Error, StringComparison.Ordinal);
        Assert.Equal("delivered 3 1 200 ", Shown(reports[2].Entries[0]));
    }

    [Fact]
    public async Task Others_are_told_in_the_message_of_the_first_that_was_not_canceled()
    {
        using var stop = new CancellationTokenSource();
        var room = Slow(out var begun);
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events(1), CancellationToken.None),
            () => dispatcher.DispatchAsync(Room.Events(2), stop.Token),
            () => dispatcher.DispatchAsync(Room.Events(3), CancellationToken.None),
            () => dispatcher.DispatchAsync(Room.Events(4), CancellationToken.None),
            () => CancelAsync(begun, stop));

        Assert.Equal("1 2+3+4", room.Told);
        Assert.Equal(["delivered 3 1 200 ", "coalesced 4 0  test.event|3"], reports.Skip(2).Take(2).Select(static report => Shown(report.Entries[0])));
    }

    [Fact]
    public async Task Event_that_is_canceled_while_the_plan_is_made_costs_no_joining()
    {
        using var stop = new CancellationTokenSource();
        var room = new Room
        {
            Plan = (waiting, interval) =>
            {
                stop.Cancel();
                return Room.All(waiting, interval);
            },
        };
        var dispatcher = room.Dispatcher();

        await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events(1), CancellationToken.None),
            () => dispatcher.DispatchAsync(Room.Events(2), CancellationToken.None),
            () => dispatcher.DispatchAsync(Room.Events(3), stop.Token),
            () => dispatcher.DispatchAsync(Room.Events(4), CancellationToken.None));

        Assert.Equal("1 2+4", room.Told);
    }

    [Fact]
    public async Task Message_of_two_dispatches_ends_when_both_are_canceled()
    {
        using var stop = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var room = Slow(out var begun);
        var dispatcher = room.Dispatcher();

        var reports = await room.RunAsync(
            () => dispatcher.DispatchAsync(Room.Events(1), CancellationToken.None),
            () => dispatcher.DispatchAsync(Room.Events(2), stop.Token),
            () => dispatcher.DispatchAsync(Room.Events(3), other.Token),
            () => CancelAsync(begun, stop, other));

        Assert.All(reports.Skip(1).Take(2), static report => Assert.StartsWith("canceled by the caller", Assert.Single(report.Entries).Error, StringComparison.Ordinal));
        Assert.Equal(TimeSpan.FromSeconds(1), room.Posts[^1].At);
        Assert.Equal(0, room.Harness.Clock.WaitingTimers);
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("nothing")]
    [InlineData("no events")]
    [InlineData("another")]
    public async Task Plan_that_fails_costs_no_event(string fault)
    {
        var room = new Room
        {
            Plan = (waiting, _) => fault switch
            {
                "throws" => throw new InvalidOperationException("no plan"),
                "nothing" => default,
                "no events" => new NextMessage(waiting[0].Delivery, []),
                _ => new NextMessage(waiting[0].Delivery, [new WaitingEvent(waiting[0].Delivery, default)]),
            },
        };

        var report = Assert.Single(await room.RunAsync(() => room.Dispatcher().DispatchAsync(Room.Events(1, 2, 3))));

        Assert.Equal((3, "1 2 3"), (report.Count(DispatchOutcome.Delivered), room.Told));
    }

    [Fact]
    public async Task Event_of_a_lane_that_is_posted_waits_with_what_comes_behind_it()
    {
        Room room = null!;
        room = new Room(async (_, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3), room.Harness.Clock, token);
            return Room.Taken();
        })
        {
            Plan = Room.All,
        };
        var dispatcher = room.Dispatcher();

        await room.RunAsync(
            () => dispatcher.DispatchAsync([TestEvent.Received("1", story: "a")]),
            () => dispatcher.DispatchAsync([TestEvent.Received("2", story: "a"), TestEvent.Received("3", story: "b"), TestEvent.Received("4", story: "a")]));

        Assert.Equal("1 3 2+4", room.Told);
        Assert.Equal([0, 1, 3], room.Seconds);
    }

    private static Task<DispatchReport[]> RunThreeAsync(Room room, EventDispatcher dispatcher) => room.RunAsync(
        () => dispatcher.DispatchAsync(Room.Events(1)), () => dispatcher.DispatchAsync(Room.Events(2)), () => dispatcher.DispatchAsync(Room.Events(3)));

    /// <summary>A room that joins all, and never responds to a message of several.</summary>
    private static Room Slow(out TaskCompletionSource begun)
    {
        var joined = begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Room room = null!;
        room = new Room(async (post, token) =>
        {
            if (post.Ids.Count > 1)
            {
                joined.SetResult();
                await Task.Delay(TimeSpan.FromSeconds(5), room.Harness.Clock, token);
            }

            return Room.Taken();
        })
        {
            Plan = Room.All,
        };
        return room;
    }

    private static async Task<DispatchReport> CancelAsync(TaskCompletionSource begun, params CancellationTokenSource[] all)
    {
        await begun.Task;
        foreach (var one in all)
        {
            await one.CancelAsync();
        }

        return new DispatchReport([]);
    }

    private static string Shown(DispatchEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{DispatchOutcomeNames.WordFor(entry.Outcome)} {((TestEvent)entry.Received.Event).Id} {entry.Attempts} {entry.Status} {entry.Reason}");
}
