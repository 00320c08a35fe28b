using HealthEvents.Formatters;

namespace HealthEvents.Sinks.Tests;

/// <summary>Changes of the state of one alarm.</summary>
public sealed class FlappingTests
{
    [Fact]
    public void From_three_changes_on_they_are_one_message()
    {
        var message = Assert.Single(Waits.Drain(Flaps("queue", 6, everySeconds: 48), TimeSpan.Zero));

        var summary = Waits.Summary(message);
        Assert.Equal("queue (SQS ApproximateAgeOfOldestMessage) in eu-west-1", summary.Title);
        Assert.Equal("Flapped 6 times in 4 min, OK now", summary.Lead);
        Assert.Equal("High", summary.Fact("Worst severity"));
        Assert.Equal((EventLifecycle.Resolved, EventSeverity.Info), (summary.Lifecycle, summary.Severity));
        Assert.Equal(6, summary.List("State changes, newest first")!.Total);
    }

    [Fact]
    public void What_still_rings_says_so_with_how_bad_it_was_at_its_worst()
    {
        var message = Assert.Single(Waits.Drain(
            [
                Waits.Firing("[P1] queue", 0), Waits.Cleared("[P1] queue", 20),
                Waits.Alarm("[P1] queue", AlarmState.InsufficientData, AlarmState.Ok, 70),
            ],
            TimeSpan.Zero));

        var summary = Waits.Summary(message);
        Assert.StartsWith("Flapped 3 times in 1 min 10 s, INSUFFICIENT DATA now", summary.Lead, StringComparison.Ordinal);
        Assert.Equal((EventLifecycle.Open, EventSeverity.Critical), (summary.Lifecycle, summary.Severity));
    }

    [Fact]
    public void States_are_listed_the_newest_first()
    {
        var list = Waits.Summary(Assert.Single(Waits.Drain(Flaps("queue", 3), TimeSpan.Zero))).List("State changes, newest first")!;

        Assert.Equal(
            [("ALARM", 20), ("OK", 10), ("ALARM", 0)],
            list.Items.Select(static item => (item.Label!, (int)(((InstantValue)item.Value).Instant - (Waits.Now - TimeSpan.FromMinutes(10))).TotalSeconds)));
    }

    [Fact]
    public void What_could_not_be_read_of_any_of_them_is_kept()
    {
        var waiting = Flaps("queue", 3).Select(static (waited, index) => Waits.Of(waited.Delivery.Received with { Problems = [new EventProblem($"member-{index}", "is no date")] }));

        Assert.Equal(
            "member-0, member-1, member-2",
            Waits.Summary(Assert.Single(Waits.Drain(waiting, TimeSpan.Zero)), new SummaryContext { Now = Waits.Now, Verbosity = Verbosity.Full }).Fact("Not readable"));
    }

    [Fact]
    public void Worst_severity_is_said_in_japanese_as_people_say_it()
    {
        var summary = Waits.Summary(Assert.Single(Waits.Drain(Flaps("queue", 4, everySeconds: 2400), TimeSpan.Zero)), new SummaryContext { Now = Waits.Now, Language = "ja" });

        Assert.Equal("高", summary.Fact("最も高い重大度"));
        Assert.Equal("2時間の間に状態が 4 回変化、現在は OK", summary.Lead);
    }

    [Fact]
    public void Alarm_and_its_ok_stay_two() => Assert.Equal(2, Waits.Drain(Flaps("queue", 2), TimeSpan.Zero).Count);

    [Fact]
    public void Alarm_that_says_its_state_again_has_not_changed_it() => Assert.Equal(
        3,
        Waits.Drain([Waits.Firing("queue"), Waits.Alarm("queue", AlarmState.Alarm, AlarmState.Alarm, 10), Waits.Alarm("queue", AlarmState.Alarm, AlarmState.Alarm, 20)], TimeSpan.Zero).Count);

    [Fact]
    public void Changes_that_came_in_another_order_stay_apart() =>
        Assert.Equal(3, Waits.Drain([Waits.Firing("queue", 0), Waits.Cleared("queue", 30), Waits.Firing("queue", 20)], TimeSpan.Zero).Count);

    [Fact]
    public void Changes_without_a_duration_are_counted() =>
        Assert.StartsWith("Flapped 3 times, ALARM now", Waits.Summary(Assert.Single(Waits.Drain(Flaps("queue", 3, everySeconds: 0), TimeSpan.Zero))).Lead, StringComparison.Ordinal);

    [Fact]
    public void What_aws_mutes_is_told_alone()
    {
        static WaitingEvent Muted(int second) => Waits.Of(Waits.Firing("queue", second).Delivery.Received is var received
            ? received with { Event = (CloudWatchAlarmEvent)received.Event with { Mute = new AlarmMute(null, null, null) } }
            : null!);

        Assert.Equal(3, Waits.Drain([Muted(0), Muted(1), Muted(2)], TimeSpan.Zero).Count);
    }

    [Fact]
    public void Other_alarms_and_other_groups_stay_apart() => Assert.Equal(
        [1, 1, 1, 1, 1, 1, 3],
        Waits.Drain(
            [
                Waits.Firing("a", 0), Waits.Firing("b", 0), Waits.Cleared("a", 1), Waits.Cleared("b", 1), .. Flaps("c", 2, group: "one"), .. Flaps("c", 3, group: "two"),
            ],
            TimeSpan.Zero).Select(static message => message.Events.Count));

    [Fact]
    public void Changes_of_one_group_are_joined_where_they_follow_each_other() => Assert.Equal(
        ["a/ALARM/0 a/OK/10 a/ALARM/20", "b/ALARM/0", "a/OK/30"],
        Waits.Drain([.. Flaps("a", 3, group: "g"), Waits.Firing("b", 0, group: "g"), Waits.Cleared("a", 30, group: "g")], TimeSpan.Zero).Select(Waits.Ids));

    [Fact]
    public void Option_keeps_changes_apart() =>
        Assert.Equal(4, Waits.Drain(Flaps("queue", 4), TimeSpan.Zero, new JoiningOptions { Flapping = false }).Count);

    private static IEnumerable<WaitingEvent> Flaps(string name, int changes, int everySeconds = 10, string? group = null) =>
        Enumerable.Range(0, changes).Select(change => change % 2 == 0 ? Waits.Firing(name, change * everySeconds, group) : Waits.Cleared(name, change * everySeconds, group));
}
