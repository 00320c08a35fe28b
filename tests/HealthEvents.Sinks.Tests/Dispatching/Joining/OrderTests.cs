namespace HealthEvents.Sinks.Tests;

/// <summary>What goes first of what waits.</summary>
public sealed class OrderTests
{
    [Fact]
    public void What_is_alone_goes_as_it_is()
    {
        var only = Waits.Test("a");

        var next = new Joining().Next([only], Waits.Second);

        Assert.Same(only.Delivery, next.Delivery);
        Assert.Same(only, Assert.Single(next.Events));
    }

    [Fact]
    public void What_is_critical_goes_first_and_then_the_worst_in_the_order_it_came() => Assert.Equal(
        ["critical", "high-1", "high-2", "low", "info"],
        Waits.Drain(
            [
                Waits.Test("info", EventSeverity.Info), Waits.Test("low", EventSeverity.Low), Waits.Test("high-1"),
                Waits.Test("critical", EventSeverity.Critical), Waits.Test("high-2"),
            ],
            TimeSpan.Zero).Select(Waits.Ids));

    [Fact]
    public void What_stands_before_it_in_its_lane_goes_before_it() => Assert.Equal(
        ["early", "critical", "other"],
        Waits.Drain(
            [Waits.Test("other"), Waits.Test("early", EventSeverity.Low, story: "s"), Waits.Test("critical", EventSeverity.Critical, story: "s")],
            TimeSpan.Zero).Select(Waits.Ids));

    [Fact]
    public void All_clear_goes_with_the_severity_of_its_alarm() => Assert.Equal(
        ["[P1] down/OK/0", "other"],
        Waits.Drain([Waits.Test("other"), Waits.Cleared("[P1] down")], TimeSpan.Zero).Select(Waits.Ids));

    [Fact]
    public void Event_that_cannot_say_how_bad_it_is_counts_as_critical() => Assert.Equal(
        ["throws", "high"],
        Waits.Drain([Waits.Test("high"), Waits.Test("throws", EventSeverity.Info, throws: true)], TimeSpan.Zero).Select(Waits.Ids));

    [Fact]
    public void Group_of_a_fifo_queue_keeps_its_order_whatever_is_in_it() => Assert.Equal(
        ["g-1", "g-2", "g-3", "alone"],
        Waits.Drain(
            [
                Waits.Test("alone"), Waits.Test("g-1", EventSeverity.Info, group: "g"), Waits.Test("g-2", EventSeverity.Low, group: "g"),
                Waits.Test("g-3", EventSeverity.Critical, group: "g"),
            ],
            TimeSpan.Zero).Select(Waits.Ids));

    [Fact]
    public void Without_a_pace_only_the_first_of_very_many_are_looked_at()
    {
        List<WaitingEvent> waiting =
        [
            .. Enumerable.Range(0, Joining.MostWithoutPace).Select(static id => Waits.Test($"{id}", EventSeverity.Low)),
            Waits.Test("critical", EventSeverity.Critical),
        ];

        Assert.Equal("0", Waits.Ids(new Joining().Next(waiting, TimeSpan.Zero)));
        Assert.Equal("critical", Waits.Ids(new Joining().Next(waiting, TimeSpan.FromMilliseconds(1))));
        Assert.Equal("critical", Waits.Ids(new Joining().Next(waiting[1..], TimeSpan.Zero)));
    }

    [Fact]
    public void Delivery_of_several_is_not_told_with_others()
    {
        var page = Waits.Page("111122223333", 1, 2).Delivery.Received;
        var several = new WaitingEvent(new EventDelivery([page, Waits.Page("111122223333", 2, 2).Delivery.Received], new Formatters.EventSummarizer(), Waits.Now), Waits.Now);

        var messages = Waits.Drain([several, Waits.Page("444455556666")], TimeSpan.Zero);

        Assert.Equal(2, messages.Count);
    }
}
