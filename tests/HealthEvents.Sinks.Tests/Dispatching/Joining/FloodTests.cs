using HealthEvents.Formatters;

namespace HealthEvents.Sinks.Tests;

/// <summary>More than the webhook takes in time.</summary>
public sealed class FloodTests
{
    [Fact]
    public void What_needs_more_than_five_seconds_is_one_message_for_each_kind()
    {
        var messages = Waits.Drain(Firing(37), Waits.Second);

        var summary = Waits.Summary(Assert.Single(messages));
        Assert.Equal("37 alarms in 36 s", summary.Title);
        Assert.Equal("37 High", summary.Lead);
        var worst = summary.List("Worst first")!;
        Assert.Equal((10, 37), (worst.Items.Count, worst.Total));
        Assert.Equal("ALARM: alarm-0 (SQS ApproximateAgeOfOldestMessage) in eu-west-1", ((ResourceValue)worst.Items[0].Value).Id);
        Assert.StartsWith("https://eu-west-1.console.aws.amazon.com/cloudwatch/", ((ResourceValue)worst.Items[0].Value).Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 1.0, 5)]
    [InlineData(6, 1.0, 1)]
    [InlineData(6, 0.0, 6)]
    [InlineData(100, 0.05, 100)]
    [InlineData(3, 2.0, 1)]
    public void What_is_in_time_is_told_singly(int alarms, double interval, int messages) =>
        Assert.Equal(messages, Waits.Drain(Firing(alarms), TimeSpan.FromSeconds(interval)).Count);

