namespace HealthEvents.Formatters.Tests;

public sealed class HealthSummaryTests
{
    [Fact]
    public void Scheduled_change_says_whether_to_act_and_how_many_days_are_left()
    {
        var summary = SampleEvents.Summary(SampleEvents.Retirement);

        Assert.Equal("Action required. Starts 27 Aug 2026, 13:00 UTC, in 12 days", summary.Lead);
        Assert.Equal(["Account"], summary.FactLabels());
    }

    [Theory]
    [InlineData("ko", "조치 필요. 시작: 2026년 8월 27일 13:00 UTC (12일 후)")]
    [InlineData("ja", "対応が必要。開始: 2026年8月27日 13:00 UTC (12日後)")]
    public void Scheduled_change_follows_the_language(string language, string lead) =>
        Assert.Equal(lead, SampleEvents.Summary(SampleEvents.Retirement, language).Lead);

    [Theory]
    [InlineData("en", "Start", "12/05/26 10h (not understood)")]
    [InlineData("ko", "시작 시각", "12/05/26 10h (해석할 수 없음)")]
    [InlineData("ja", "開始時刻", "12/05/26 10h (解釈できません)")]
    public void Date_that_is_not_understood_keeps_its_text(string language, string label, string start)
    {
        foreach (var verbosity in new[] { Verbosity.Compact, Verbosity.Full })
        {
            Assert.Equal(start, SampleEvents.Summary(Read(), SampleEvents.Context(language, verbosity)).Fact(label));
        }

        static ReceivedEvent Read() => Assert.Single(new EventReader().Read("""
            {"eventArn":"a","eventTypeCode":"b","eventTypeCategory":"scheduledChange","startTime":"12/05/26 10h"}
            """));
    }

    [Fact]
    public void Each_date_that_is_not_understood_is_told_once()
    {
        var received = Assert.Single(new EventReader().Read("""
            {"source":"aws.health","detail-type":"AWS Health Event","time":"noon","detail":{"eventTypeCategory":"issue","startTime":"at 10",
            "endTime":"at 11","lastUpdatedTime":"at 12","affectedEntities":[{"entityValue":"a","lastUpdatedTime":"at 13"}],"page":{}}}
            """));

        var summary = SampleEvents.Summary(received, SampleEvents.Context());
        Assert.Equal(("at 10 (not understood)", "at 11 (not understood)"), (summary.Fact("Start"), summary.Fact("End")));
        Assert.Equal("time (noon), detail.affectedEntities[0].lastUpdatedTime (at 13), detail.lastUpdatedTime (at 12), ...", summary.Fact("Not readable"));

        summary = SampleEvents.Summary(received, SampleEvents.Context(verbosity: Verbosity.Full));
        Assert.Equal("at 12 (not understood)", summary.Fact("Last update"));
        Assert.Equal("time (noon), detail.affectedEntities[0].lastUpdatedTime (at 13), detail.page", summary.Fact("Not readable"));
        Assert.Contains(received.Problems, problem => problem.ToString() == "detail.startTime: is not a date: \"at 10\"");
    }

    [Fact]
    public void Change_within_two_days_counts_hours()
    {
        var soon = SampleEvents.Retirement with { StartTime = SampleEvents.Now.AddMinutes(150), Actionability = null };

        Assert.Equal("Starts 15 Aug 2026, 14:30 UTC, in 2 h 30 min", SampleEvents.Summary(soon).Lead);
    }

    [Fact]
    public void Open_issue_says_since_when()
    {
        var summary = SampleEvents.Summary(SampleEvents.Issue);

        Assert.Equal("Since 15 Aug 2026, 08:48 UTC, for 3 h 12 min", summary.Lead);
        Assert.Equal(["Account", "Scope"], summary.FactLabels());
        Assert.Equal("Anyone using the service in this region may be affected", summary.Fact("Scope"));
        Assert.Equal("Lambda: operational issue (public event) in us-east-1", summary.Title);
    }

    [Fact]
    public void Issue_that_is_over_says_how_long_it_lasted()
    {
        var summary = SampleEvents.Summary(SampleEvents.Issue with { EndTime = SampleEvents.Now.AddMinutes(-12) });

        Assert.Equal(EventLifecycle.Resolved, summary.Lifecycle);
        Assert.Equal("Ended after 3 h", summary.Lead);
        Assert.Equal(["Account", "Start", "End"], summary.FactLabels());
    }

