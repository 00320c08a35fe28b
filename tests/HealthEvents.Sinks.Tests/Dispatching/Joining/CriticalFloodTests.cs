namespace HealthEvents.Sinks.Tests;

/// <summary>What is critical, in a flood and as one.</summary>
public sealed class CriticalFloodTests
{
    [Fact]
    public void What_is_critical_is_told_singly_before_any_flood()
    {
        var messages = Waits.Drain([.. FloodTests.Firing(40), .. Critical(20)], Waits.Second);

        Assert.Equal(Enumerable.Range(0, 20).Select(static id => $"[P1] critical-{id}/ALARM/{id}"), messages.Take(20).Select(Waits.Ids));
        Assert.Equal(40, Assert.Single(messages.Skip(20)).Events.Count);
    }

    [Fact]
    public void Story_that_holds_a_critical_event_is_sent_whole_and_in_order()
    {
        var messages = Waits.Drain(
            [Waits.Test("before", EventSeverity.Low, story: "s"), .. FloodTests.Firing(8), Waits.Test("critical", EventSeverity.Critical, story: "s"), Waits.Test("after", EventSeverity.Info, story: "s")],
            Waits.Second);

        Assert.Equal(["before", "critical", "after"], messages.Take(3).Select(Waits.Ids));
        Assert.Equal(8, messages[3].Events.Count);
    }

    [Fact]
    public void Of_too_much_that_is_critical_the_ten_that_came_first_are_told_singly_after_one_message_for_the_others()
    {
        var messages = Waits.Drain([.. FloodTests.Firing(30), .. Critical(90)], Waits.Second);

        Assert.Equal([80, .. Enumerable.Repeat(1, 10), 30], messages.Select(static message => message.Events.Count));
        var summary = Waits.Summary(messages[0]);
        Assert.Equal(("80 alarms in 1 min 19 s", EventSeverity.Critical), (summary.Title, summary.Severity));
        Assert.Equal(Enumerable.Range(0, 10).Select(static id => $"[P1] critical-{id}/ALARM/{id}"), messages.Skip(1).Take(10).Select(Waits.Ids));
    }

    [Fact]
    public void What_came_first_is_told_though_ever_more_that_is_critical_comes()
    {
        var left = Critical(10).ToList();
        var singly = new List<string>();
        for (var second = 0; second < 60; second++)
        {
            left.AddRange(Enumerable.Range(0, 11).Select(id => CriticalAt(1_000 + (second * 11) + id, second)));
            var next = new Joining().Next(left, Waits.Second);
            left.RemoveAll(next.Events.Contains);
            if (next.Events.Count == 1)
            {
                singly.Add($"{Waits.Ids(next)} at {second}");
            }
        }

        // Then the next ten, which waited for 20 seconds since.
        Assert.Equal(Enumerable.Range(0, 10).Select(static id => $"[P1] critical-{id}/ALARM/{id} at {21 + id}"), singly.Take(10));
        Assert.All(singly.Skip(10), static told => Assert.Contains("critical-1", told, StringComparison.Ordinal));
    }

    [Fact]
    public void Group_that_came_first_is_told_though_ever_more_that_is_critical_comes()
    {
        var left = Enumerable.Range(0, 11).Select(static id => CriticalAt(id, 0, group: "a")).ToList();
        var ofGroup = new List<(int Second, int Events)>();
        for (var second = 0; second < 60; second++)
        {
            left.AddRange(Enumerable.Range(0, 12).Select(id => CriticalAt(1_000 + (second * 12) + id, second)));
            var next = new Joining().Next(left, Waits.Second);
            left.RemoveAll(next.Events.Contains);
            if (next.Delivery.Group is not null)
            {
                ofGroup.Add((second, next.Events.Count));
            }
        }

        Assert.Equal([(0, 11)], ofGroup);
    }

    [Fact]
    public void Wait_of_what_came_first_is_measured_from_the_latest_though_that_is_not_the_last()
    {
        var waiting = Enumerable.Range(0, 10).Select(static id => CriticalAt(id, 0))
            .Concat(Enumerable.Range(10, 30).Select(static id => CriticalAt(id, 40)))
            .Append(CriticalAt(100, 0));

        var next = new Joining().Next([.. waiting], Waits.Second);

        Assert.Equal("[P1] critical-0/ALARM/0", Waits.Ids(next));
    }

    [Fact]
    public void What_waited_as_long_as_that_which_came_first_is_told_before_it()
    {
        var waiting = Enumerable.Range(0, 400).Select(static id => CriticalAt(id, id / 5.0));

        Assert.Equal([390, .. Enumerable.Repeat(1, 10)], Waits.Drain(waiting, Waits.Second).Select(static message => message.Events.Count));
    }

    [Fact]
    public void Flood_of_what_is_critical_may_be_of_several_kinds()
    {
        var messages = Waits.Drain(
            Enumerable.Range(0, 40).Select(static id => id % 2 == 0
                ? Waits.Firing($"[P1] critical-{id}", id)
                : Waits.Test($"t-{id}", EventSeverity.Critical)),
            Waits.Second);

        Assert.Equal(30, messages[0].Events.Count);
        Assert.StartsWith("30 events", Waits.Summary(messages[0]).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_group_what_stands_before_the_critical_is_told_before_it_and_the_rest_is_a_flood() => Assert.Equal(
        ["early", "critical", "6"],
        Waits.Drain(
            [
                Waits.Test("early", EventSeverity.Low, group: "a"), Waits.Test("critical", EventSeverity.Critical, group: "a"), .. FloodTests.Firing(6, group: "a"),
            ],
            Waits.Second).Select(static message => message.Events.Count > 1 ? $"{message.Events.Count}" : Waits.Ids(message)));

    [Fact]
    public void Group_with_too_much_before_the_critical_goes_whole() => Assert.Equal(
        [31],
        Waits.Drain([.. FloodTests.Firing(30, group: "a"), Waits.Test("critical", EventSeverity.Critical, group: "a")], Waits.Second).Select(static message => message.Events.Count));

    private static IEnumerable<WaitingEvent> Critical(int count) => Enumerable.Range(0, count).Select(static id => Waits.Firing($"[P1] critical-{id}", id));

    private static WaitingEvent CriticalAt(int id, double second, string? group = null) =>
        new(Waits.Firing($"[P1] critical-{id}", group: group).Delivery, Waits.Now + TimeSpan.FromSeconds(second));
}
