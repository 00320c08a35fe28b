using System.Text.Json.Nodes;
using static HealthEvents.EventLifecycle;
using static HealthEvents.EventSeverity;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>The tables of lifecycle and severity, row by row. Now is 14 September 2026, noon.</summary>
public sealed class HealthFactsTests
{
    private const string Past = "Mon, 14 Sep 2026 11:59:59 GMT";
    private const string Present = "Mon, 14 Sep 2026 12:00:00 GMT";
    private const string Future = "Mon, 14 Sep 2026 12:00:01 GMT";
    private const string InSevenDays = "Mon, 21 Sep 2026 12:00:00 GMT";
    private const string Later = "Mon, 21 Sep 2026 12:00:01 GMT";

    [Theory]
    [InlineData("issue", "open", null, null, Open, High)]
    [InlineData("issue", null, Past, null, Open, High)]
    [InlineData("issue", "CLOSED", null, null, Resolved, Info)]
    [InlineData("issue", "open", Past, Past, Resolved, Info)]
    [InlineData("issue", "open", Past, Present, Resolved, Info)]
    [InlineData("issue", "open", Past, Future, Open, High)]
    [InlineData("investigation", "open", Past, null, Open, Medium)]
    [InlineData("investigation", "closed", Past, null, Resolved, Info)]
    [InlineData("investigation", "open", Past, Present, Resolved, Info)]
    [InlineData("scheduledChange", "open", Future, null, Upcoming, High)]
    [InlineData("scheduledChange", "upcoming", InSevenDays, null, Upcoming, High)]
    [InlineData("scheduledChange", "upcoming", Later, null, Upcoming, Medium)]
    [InlineData("scheduledChange", "upcoming", Present, null, Open, High)]
    [InlineData("scheduledChange", "upcoming", Past, Future, Open, High)]
    [InlineData("scheduledChange", "upcoming", Past, Present, Open, High)]
    [InlineData("scheduledChange", "upcoming", Past, Past, Resolved, Info)]
    [InlineData("scheduledChange", "closed", Later, null, Resolved, Info)]
    [InlineData("scheduledChange", "upcoming", null, null, Upcoming, Medium)]
    [InlineData("scheduledChange", "open", null, null, Open, Medium)]
    [InlineData("scheduledChange", null, null, Future, Open, Medium)]
    [InlineData("accountNotification", "open", Past, Past, Informational, Low)]
    [InlineData("accountNotification", "upcoming", Future, null, Informational, Low)]
    [InlineData("accountNotification", "closed", null, null, Resolved, Info)]
    [InlineData("forecast", "open", Past, Past, Open, Medium)]
    [InlineData("plannedChange", "upcoming", Later, null, Upcoming, Medium)]
    [InlineData("plannedChange", "UPCOMING", Past, null, Upcoming, Medium)]
    [InlineData("plannedChange", "open", Future, null, Upcoming, Medium)]
    [InlineData("plannedChange", "open", Present, null, Open, Medium)]
    [InlineData("plannedChange", "closed", Future, null, Resolved, Info)]
    [InlineData(null, "upcoming", null, null, Upcoming, Medium)]
    [InlineData(null, null, Future, null, Upcoming, Medium)]
    [InlineData("forecast", "closed", null, null, Resolved, Info)]
    [InlineData(null, null, null, null, Open, Medium)]
    public void Category_status_and_times_decide(
        string? category, string? status, string? start, string? end, EventLifecycle lifecycle, EventSeverity severity) =>
        Expect(lifecycle, severity, d =>
            (d["eventTypeCategory"], d["statusCode"], d["startTime"], d["endTime"]) = (category, status, start, end));

    [Theory]
    [InlineData("scheduledChange", Upcoming, High)]
    [InlineData("accountNotification", Informational, High)]
    [InlineData("investigation", Open, Medium)]
    [InlineData("issue", Open, High)]
    public void Required_action_makes_changes_and_notices_high(string category, EventLifecycle lifecycle, EventSeverity severity) =>
        Expect(lifecycle, severity, d => (d["eventTypeCategory"], d["startTime"], d["actionability"]) = (category, Later, "ACTION_REQUIRED"));

    [Fact]
    public void Action_that_may_be_required_changes_nothing() =>
        Expect(Informational, Low, d => (d["eventTypeCategory"], d["actionability"]) = ("accountNotification", "ACTION_MAY_BE_REQUIRED"));

