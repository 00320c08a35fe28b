namespace HealthEvents.Formatters.Tests;

public sealed class HealthResourcesTests
{
    [Fact]
    public void Issue_shows_impaired_resources_first_and_its_counts_add_up()
    {
        var list = List(SampleEvents.Issue with { AffectedEntities = Each("UNIMPAIRED", "PENDING", "RESOLVED", null, "UNKNOWN", "IMPAIRED", "MENDED", "IMPAIRED") });

        Assert.Equal(
            ["r5 impaired", "r7 impaired", "r1 pending", "r6 MENDED", "r4 unknown", "r3 ", "r0 unimpaired"],
            list.Ids());
        Assert.Equal("2 impaired, 1 pending, 1 unimpaired, 1 resolved, 1 unknown, 1 with another status, 1 without status", list.Note);
    }

    [Fact]
    public void Change_shows_pending_resources_first()
    {
        var list = List(SampleEvents.Retirement with { AffectedEntities = Each("IMPAIRED", null, "PENDING") });

        Assert.Equal(["r2 pending", "r0 impaired", "r1 "], list.Ids());
        Assert.Equal("1 pending, 1 impaired, 1 without status", list.Note);
    }

    [Fact]
    public void Long_list_begins_with_what_matters()
    {
        var entities = Each([.. Enumerable.Repeat("UNIMPAIRED", 400), .. Enumerable.Repeat("IMPAIRED", 12)]);

        var list = List(SampleEvents.Issue with { AffectedEntities = entities });

        Assert.All(list.Ids(), id => Assert.EndsWith(" impaired", id, StringComparison.Ordinal));
        Assert.Equal(("12 impaired, 400 unimpaired", 412), (list.Note, list.Total));
    }

    [Theory]
    [InlineData("en", "3 impaired")]
    [InlineData("ko", "장애 3개")]
    [InlineData("ja", "障害あり 3 件")]
    public void Status_that_all_resources_share_is_said_once(string language, string note)
    {
        var list = SampleEvents.Summary(SampleEvents.Issue with { AffectedEntities = Each("IMPAIRED", "IMPAIRED", "IMPAIRED") }, language).Sections.OfType<ListSection>().Single();

        Assert.Equal(note, list.Note);
        Assert.Equal(["r0 ", "r1 ", "r2 "], list.Ids());
    }

    [Fact]
    public void Resources_without_any_status_are_only_listed() =>
        Assert.Null(List(SampleEvents.Issue with { AffectedEntities = Each(null, null) }).Note);

    [Theory]
    [InlineData("issue", "IMPAIRED,IMPAIRED,UNIMPAIRED", "2 of 3 resources impaired")]
    [InlineData("issue", "IMPAIRED,IMPAIRED", "2 resources impaired")]
    [InlineData("issue", "UNIMPAIRED,UNIMPAIRED", "2 resources")]
    [InlineData("issue", "IMPAIRED,RESOLVED", "r0")]
    [InlineData("scheduledChange", "PENDING,PENDING,RESOLVED", "2 of 3 resources pending")]
    [InlineData("scheduledChange", "PENDING,PENDING", "2 resources pending")]
    [InlineData("scheduledChange", "IMPAIRED,IMPAIRED", "2 resources")]
    [InlineData("scheduledChange", "IMPAIRED,UNIMPAIRED", "1 of 2 resources impaired")]
    [InlineData("scheduledChange", "RESOLVED,PENDING", "r1")]
    [InlineData("scheduledChange", "RESOLVED,RESOLVED", "2 resources")]
    public void Headline_counts_what_matters_of_the_whole(string category, string statuses, string resources)
    {
        var e = SampleEvents.Retirement with { Category = new(category), AffectedEntities = Each(statuses.Split(',')) };

        Assert.Equal($"EC2: persistent instance retirement scheduled, {resources} in eu-west-1", SampleEvents.Summary(e).Title);
    }

    [Fact]
    public void What_is_over_impairs_nothing_any_more()
    {
        var over = SampleEvents.Retirement with { StartTime = SampleEvents.Now.AddDays(-9), EndTime = SampleEvents.Now.AddDays(-2) };

        var many = SampleEvents.Summary(over with { AffectedEntities = Each("IMPAIRED", "IMPAIRED") });
        Assert.Equal("EC2: persistent instance retirement scheduled, 2 resources in eu-west-1", many.Title);
        Assert.Equal("Last reported: 2 impaired", many.Section<ListSection>("Affected resources")!.Note);

        var one = SampleEvents.Summary(over with { AffectedEntities = Each("IMPAIRED") });
        Assert.Equal(["r0 last reported: impaired"], one.Section<ListSection>("Affected resources")!.Ids());

        var left = SampleEvents.Summary(over with { AffectedEntities = Each("PENDING", "PENDING", "RESOLVED") });
        Assert.Contains("2 of 3 resources pending", left.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "EC2: persistent instance retirement scheduled, 2 resources pending on this page (3 of 3) in eu-west-1")]
    [InlineData("ko", "EC2: EBS 지원 인스턴스 사용 중지 예정, 이 페이지(3/3)의 리소스 2개 대기 중 (eu-west-1)")]
    [InlineData("ja", "EC2: EBS-Backed インスタンスのリタイア予定、このページ (3/3) のリソース 2 件が保留中 (eu-west-1)")]
    public void Page_says_that_its_resources_are_those_of_a_page(string language, string title)
    {
        var e = SampleEvents.Retirement with { Page = 3, TotalPages = 3, AffectedEntities = Each("PENDING", "PENDING") };

        Assert.Equal(title, SampleEvents.Summary(e, language).Title);
        Assert.DoesNotContain("Page", SampleEvents.Summary(e).FactLabels());
    }

