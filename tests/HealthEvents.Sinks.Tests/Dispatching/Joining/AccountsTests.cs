using HealthEvents.Formatters;

namespace HealthEvents.Sinks.Tests;

/// <summary>One event of AWS Health in several accounts.</summary>
public sealed class AccountsTests
{
    [Fact]
    public void One_event_in_several_accounts_is_one_message()
    {
        var message = Assert.Single(Waits.Drain([Waits.Page("111122223333"), Waits.Page("444455556666"), Waits.Page("777788889999")], TimeSpan.Zero));

        var summary = Waits.Summary(message);
        Assert.Equal("EC2: operational issue, 3 resources impaired, affects 3 accounts in us-east-1", summary.Title);
        Assert.Equal(3, message.Delivery.Parts.Count);
    }

    [Fact]
    public void Its_thread_is_the_event()
    {
        var message = Assert.Single(Waits.Drain([Waits.Page("111122223333"), Waits.Page("444455556666")], TimeSpan.Zero));

        Assert.Equal(Waits.Outage, Waits.Summary(message).Correlation);
    }

    [Fact]
    public void Pages_are_put_together_first()
    {
        var waiting = Enumerable.Range(0, 400).SelectMany(static account => Enumerable.Range(1, 3).Select(page => Waits.Page($"{100000000000 + account}", page, 3)));

        var message = Assert.Single(Waits.Drain(waiting, Waits.Second));

        var summary = Waits.Summary(message);
        Assert.Contains("1,200 resources impaired, affects 400 accounts", summary.Title, StringComparison.Ordinal);
        Assert.Equal(1200, message.Events.Count);
        Assert.Null(summary.Fact("Pages"));
    }

    [Fact]
    public void Accounts_are_listed_as_the_directory_knows_them_with_what_is_impaired_the_most_first()
    {
        var message = Assert.Single(Waits.Drain(
            [
                Waits.Page("111122223333"),
                Waits.Page("444455556666", entities: [Waits.Impaired("i-1"), Waits.Impaired("i-2"), new HealthAffectedEntity { Value = "i-3", Status = HealthEntityStatus.Resolved }]),
                Waits.Page("777788889999", entities: []),
            ],
            TimeSpan.Zero));

        var accounts = Waits.Summary(message, new SummaryContext { Now = Waits.Now, Accounts = Directory() }).List("Affected accounts")!;
        Assert.Equal(
            ["444455556666 (production): 2 impaired, 1 resolved", "111122223333: 1 impaired", "777788889999"],
            accounts.Items.Select(static item => (item.Label is null ? "" : $"{item.Label}: ") + ((TextValue)item.Value).Text));
    }

    [Fact]
    public void Resources_are_named_with_their_accounts()
    {
        var message = Assert.Single(Waits.Drain([Waits.Page("111122223333"), Waits.Page("444455556666")], TimeSpan.Zero));

        var resources = Waits.Summary(message, new SummaryContext { Now = Waits.Now, Accounts = Directory() }).List("Affected resources")!;
        Assert.Equal(["111122223333 i-1111p1", "production i-4444p1"], resources.Items.Select(static item => $"{item.Label} {((ResourceValue)item.Value).Id}"));
        Assert.Equal(["111122223333", "444455556666"], resources.Items.Select(static item => ((ResourceValue)item.Value).Account));
    }

    [Fact]
    public void Accounts_that_do_not_fit_are_counted()
    {
        var waiting = Enumerable.Range(0, 37).Select(static account => Waits.Page($"{100000000000 + account}"));

        var accounts = Waits.Summary(Assert.Single(Waits.Drain(waiting, TimeSpan.Zero))).List("Affected accounts")!;

        Assert.Equal((10, 37), (accounts.Items.Count, accounts.Total));
    }

    [Fact]
    public void Absent_pages_are_named_at_their_account()
    {
        var message = Assert.Single(Waits.Drain(
            [Waits.Page("111122223333", 1, 3), Waits.Page("111122223333", 3, 3), Waits.Page("444455556666"), Waits.Page("777788889999", 2, 2)],
            TimeSpan.Zero));

        var summary = Waits.Summary(message);
        Assert.Equal("for 2 of 3 accounts, some pages came separately or are still to come", summary.Fact("Pages"));
        Assert.Equal(
            "2 impaired, page 2 of 3 came separately or is still to come",
            ((TextValue)summary.List("Affected accounts")!.Items.Single(static item => item.Label == "111122223333").Value).Text);
    }