    [Theory]
    [InlineData("issue", "[RESOLVED] Increased error rates", Resolved)]
    [InlineData("issue", "Current severity level: Operating normally", Resolved)]
    [InlineData("investigation", "[resolved] now", Resolved)]
    [InlineData("forecast", "[RESOLVED]", Upcoming)]
    [InlineData("scheduledChange", "[RESOLVED]", Upcoming)]
    [InlineData("accountNotification", "[RESOLVED]", Informational)]
    public void Text_ends_issues_and_investigations_only(string category, string text, EventLifecycle lifecycle)
    {
        var health = Health(d =>
        {
            (d["eventTypeCategory"], d["startTime"]) = (category, Later);
            d["eventDescription"] = new JsonArray(new JsonObject { ["latestDescription"] = text });
        });
        Assert.Equal(lifecycle, health.LifecycleAt(Now));
    }

    [Theory]
    [InlineData("ABUSE", "AWS_ABUSE_DOS_REPORT")]
    [InlineData("abuse", "X")]
    [InlineData("RISK", "AWS_RISK_CREDENTIALS_EXPOSED")]
    [InlineData("RISK", "AWS_RISK_CREDENTIALS_EXPOSURE_SUSPECTED")]
    public void Abuse_and_exposed_credentials_are_critical_until_closed(string service, string code)
    {
        Expect(Open, Critical, d => (d["service"], d["eventTypeCode"], d["endTime"]) = (service, code, Past));
        Expect(Resolved, Info, d => (d["service"], d["eventTypeCode"], d["statusCode"]) = (service, code, "closed"));
        Expect(Open, Critical, d => (d["service"], d["eventTypeCode"], d["eventTypeCategory"]) = (service, code, "accountNotification"));
    }

    [Theory]
    [InlineData("issue", Past, High)]
    [InlineData("investigation", Past, Medium)]
    [InlineData("scheduledChange", Past, High)]
    [InlineData("scheduledChange", Later, Medium)]
    [InlineData("accountNotification", Past, Low)]
    [InlineData("forecast", Past, Medium)]
    public void Open_severity_is_the_one_it_would_have_if_it_were_not_over(string category, string start, EventSeverity severity)
    {
        foreach (var status in new[] { "open", "closed" })
        {
            var health = Health(d => (d["eventTypeCategory"], d["startTime"], d["statusCode"]) = (category, start, status));
            Assert.Equal(status == "closed" ? Info : severity, health.SeverityAt(Now));
            Assert.Equal(severity, health.OpenSeverityAt(Now));
        }
    }

    [Fact]
    public void Closed_exposed_credentials_were_critical()
    {
        var health = Health(d => (d["eventTypeCode"], d["statusCode"]) = ("AWS_RISK_CREDENTIALS_EXPOSED", "closed"));
        Assert.Equal((Info, Critical), (health.SeverityAt(Now), health.OpenSeverityAt(Now)));
    }

    [Fact]
    public void Abuse_is_told_by_its_detail_type_too()
    {
        var health = Event<HealthEvent>(Sample.WithDetail("health-abuse", d => d["service"] = "EC2"));
        Assert.True(health.IsAbuse);
        Assert.Equal((HealthKinds.AbuseEvent, Critical), (health.Kind, health.SeverityAt(Now)));
    }

    [Fact]
    public void Samples_stand_where_their_facts_say()
    {
        Assert.Equal((Open, Critical), At("health-exposed-credentials"));
        Assert.Equal((Upcoming, Medium), At("health-scheduled-change-2023"));
        Assert.Equal((Informational, High), At("health-account-notification-2026"));
        Assert.Equal((Resolved, Info), At("health-issue-2022"));
    }

    private static (EventLifecycle, EventSeverity) At(string sample)
    {
        var health = Event<HealthEvent>(Sample.Text(sample));
        return (health.LifecycleAt(Now), health.SeverityAt(Now));
    }

    private static void Expect(EventLifecycle lifecycle, EventSeverity severity, Action<JsonObject> change)
    {
        var health = Health(change);
        Assert.Equal((lifecycle, severity), (health.LifecycleAt(Now), health.SeverityAt(Now)));
    }

    private static HealthEvent Health(Action<JsonObject> change) => Event<HealthEvent>(Sample.WithDetail("health-issue-2022", d =>
    {
        d.Remove("startTime");
        d.Remove("endTime");
        change(d);
    }));
}