    [Fact]
    public void Page_without_resources_says_which_one_it_is() =>
        Assert.Equal(
            "EC2: persistent instance retirement scheduled, page 2 of 3 in eu-west-1",
            SampleEvents.Summary(SampleEvents.Retirement with { Page = 2, TotalPages = 3, AffectedEntities = [] }).Title);

    [Theory]
    [InlineData(SampleEvents.Account)]
    [InlineData("arn:aws:iam::111122223333:root")]
    [InlineData("arn:aws:account::111122223333:account")]
    [InlineData("AWS_ACCOUNT")]
    [InlineData("UNKNOWN")]
    [InlineData(" - ")]
    public void What_names_no_resource_is_none(string value)
    {
        var summary = SampleEvents.Summary(SampleEvents.Retirement with { AffectedEntities = [new() { Value = value, Status = HealthEntityStatus.Pending }] });

        Assert.Equal("EC2: persistent instance retirement scheduled in eu-west-1", summary.Title);
        Assert.Empty(summary.Sections.OfType<ListSection>());
    }

    [Theory]
    [InlineData("444455556666")]
    [InlineData("arn:aws:iam::444455556666:root")]
    [InlineData("arn:aws:organizations::123456789012:account/o-abc123/444455556666")]
    public void Other_account_among_the_resources_is_listed_as_an_account(string value)
    {
        var entities = new HealthAffectedEntity[] { new() { Value = SampleEvents.Account }, new() { Value = value }, new() { Value = value } };

        var accounts = SampleEvents.Summary(SampleEvents.Retirement with { AffectedEntities = entities }).Section<ListSection>("Affected accounts")!;

        Assert.Equal([SampleEvents.Account, "444455556666"], accounts.Items.Select(item => Assert.IsType<TextValue>(item.Value).Text));
    }

    [Theory]
    [InlineData("arn:aws:acm:eu-west-1:111122223333:certificate/95d1b7f1-5e04-4c70-9a95-73764d4a0b1c", "en", "certificate 95d1b7f1…")]
    [InlineData("arn:aws:acm:eu-west-1:111122223333:certificate/95d1b7f1-5e04-4c70-9a95-73764d4a0b1c", "ko", "인증서 95d1b7f1…")]
    [InlineData("arn:aws:acm:eu-west-1:111122223333:certificate/95d1b7f1-5e04-4c70-9a95-73764d4a0b1c", "ja", "証明書 95d1b7f1…")]
    [InlineData("95d1b7f1-5e04-4c70-9a95-73764d4a0b1c", "en", "95d1b7f1…")]
    [InlineData("cr-0123 | us-east-1b | t3.medium", "en", "cr-0123")]
    [InlineData("arn:aws:rds:eu-west-1:111122223333:db:orders", "en", "orders")]
    public void Single_resource_is_named_shortly(string value, string language, string name)
    {
        var title = SampleEvents.Summary(SampleEvents.Retirement with { AffectedEntities = [new() { Value = value }] }, language).Title;

        Assert.Contains((language == "ja" ? "、" : ", ") + name + (language == "en" ? " in " : " ("), title, StringComparison.Ordinal);
    }

    [Fact]
    public void Account_of_the_same_status_is_not_among_the_resources()
    {
        var entities = new[] { "r0", "444455556666", "r1", "-" }.Select(value => new HealthAffectedEntity { Value = value, Status = HealthEntityStatus.Impaired });

        var summary = SampleEvents.Summary(SampleEvents.Issue with { AffectedEntities = [.. entities] });

        var list = summary.Section<ListSection>("Affected resources")!;
        Assert.Equal(["r0 ", "r1 "], list.Ids());
        Assert.Equal(("2 impaired", 2), (list.Note, list.Total));
        Assert.NotNull(summary.Section<ListSection>("Affected accounts"));
    }

    private static HealthAffectedEntity[] Each(params string?[] statuses) =>
        [.. statuses.Select((status, i) => new HealthAffectedEntity { Value = $"r{i}", Status = status is null ? null : new(status) })];

    private static ListSection List(HealthEvent e) => SampleEvents.Summary(e).Section<ListSection>("Affected resources")!;
}