    [Fact]
    public void Accounts_that_one_part_names_are_all_kept_and_its_resources_are_of_none_of_them()
    {
        var message = Assert.Single(Waits.Drain(
            [
                Waits.Page("aaaa", entities: [Waits.Impaired("i-1")]).Naming("111122223333", "222233334444"),
                Waits.Page("bbbb", entities: [Waits.Impaired("i-2")]).Naming("333344445555", "444455556666"),
                Waits.Page("555566667777", entities: [Waits.Impaired("i-3")]),
            ],
            TimeSpan.Zero));

        var summary = Waits.Summary(message);
        Assert.Contains("affects 5 accounts", summary.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["555566667777: 1 impaired", "111122223333", "222233334444", "333344445555", "444455556666"],
            summary.List("Affected accounts")!.Items.Select(static item => (item.Label is null ? "" : $"{item.Label}: ") + ((TextValue)item.Value).Text));
        Assert.Equal(
            new (string, string?)[] { ("i-1", null), ("i-2", null), ("i-3", "555566667777") },
            summary.List("Affected resources")!.Items.Select(static item => (((ResourceValue)item.Value).Id, ((ResourceValue)item.Value).Account)));
    }

    [Fact]
    public async Task Its_thread_is_the_event_where_the_summarizer_fails_too()
    {
        var summarizer = new ThrowsOfSeveral();
        var delivery = Assert.Single(Waits.Drain(
            [Waits.Page("111122223333", summarizer: summarizer), Waits.Page("444455556666", summarizer: summarizer)], TimeSpan.Zero)).Delivery;
        var options = new EventSummarizerOptions();
        options.Families[EventFamilies.Health] = summarizer;
        var guarded = new EventSummarizer(options);
        var plain = Assert.Single(Waits.Drain(
            [Waits.Page("111122223333", summarizer: guarded), Waits.Page("444455556666", summarizer: guarded)], TimeSpan.Zero)).Delivery;
        var context = new SummaryContext { Now = Waits.Now };
#pragma warning disable CA1849 // Both ways are tested.
        EventSummary[] summaries =
        [
            delivery.Summarize(context), await delivery.SummarizeAsync(context), plain.Summarize(context), await plain.SummarizeAsync(context),
        ];
#pragma warning restore CA1849

        Assert.Equal(
            Enumerable.Repeat(("one", Waits.Outage), 4),
            summaries.Select(static summary => (summary.Title, summary.Correlation)));
    }

    public static TheoryData<string> Differences => ["event", "lifecycle", "description", "severity", "start", "end"];

    [Theory]
    [MemberData(nameof(Differences))]
    public void What_differs_stays_apart(string difference)
    {
        var other = difference switch
        {
            "event" => Waits.Page("444455556666", arn: Waits.Outage + "other"),
            "lifecycle" => Waits.Page("444455556666", status: HealthEventStatus.Closed),
            "description" => Waits.Page("444455556666", text: "Something else."),
            "severity" => Change(Waits.Page("444455556666"), static e => e with { Actionability = HealthActionability.ActionRequired }),
            "start" => Change(Waits.Page("444455556666"), static e => e with { StartTime = e.StartTime + TimeSpan.FromMinutes(1) }),
            _ => Change(Waits.Page("444455556666"), static e => e with { EndTime = e.EndTime + TimeSpan.FromMinutes(1) }),
        };

        // Of a change, what one must do and when differs by account.
        var first = difference is "severity" or "start" or "end" ? Change(Waits.Page("111122223333"), static e => e) : Waits.Page("111122223333");
        Assert.Equal(2, Waits.Drain([first, other], TimeSpan.Zero).Count);

        static WaitingEvent Change(WaitingEvent page, Func<HealthEvent, HealthEvent> change) => Waits.Of(page.Delivery.Received with
        {
            Event = change((HealthEvent)page.Delivery.Received.Event with
            {
                Category = HealthEventCategory.ScheduledChange,
                Status = HealthEventStatus.Upcoming,
                StartTime = Waits.Now + TimeSpan.FromDays(20),
                EndTime = Waits.Now + TimeSpan.FromDays(21),
            }),
        });
    }