    [Fact]
    public void What_is_one_message_anyway_is_no_flood()
    {
        var accounts = Enumerable.Range(0, 60).Select(static account => Waits.Page($"{100000000000 + account}"));

        var message = Assert.Single(Waits.Drain(accounts, Waits.Second));

        Assert.Contains("affects 60 accounts", Waits.Summary(message).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Kind_with_the_worst_goes_first_and_a_single_event_of_a_kind_is_itself() => Assert.Equal(
        [3, 1, 8],
        Waits.Drain(
            [
                .. Enumerable.Range(0, 8).Select(static id => Waits.Test($"low-{id}", EventSeverity.Low, kind: "test.low")),
                .. Enumerable.Range(0, 3).Select(static id => Waits.Test($"high-{id}", EventSeverity.High, kind: "test.high")),
                Waits.Test("medium", EventSeverity.Medium, kind: "test.medium"),
            ],
            Waits.Second).Select(static message => message.Events.Count));

    [Fact]
    public void Worst_are_named_and_what_is_over_comes_last()
    {
        var messages = Waits.Drain([.. Cleared(12), Waits.Alarm("late", AlarmState.InsufficientData, AlarmState.Ok, 50), Waits.Firing("worst", 60)], Waits.Second);

        var summary = Waits.Summary(Assert.Single(messages));
        Assert.Equal("1 High, 1 Medium, 12 Resolved", summary.Lead);
        Assert.Equal((EventSeverity.High, EventLifecycle.Open), (summary.Severity, summary.Lifecycle));
        Assert.Equal(
            ["\U0001F7E0 High", "\U0001F7E1 Medium", "\u2705 Resolved"],
            summary.List("Worst first")!.Items.Take(3).Select(static item => item.Label));
    }

    [Fact]
    public void Flood_of_what_is_over_is_over() =>
        Assert.Equal(EventLifecycle.Resolved, Waits.Summary(Assert.Single(Waits.Drain(Cleared(8), Waits.Second))).Lifecycle);

    [Fact]
    public void Alarm_and_its_ok_are_one_story_of_two_notifications()
    {
        var messages = Waits.Drain([.. Firing(6), Waits.Cleared("alarm-2", 50)], Waits.Second);

        var summary = Waits.Summary(Assert.Single(messages));
        Assert.Equal("6 alarms in 50 s", summary.Title);
        Assert.Equal("5 High, 1 Resolved", summary.Lead);
        Assert.Equal("7", summary.Fact("Notifications"));
    }

    [Fact]
    public void Ok_that_comes_after_the_alarm_that_followed_it_does_not_make_it_over()
    {
        var messages = Waits.Drain([.. Firing(8), Waits.Firing("x", 40), Waits.Cleared("x", 30)], Waits.Second);

        var summary = Waits.Summary(Assert.Single(messages));
        Assert.Equal(("9 High", "10"), (summary.Lead, summary.Fact("Notifications")));
    }

    [Fact]
    public void Outage_in_several_accounts_is_one_of_the_stories()
    {
        var messages = Waits.Drain(
            [
                .. Enumerable.Range(0, 60).Select(static account => Waits.Page($"{100000000000 + account}")),
                .. Enumerable.Range(0, 6).Select(static other => Waits.Page("111122223333", communication: $"other-{other}", arn: $"{Waits.Outage}{other}")),
            ],
            Waits.Second);

        var summary = Waits.Summary(Assert.Single(messages));
        Assert.StartsWith("7 AWS Health events", summary.Title, StringComparison.Ordinal);
        Assert.Equal("66", summary.Fact("Notifications"));
        Assert.Contains(summary.List("Worst first")!.Items, static item => ((ResourceValue)item.Value).Id.Contains("affects 60 accounts", StringComparison.Ordinal));
    }

    [Fact]
    public void Alarm_that_flapped_counts_as_what_it_was_at_its_worst()
    {
        // Each of them flapped, and each is a story of its own: so many messages would need too long.
        var waiting = Enumerable.Range(0, 12).SelectMany(static id => new[]
        {
            Waits.Firing($"queue-{id}", 0), Waits.Cleared($"queue-{id}", 20), Waits.Alarm($"queue-{id}", AlarmState.InsufficientData, AlarmState.Ok, 40),
        });

        Assert.Equal("12 High", Waits.Summary(Assert.Single(Waits.Drain(waiting, Waits.Second))).Lead);
    }

    [Fact]
    public void Contributors_of_one_alarm_are_not_counted_as_alarms()
    {
        var waiting = Enumerable.Range(0, 37).Select(static id => Waits.Firing("queue", id).Delivery.Received is var received
            ? Waits.Of(received with
            {
                Event = (CloudWatchAlarmEvent)received.Event with
                {
                    Kind = CloudWatchAlarmKinds.ContributorStateChange,
                    Contributor = new AlarmContributor($"c-{id}", new Dictionary<string, string>()),
                },
            })
            : null!);

        Assert.StartsWith("37 alarm time series", Waits.Summary(Assert.Single(Waits.Drain(waiting, Waits.Second))).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Pages_without_an_arn_are_one_story(string? arn)
    {
        var waiting = Enumerable.Range(1, 3).Select(page => Waits.Page("111122223333", page, 3, arn: arn))
            .Concat(Enumerable.Range(0, 6).Select(static other => Waits.Page("111122223333", communication: $"other-{other}", arn: $"{Waits.Outage}{other}")));

        var summary = Waits.Summary(Assert.Single(Waits.Drain(waiting, Waits.Second)));

        Assert.StartsWith("7 AWS Health events", summary.Title, StringComparison.Ordinal);
        Assert.Equal("9", summary.Fact("Notifications"));
    }

    [Fact]
    public void Story_with_several_kinds_is_not_reordered()
    {
        var messages = Waits.Drain(
            [
                Waits.Test("a", story: "s", kind: "test.one"), Waits.Test("b", story: "s", kind: "test.two"), Waits.Test("c", story: "s", kind: "test.one"),
                .. Enumerable.Range(0, 6).Select(static id => Waits.Test($"one-{id}", kind: "test.one")),
                .. Enumerable.Range(0, 6).Select(static id => Waits.Test($"two-{id}", kind: "test.two")),
            ],
            Waits.Second);

        Assert.Equal([7, 7, 1], messages.Select(static message => message.Events.Count));
        Assert.Contains("a", Waits.Ids(messages[0]).Split(' '));
        Assert.Contains("b", Waits.Ids(messages[1]).Split(' '));
        Assert.Equal("c", Waits.Ids(messages[2]));
    }

    [Fact]
    public void Groups_of_a_fifo_queue_have_floods_of_their_own()
    {
        var messages = Waits.Drain(
            [.. Firing(8, group: "a"), .. Firing(7, group: "b", name: "other"), .. Firing(6, name: "free")],
            Waits.Second);

        Assert.Equal([8, 7, 6], messages.Select(static message => message.Events.Count));
        Assert.All(messages, static message => Assert.Single(message.Events.Select(static waited => waited.Delivery.Group).Distinct()));
    }

    [Fact]
    public void In_a_group_the_flood_ends_where_another_kind_comes() => Assert.Equal(
        [6, 1, 2],
        Waits.Drain([.. Firing(6, group: "a"), Waits.Test("between", group: "a"), .. Firing(2, group: "a", name: "later")], Waits.Second)
            .Select(static message => message.Events.Count)
            .Aggregate(new List<int>(), static (counts, count) =>
            {
                // The last two are in time, and told singly.
                if (counts.Count == 3)
                {
                    counts[2] += count;
                }
                else
                {
                    counts.Add(count);
                }

                return counts;
            }));

    [Fact]
    public void Option_has_everything_told_singly() =>
        Assert.Equal(40, Waits.Drain(Firing(40), Waits.Second, new JoiningOptions { Floods = false }).Count);

    [Fact]
    public void Thread_of_a_flood_is_of_none_of_its_stories()
    {
        var message = Assert.Single(Waits.Drain(Firing(8), Waits.Second));

        Assert.DoesNotContain(Waits.Summary(message).Correlation, message.Events.Select(static waited => waited.Correlation));
        Assert.Equal(message.Delivery.Identity, Waits.Summary(message).Correlation);
    }

    [Fact]
    public void Only_what_is_named_is_summarized()
    {
        var summarizer = new Counting();

        var message = Assert.Single(Waits.Drain(Firing(50).Select(waited => Waits.Of(waited.Delivery.Received, summarizer)), Waits.Second));
        Waits.Summary(message);

        Assert.Equal(10, summarizer.Calls);
    }

    [Fact]
    public async Task Enrichers_take_part()
    {
        var summarizer = new EnrichingSummarizer(new EventSummarizer(), new EventEnrichment([new Marking()]));
        var waiting = Firing(8).Select(waited => new WaitingEvent(new EventDelivery(waited.Delivery.Received, summarizer, Waits.Now), Waits.Now));

        var summary = await Assert.Single(Waits.Drain(waiting, Waits.Second)).Delivery.SummarizeAsync(new SummaryContext { Now = Waits.Now });

        Assert.All(summary.List("Worst first")!.Items, static item => Assert.StartsWith("Enriched ", ((ResourceValue)item.Value).Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Summarizer_that_throws_costs_only_the_looks_of_its_event()
    {
        var throwing = new TestSummarizer { Title = static received => received.RecordId!.StartsWith("alarm-0/", StringComparison.Ordinal) ? throw new FormatException("s3cr3t") : "Fine" };

        var summary = Waits.Summary(Assert.Single(Waits.Drain(Firing(8).Select(waited => Waits.Of(waited.Delivery.Received, throwing)), Waits.Second)));

        Assert.Equal(8, summary.List("Worst first")!.Items.Count);
        Assert.Equal(7, summary.List("Worst first")!.Items.Count(static item => ((ResourceValue)item.Value).Id == "Fine"));
        Assert.Equal("summary: threw FormatException", Assert.Single(summary.Problems).ToString());
    }

    [Fact]
    public void Link_to_a_runbook_that_an_event_names_is_never_put_behind_its_name()
    {
        var waiting = Enumerable.Range(0, 8).Select(static id => Waits.Firing($"alarm-{id}", id).Delivery.Received).Select(static received => Waits.Of(received with
        {
            Event = (CloudWatchAlarmEvent)received.Event with
            {
                // Nobody knows its page.
                Region = null,
                AlarmArn = $"{((CloudWatchAlarmEvent)received.Event).AlarmName}",
                Configuration = new CloudWatchAlarmConfiguration { Description = "Runbook: https://evil.example.com/runbook" },
            },
        }));

        var summary = Waits.Summary(Assert.Single(Waits.Drain(waiting, Waits.Second)));

        Assert.All(summary.List("Worst first")!.Items, static item => Assert.Null(((ResourceValue)item.Value).Url));
    }

    [Fact]
    public void Credentials_in_names_stay_masked()
    {
        var waiting = Enumerable.Range(0, 8).Select(static id => Waits.Firing($"alarm-{id} password=hunter2hunter2", id));

        var summary = Waits.Summary(Assert.Single(Waits.Drain(waiting, Waits.Second)));

        Assert.DoesNotContain("hunter2", string.Join('\n', summary.List("Worst first")!.Items), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", summary.Correlation, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_and_regions_are_counted()
    {
        var summary = Waits.Summary(Assert.Single(Waits.Drain([.. Firing(6), Waits.Firing("one", account: "111122223333")], Waits.Second)));

        Assert.Equal("123456789012: 6, 111122223333: 1", summary.Fact("Accounts"));
        Assert.Equal("eu-west-1", summary.Fact("Regions"));
    }

    [Fact]
    public void Kind_without_words_is_named() => Assert.StartsWith(
        "8 events (test.event)",
        Waits.Summary(Assert.Single(Waits.Drain(Enumerable.Range(0, 8).Select(static id => Waits.Test($"{id}")), Waits.Second))).Title,
        StringComparison.Ordinal);

    internal static IEnumerable<WaitingEvent> Firing(int count, string? group = null, string name = "alarm") =>
        Enumerable.Range(0, count).Select(id => Waits.Firing($"{name}-{id}", id, group));

    private static IEnumerable<WaitingEvent> Cleared(int count) => Enumerable.Range(0, count).Select(static id => Waits.Cleared($"cleared-{id}", id));

    private sealed class Counting : IEventSummarizer
    {
        public int Calls { get; private set; }

        public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
        {
            Calls++;
            return new TestSummarizer().Summarize(received, context);
        }
    }

    private sealed class Marking : IEventEnricher
    {
        public async ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return summary with { Title = $"Enriched {summary.Title}" };
        }
    }
}
