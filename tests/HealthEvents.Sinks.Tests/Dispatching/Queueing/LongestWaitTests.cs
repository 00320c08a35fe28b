namespace HealthEvents.Sinks.Tests;

/// <summary>What is worse goes first, but nothing waits without end.</summary>
public sealed class LongestWaitTests
{
    [Fact]
    public async Task Event_that_has_waited_ten_times_as_long_as_the_pace_is_waited_for_goes_next()
    {
        // Something newer comes every second, and the plan takes what is newest.
        var room = new Room
        {
            Plan = static (waiting, _) => new NextMessage(waiting[^1].Delivery, [waiting[^1]]),
            Options = static options => (options.PaceBurst, options.PaceWait) = (1, TimeSpan.FromSeconds(2)),
        };
        var dispatcher = room.Dispatcher();

        await room.Harness.Clock.RunAsync(() => Task.WhenAll(Enumerable.Range(0, 60).Select(async second =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(second == 0 ? 0 : (1_000 * second) - 10), room.Harness.Clock);
            return await dispatcher.DispatchAsync(second == 0 ? Room.Events(0, 1_000) : Room.Events(second));
        }).ToList()));

        var old = Assert.Single(room.Posts, static post => post.Ids[0] == "0");
        Assert.Equal(TimeSpan.FromSeconds(20), old.At);
    }

    [Fact]
    public void Every_second_turn_goes_to_the_lanes_of_what_waits_too_long()
    {
        var now = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
        var longest = new LongestWait(TimeSpan.FromSeconds(6));

        Assert.Equal("2 3 4", Left(longest, now));
        Assert.Equal("1 2 3 4 5", Left(longest, now));
        Assert.Equal("2 3 4", Left(longest, now));
    }

    [Fact]
    public void Nothing_is_too_long_where_nothing_waits_for_the_pace() =>
        Assert.Equal("1 2 3 4 5", Left(new LongestWait(TimeSpan.Zero), new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero)));

    private static string Left(LongestWait longest, DateTimeOffset now)
    {
        List<WaitingEvent> candidates = [Of("1", "a", 59), Of("2", "b", 60), Of("3", "c", 61), Of("4", "b", 1), Of("5", "a", 0)];
        longest.Narrow(candidates, now);
        return string.Join(' ', candidates.Select(static one => ((TestEvent)one.Delivery.Received.Event).Id));

        WaitingEvent Of(string id, string story, int seconds) =>
            new(new EventDelivery(TestEvent.Received(id, story), new TestSummarizer(), now.AddSeconds(-seconds)), now);
    }
}