    [Theory]
    [InlineData("en", "Affected accounts")]
    [InlineData("ko", "영향을 받는 계정")]
    [InlineData("ja", "影響を受けるアカウント")]
    public void Several_affected_accounts_are_listed_with_what_the_directory_knows(string language, string title)
    {
        var context = SampleEvents.Context() with { Language = language, Accounts = new Directory(), Verbosity = Verbosity.Compact };
        string[] accounts = ["111122223333", "123456789012", "444455556666", "555566667777"];

        var summary = SampleEvents.Summary(new ReceivedEvent { Event = SampleEvents.Retirement with { AffectedAccounts = accounts } }, context);

        var section = Assert.IsType<ListSection>(Assert.Single(summary.Sections, section => section.Title == title));
        Assert.Equal(
            ["111122223333 (production)", "123456789012", "444455556666"],
            section.Items.Select(item => Assert.IsType<TextValue>(item.Value).Text));
        Assert.Equal(4, section.Total);
    }

    [Fact]
    public void Headline_counts_the_accounts_and_says_that_they_are_hit_as_long_as_they_are()
    {
        var issue = SampleEvents.Issue with { Account = null, AffectedAccounts = ["111122223333", "444455556666"] };

        Assert.Contains(", affects 2 accounts in us-east-1", SampleEvents.Summary(issue).Title, StringComparison.Ordinal);
        Assert.Contains(", 2 accounts in us-east-1", SampleEvents.Summary(issue with { Status = HealthEventStatus.Closed }).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void One_resource_without_a_state_is_one_resource()
    {
        var issue = SampleEvents.Issue with
        {
            AffectedAccounts = ["111122223333", "444455556666"],
            AffectedEntities = [new() { Value = "i-1", Account = "111122223333" }, new() { Value = "i-2", Account = "444455556666" }, new() { Value = "i-3", Account = "444455556666" }],
        };

        Assert.Equal(
            ["1 resource", "2 resources"],
            SampleEvents.Summary(issue).Section<ListSection>("Affected accounts")!.Items.Select(static item => Assert.IsType<TextValue>(item.Value).Text));
    }

    [Fact]
    public void One_affected_account_is_named_by_the_facts_alone()
    {
        var one = SampleEvents.Retirement with { Account = "111122223333", AffectedAccounts = ["111122223333"] };

        Assert.DoesNotContain(SampleEvents.Summary(one).Sections, section => section.Title == "Affected accounts");
    }

    [Fact]
    public void Account_is_shown_with_what_the_directory_knows()
    {
        var context = SampleEvents.Context() with { Accounts = new Directory() };

        var summary = SampleEvents.Summary(new ReceivedEvent { Event = SampleEvents.Abuse }, context);

        Assert.Equal("111122223333 (production)", summary.Fact("Account"));
        Assert.Equal("web team", summary.Fact("Owner"));
        Assert.EndsWith("account production", summary.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Description_is_prose_in_the_language_of_the_reader_with_its_addresses_as_links()
    {
        var english = SampleEvents.Summary(SampleEvents.Retirement).Section<ProseSection>("Description")!;

        Assert.Equal("The host degrades.\nStop and start it, see https://docs.aws.amazon.com/stop.html.", english.Text());
        Assert.Equal(
            new ProseSpan("https://docs.aws.amazon.com/stop.html", ProseStyle.Link),
            english.Paragraphs[1].Spans[1]);
        Assert.Equal("호스트 성능이 저하됩니다.", SampleEvents.Summary(SampleEvents.Retirement, "ko").Section<ProseSection>("설명")!.Text());
    }

    [Fact]
    public void Documents_of_a_long_description_are_listed_once_each()
    {
        var text = new string('x', 2000) + " https://a.example.com/1, (https://b.example.com/2) https://a.example.com/1.";

        var documents = SampleEvents.Summary(SampleEvents.Retirement with { Descriptions = [new("en_US", text)] })
            .Section<ListSection>("Documents")!;

        Assert.Equal(
            [new LinkValue("https://a.example.com/1"), new LinkValue("https://b.example.com/2")],
            documents.Items.Select(i => i.Value));
    }

    [Fact]
    public void Resources_come_pending_first_and_resolved_ones_are_only_counted()
    {
        var e = SampleEvents.Retirement with
        {
            AffectedEntities =
            [
                Entity("done", HealthEntityStatus.Resolved), Entity("well", HealthEntityStatus.Unimpaired), Entity("hit", HealthEntityStatus.Impaired),
                new() { Value = "silent" }, Entity("todo", HealthEntityStatus.Pending), new() { Value = SampleEvents.Account },
            ],
        };

        var list = SampleEvents.Summary(e).Section<ListSection>("Affected resources")!;

        Assert.Equal(["todo pending", "hit impaired", "silent ", "well unimpaired"], list.Ids());
        Assert.Equal(4, list.Total);
        Assert.Equal("1 pending, 1 impaired, 1 unimpaired, 1 resolved, 1 without status", list.Note);
    }

    [Fact]
    public void Resources_beyond_the_first_are_counted_by_status()
    {
        var many = Enumerable.Range(0, 300).Select(i => Entity($"i-{i}", i < 285 ? HealthEntityStatus.Pending : HealthEntityStatus.Resolved));
        var e = SampleEvents.Retirement with { AffectedEntities = [.. many] };

        var list = SampleEvents.Summary(e).Section<ListSection>("Affected resources")!;

        Assert.Equal(10, list.Items.Count);
        Assert.Equal(285, list.Total);
        Assert.Equal("285 pending, 15 resolved", list.Note);
        Assert.Equal(3, SampleEvents.Summary(e, verbosity: Verbosity.Compact).Section<ListSection>("Affected resources")!.Items.Count);
        Assert.Equal(100, SampleEvents.Summary(e, verbosity: Verbosity.Full).Section<ListSection>("Affected resources")!.Items.Count);
        Assert.Contains("285 of 300 resources pending", SampleEvents.Summary(e).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Resources_that_are_all_resolved_are_shown()
    {
        var e = SampleEvents.Retirement with { AffectedEntities = [Entity("done", HealthEntityStatus.Resolved)] };

        Assert.Equal(["done resolved"], SampleEvents.Summary(e).Section<ListSection>("Affected resources")!.Ids());
    }

    [Fact]
    public void Exposed_credentials_are_alarming_and_masked_everywhere()
    {
        var summary = SampleEvents.Summary(SampleEvents.ExposedKey, verbosity: Verbosity.Full);

        Assert.True(summary.IsUrgent);
        Assert.StartsWith("Act now", summary.Lead, StringComparison.Ordinal);
        Assert.Equal(["...TKEY "], summary.Section<ListSection>("Affected resources")!.Ids());
        Assert.Equal("The key ...TKEY was found in public.", summary.Section<ProseSection>("Description")!.Text());
        Assert.DoesNotContain("IOSFODNN", summary.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Exposed_credentials_of_a_user_keep_the_name_of_the_user()
    {
        var user = SampleEvents.ExposedKey with { AffectedEntities = [new() { Value = "arn:aws:iam::111122223333:user/build" }] };

        Assert.Equal(["user/build "], SampleEvents.Summary(user).Section<ListSection>("Affected resources")!.Ids());
    }

    [Fact]
    public void Account_directory_that_throws_costs_only_the_alias()
    {
        var summary = SampleEvents.Summary(
            new ReceivedEvent { Event = SampleEvents.Retirement },
            SampleEvents.Context() with { Accounts = new BrokenDirectory() });

        Assert.EndsWith(" in 111122223333, eu-west-1", summary.Title, StringComparison.Ordinal);
        Assert.Equal("account: the directory threw NotSupportedException", Assert.Single(summary.Problems).ToString());
    }

    [Fact]
    public void Abuse_is_alarming_until_it_is_closed()
    {
        Assert.True(SampleEvents.Summary(SampleEvents.Abuse).IsUrgent);
        Assert.False(SampleEvents.Summary(SampleEvents.Abuse with { Status = HealthEventStatus.Closed }).IsUrgent);
        Assert.False(SampleEvents.Summary(SampleEvents.Retirement).IsUrgent);
    }

    [Fact]
    public void Collector_sees_the_organization_first_and_nobody_else_sees_it()
    {
        var own = SampleEvents.Summary(SampleEvents.Retirement);
        var collected = SampleEvents.Summary(SampleEvents.Retirement with { Envelope = new() { Account = "999999999999" } });

        Assert.Equal(["Open in Health Dashboard"], own.LinkLabels());
        Assert.Equal(["Open organization view", "Open in Health Dashboard"], collected.LinkLabels());
        Assert.StartsWith("https://health.aws.amazon.com/", own.Links[0].Url, StringComparison.Ordinal);
        Assert.Equal(["999999999999", null], collected.Links.Select(static link => link.Account));
    }

    [Fact]
    public void Affected_resources_link_to_their_page_and_show_what_people_call_them()
    {
        var summary = SampleEvents.Summary(SampleEvents.Retirement with
        {
            Service = "ECS",
            AffectedEntities =
            [
                new() { Value = "arn:aws:ec2:us-east-1:444455556666:instance/i-0123456789abcdef0", Status = HealthEntityStatus.Pending },
                new() { Value = "shop|web", Status = HealthEntityStatus.Pending },
                new() { Value = "orders", Status = HealthEntityStatus.Pending },
            ],
        });

        var resources = summary.Section<ListSection>("Affected resources")!.Items.Select(static item => (ResourceValue)item.Value).ToList();
        Assert.Equal(["instance/i-0123456789abcdef0", "shop|web", "orders"], resources.Select(static resource => resource.Id));
        Assert.Equal(
            [
                "https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#InstanceDetails:instanceId=i-0123456789abcdef0",
                "https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/shop/services/web?region=eu-west-1",
                null,
            ],
            resources.Select(static resource => resource.Url));
        Assert.Equal(["444455556666", null, null], resources.Select(static resource => resource.Account));
    }

    [Fact]
    public void Exposed_key_has_no_link() => Assert.All(
        SampleEvents.Summary(SampleEvents.ExposedKey with { Service = "IAM" }).Section<ListSection>("Affected resources")!.Items,
        static item => Assert.Null(((ResourceValue)item.Value).Url));

    [Fact]
    public void Compact_says_only_what_matters_most()
    {
        var summary = SampleEvents.Summary(SampleEvents.Retirement, verbosity: Verbosity.Compact);

        Assert.Equal(["Account"], summary.FactLabels());
        Assert.Equal(["Affected resources"], summary.SectionTitles());
        Assert.NotEmpty(summary.Links);
    }

    [Fact]
    public void Full_says_everything()
    {
        var e = SampleEvents.Retirement with
        {
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["deprecated_versions"] = "1.2" },
            Personas = [HealthPersona.Operations],
        };

        var summary = SampleEvents.Summary(e, verbosity: Verbosity.Full);

        Assert.Equal("AWS_EC2_PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED", summary.Fact("Type code"));
        Assert.Equal("Operations", summary.Fact("For"));
        Assert.Equal("deprecated_versions", summary.Section<ListSection>("Metadata")!.Items[0].Label);
    }

    private static HealthAffectedEntity Entity(string value, HealthEntityStatus status) => new() { Value = value, Status = status };

    private sealed class BrokenDirectory : IAccountDirectory
    {
        public AccountInfo? Find(string accountId) => throw new NotSupportedException();
    }

    private sealed class Directory : IAccountDirectory
    {
        public AccountInfo? Find(string accountId) => accountId == SampleEvents.Account ? new("production", "web team") : null;
    }

    [Theory]
    [InlineData("eu-west-1", "arn:aws:health:eu-west-1::event/EC2/A/A_1")]
    [InlineData("cn-north-1", "arn:aws-cn:health:cn-north-1::event/EC2/#/account/")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:health:us-gov-west-1::event/\uD55C \uAD6D")]
    [InlineData("us-iso-east-1", "arn:aws-iso:health:us-iso-east-1::event/EC2/A/A_1")]
    [InlineData("eu-west-1", null)]
    public void Links_of_a_collected_event_are_its_own_addresses(string region, string? arn)
    {
        var e = SampleEvents.Retirement with { Region = region, EventArn = arn, Envelope = new() { Account = "444455556666" } };

        var links = SampleEvents.Summary(e).Links;

        string?[] expected = [e.OrganizationConsoleUrl(), e.ConsoleUrl()];
        Assert.Equal(expected.OfType<string>(), links.Select(link => link.Url));
    }
}
