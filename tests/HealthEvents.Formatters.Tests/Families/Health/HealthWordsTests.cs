namespace HealthEvents.Formatters.Tests;

public sealed class HealthWordsTests
{
    [Theory]
    [InlineData("ko", "Lambda: 운영 문제, 공개 이벤트 (us-east-1)", "2026년 8월 15일 08:48 UTC부터 3시간 12분째 지속 중")]
    [InlineData("ja", "Lambda: 運用上の問題、パブリックイベント (us-east-1)", "2026年8月15日 08:48 UTC から")]
    public void Public_issue_is_told_in_the_language(string language, string title, string lead)
    {
        var summary = SampleEvents.Summary(SampleEvents.Issue, language);

        Assert.Equal(title, summary.Title);
        Assert.StartsWith(lead, summary.Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RISK", "ko", "보안")]
    [InlineData("RISK", "ja", "セキュリティ")]
    [InlineData("MULTIPLE_SERVICES", "ko", "여러 서비스")]
    [InlineData("INTERNETCONNECTIVITY", "ja", "インターネット接続")]
    [InlineData("CASSANDRA", "en", "Keyspaces")]
    [InlineData("SOMETHING_NEW", "ja", "SOMETHING_NEW")]
    public void Service_has_its_name(string service, string language, string name) =>
        Assert.StartsWith(name + ": ", SampleEvents.Summary(SampleEvents.Issue with { Service = service }, language).Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("AWS_LAMBDA_OPERATIONAL_ISSUE", "issue", null)]
    [InlineData("AWS_LAMBDA_VOLUME_LOST", "issue", "Issue")]
    [InlineData("AWS_LAMBDA_API_ISSUE", "scheduledChange", "Scheduled change")]
    [InlineData("AWS_LAMBDA_MAINTENANCE_SCHEDULED", "scheduledChange", null)]
    [InlineData("AWS_LAMBDA_OPERATIONAL_NOTIFICATION", "accountNotification", null)]
    [InlineData("AWS_LAMBDA_REDUNDANCY_LOSS", "accountNotification", "Account notification")]
    [InlineData("AWS_LAMBDA_OPERATIONAL_ISSUE", "somethingNew", "somethingNew")]
    [InlineData(null, "issue", null)]
    public void Category_is_a_fact_where_the_headline_does_not_say_it(string? code, string category, string? fact) =>
        Assert.Equal(fact, SampleEvents.Summary(SampleEvents.Issue with { EventTypeCode = code, Category = new(category) }).Fact("Category"));

    [Fact]
    public void Public_event_without_a_region_concerns_anyone_and_one_that_is_over_nobody()
    {
        Assert.Equal("Anyone using the service may be affected", SampleEvents.Summary(SampleEvents.Issue with { Region = "global" }).Fact("Scope"));
        Assert.Null(SampleEvents.Summary(SampleEvents.Issue with { Status = HealthEventStatus.Closed }).Fact("Scope"));
    }

    [Fact]
    public void Headline_has_one_colon_of_ours()
    {
        foreach (var e in new[] { SampleEvents.Retirement, SampleEvents.Issue, SampleEvents.Abuse, SampleEvents.ExposedKey })
        {
            Assert.Equal(1, SampleEvents.Summary(e).Title.Count(static c => c == ':'));
        }
    }

    [Fact]
    public void Abuse_and_exposed_keys_still_say_that_they_are_open()
    {
        Assert.Equal("Open", SampleEvents.Summary(SampleEvents.Abuse).Fact("Status"));
        Assert.Equal("진행 중", SampleEvents.Summary(SampleEvents.ExposedKey, "ko").Fact("상태"));
    }
}