    [Fact]
    public void Change_in_several_accounts_is_one_message()
    {
        static WaitingEvent Planned(string account) => Waits.Of(Waits.Page(account).Delivery.Received is var received
            ? received with { Event = (HealthEvent)received.Event with { Category = HealthEventCategory.ScheduledChange, StartTime = Waits.Now + TimeSpan.FromDays(20) } }
            : null!);

        Assert.Single(Waits.Drain([Planned("111122223333"), Planned("444455556666")], TimeSpan.Zero));
    }

    [Fact]
    public void Update_is_told_after_what_it_updates()
    {
        var waiting = new[] { "111122223333", "444455556666" }
            .SelectMany(static account => new[] { Waits.Page(account), Waits.Page(account, communication: "over", status: HealthEventStatus.Closed) });

        Assert.Equal(
            ["111122223333/comm/1 444455556666/comm/1", "111122223333/over/1 444455556666/over/1"],
            Waits.Drain(waiting, TimeSpan.Zero).Select(Waits.Ids));
    }

    [Fact]
    public void Accounts_of_different_groups_stay_apart_and_those_of_one_are_one_message() => Assert.Equal(
        ["111122223333/comm/1 222233334444/comm/1", "333344445555/comm/1", "444455556666/comm/1"],
        Waits.Drain(
            [
                Waits.Page("111122223333", group: "a"), Waits.Page("222233334444", group: "a"), Waits.Page("333344445555", group: "b"), Waits.Page("444455556666"),
            ],
            TimeSpan.Zero).Select(Waits.Ids));

    [Fact]
    public void Option_keeps_accounts_apart() =>
        Assert.Equal(2, Waits.Drain([Waits.Page("111122223333"), Waits.Page("444455556666")], TimeSpan.Zero, new JoiningOptions { Accounts = false }).Count);

    [Fact]
    public void Option_keeps_pages_of_several_accounts_apart() => Assert.Equal(
        ["a/comm/1 b/comm/1", "a/comm/2 b/comm/2"],
        Waits.Drain(
            new[] { 1, 2 }.SelectMany(static page => new[] { "aaaa", "bbbb" }.Select(account => Waits.Page(account, page, 2))),
            TimeSpan.Zero,
            new JoiningOptions { Pages = false }).Select(static message => Waits.Ids(message).Replace("aaaa", "a", StringComparison.Ordinal).Replace("bbbb", "b", StringComparison.Ordinal)));

    [Fact]
    public void View_of_the_organization_is_offered_where_one_account_received_all()
    {
        Assert.Contains("organization", LinkOf("999900001111"), StringComparison.Ordinal);
        Assert.DoesNotContain("organization", LinkOf("444455556666"), StringComparison.Ordinal);

        static string LinkOf(string receiver) => Waits.Summary(Assert.Single(Waits.Drain(
            [Waits.Page("111122223333"), Waits.Page("444455556666", receiver: receiver)], TimeSpan.Zero))).Links[0].Url;
    }

    [Fact]
    public void Exposed_keys_stay_masked()
    {
        static WaitingEvent Exposed(string account, string key) => Of(Waits.Page(account, entities: [new HealthAffectedEntity { Value = key }]));

        static WaitingEvent Of(WaitingEvent waiting) => Waits.Of(waiting.Delivery.Received with
        {
            Event = (HealthEvent)waiting.Delivery.Received.Event with { EventTypeCode = "AWS_RISK_CREDENTIALS_EXPOSED", Service = "RISK" },
        });

        var summary = Waits.Summary(Assert.Single(Waits.Drain([Exposed("111122223333", "AKIAIOSFODNN7EXAMPL1"), Exposed("444455556666", "AKIAIOSFODNN7EXAMPL2")], TimeSpan.Zero)));

        var shown = string.Join('\n', summary.List("Affected resources")!.Items.Select(static item => ((ResourceValue)item.Value).Id));
        Assert.Equal("...MPL1\n...MPL2", shown);
        Assert.True(summary.IsUrgent);
    }

    private static AccountDirectory Directory() => new(["444455556666=production"]);

    private sealed class ThrowsOfSeveral : IEventSummarizer
    {
        public EventSummary Summarize(ReceivedEvent received, SummaryContext context) =>
            received.Event is HealthEvent { AffectedAccounts.Count: 0 } value
                ? new TestSummarizer().Summarize(received, context) with { Title = "one", Correlation = value.Correlation }
                : throw new FormatException("s3cr3t");
    }
}
