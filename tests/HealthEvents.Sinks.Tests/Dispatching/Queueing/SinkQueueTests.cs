namespace HealthEvents.Sinks.Tests;

/// <summary>The queue itself: what goes at once, and what that costs.</summary>
public sealed class SinkQueueTests
{
    private readonly PacedSink _sink = new();

    [Fact]
    public void Event_that_is_alone_goes_at_once_and_costs_nothing()
    {
        var (queue, delivery) = (Queue(), Delivery("1"));
        Go(queue, delivery, 100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Go(queue, delivery, 1_000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Next_goes_when_the_one_before_has_posted()
    {
        var queue = Queue();
        Assert.True(queue.TryGo(Delivery("1"), out var watch));
        Assert.False(queue.TryGo(Delivery("2"), out _));

        watch!.EndPost();

        Assert.True(queue.TryGo(Delivery("2"), out _));
    }

    [Fact]
    public void Nothing_goes_while_another_repeats_its_post()
    {
        var queue = Queue();
        queue.TryGo(Delivery("1"), out var watch);
        watch!.EndPost();

        watch.BeginPost();

        Assert.False(queue.TryGo(Delivery("2"), out _));
    }

    [Fact]
    public void Without_a_pace_nobody_waits_for_another()
    {
        _sink.State = default;
        var queue = Queue();

        Assert.True(queue.TryGo(Delivery("1"), out var watch));
        Assert.True(queue.TryGo(Delivery("2"), out _));
        Assert.Null(watch);
    }

    [Fact]
    public void Event_waits_for_the_pace_for_its_lane_and_for_room()
    {
        _sink.State = default;
        var queue = Queue(concurrency: 2);
        Assert.True(queue.TryGo(Delivery("1", "story"), out _));
        Assert.False(queue.TryGo(Delivery("2", "story"), out _));
        Assert.True(queue.TryGo(Delivery("3"), out _));
        Assert.False(queue.TryGo(Delivery("4"), out _));

        queue.End(Delivery("1", "story"));
        Assert.True(queue.TryGo(Delivery("2", "story"), out _));
        queue.End(Delivery("3"));
        _sink.State = PacedSink.Busy;
        Assert.False(queue.TryGo(Delivery("4"), out _));
    }

    private static void Go(SinkQueue queue, EventDelivery delivery, int times)
    {
        for (var time = 0; time < times; time++)
        {
            Assert.True(queue.TryGo(delivery, out var watch));
            watch!.EndPost();
            queue.End(delivery);
        }
    }

    private static EventDelivery Delivery(string id, string? story = null) => new(TestEvent.Received(id, story), new TestSummarizer(), default);

    private SinkQueue Queue(int concurrency = 4) => new(_sink, new Joining().Next, concurrency);
}
