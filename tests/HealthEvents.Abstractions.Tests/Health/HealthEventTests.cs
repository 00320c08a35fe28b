using System.Text.Json.Nodes;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

public sealed class HealthEventTests
{
    [Fact]
    public void First_generation_has_no_scope_status_or_pages()
    {
        var health = Event<HealthEvent>(Sample.Text("health-issue-2022"));
        Assert.Equal((HealthKinds.Event, EventFamilies.Health, "EC2"), (health.Kind, health.Family, health.Service));
        Assert.Equal(HealthEventCategory.Issue, health.Category);
        Assert.Equal(Utc(2022, 6, 2, 1), health.EndTime);
        Assert.Null(health.Scope);
        Assert.Null(health.Status);
        Assert.Null(health.CommunicationId);
        Assert.Null(health.Page);
        Assert.Equal(("111122223333", "eu-west-1"), (health.Account, health.Region));
        Assert.Equal(["i-0aaa1111bbb22223c", "i-0aaa1111bbb22224d"], health.Resources);
        Assert.Equal("health.event|111122223333|7bf73129-1428-4cd3-a780-95db273d1602", health.Identity);
        Assert.Equal($"health.event|111122223333|{health.EventArn}", health.Correlation);
    }

    [Fact]
    public void Second_generation_names_account_region_and_page_of_the_hit()
    {
        var health = Event<HealthEvent>(Sample.Text("health-scheduled-change-2023"));
        Assert.Equal(("444455556666", "eu-central-1"), (health.Account, health.Region));
        Assert.Equal(("111122223333", "us-east-1"), (health.Envelope!.Account, health.Envelope.Region));
        Assert.Equal(HealthEventScope.AccountSpecific, health.Scope);
        Assert.Equal(HealthEventStatus.Upcoming, health.Status);
        Assert.Equal((2, 10, 2), (health.Page, health.TotalPages, health.PageNumber));
        Assert.Equal("true", health.Metadata["truncated"]);
        Assert.Equal(Utc(2026, 9, 14, 5, 40), health.LastUpdatedTime);
        Assert.Equal("health.event|444455556666|arn:aws:health:eu-central-1::event/RDS/AWS_RDS_MAINTENANCE_SCHEDULED/AWS_RDS_MAINTENANCE_SCHEDULED_11aa22", health.Correlation);
    }

    [Fact]
    public void Entities_have_status_time_and_tags()
    {
        var entities = Event<HealthEvent>(Sample.Text("health-scheduled-change-2023")).AffectedEntities;
        Assert.Equal([HealthEntityStatus.Pending, HealthEntityStatus.Resolved, null], entities.Select(e => e.Status));
        Assert.Equal("orders", entities[0].Tags["team"]);
        Assert.Equal(Utc(2026, 9, 14, 5, 41), entities[1].LastUpdatedTime);
        Assert.Equal("CLUSTER|SERVICE", entities[2].Value);
    }

    [Fact]
    public void Third_generation_has_actionability_personas_and_backup_copies()
    {
        var health = Event<HealthEvent>(Sample.Text("health-account-notification-2026"));
        Assert.Equal(HealthActionability.ActionRequired, health.Actionability);
        Assert.Equal([HealthPersona.Operations, HealthPersona.Security], health.Personas);
        Assert.True(health.IsBackupEvent);
    }

    [Fact]
    public void Unseen_values_are_kept_as_they_came()
    {
        var health = Event<HealthEvent>(Sample.WithDetail("health-account-notification-2026", d =>
        {
            (d["eventTypeCategory"], d["statusCode"], d["eventScopeCode"], d["actionability"]) = ("forecast", "paused", "NONE", "MAYBE");
            d["personas"] = new JsonArray("OPERATIONAL", null, 3);
        }));
        Assert.Equal("forecast", health.Category.ToString());
        Assert.Equal("paused", health.Status.ToString());
        Assert.Equal("NONE", health.Scope.ToString());
        Assert.Equal("MAYBE", health.Actionability.ToString());
        Assert.Equal(["OPERATIONAL", "3"], health.Personas.Select(p => p.Value));
        Assert.Equal(HealthEventCategory.AccountNotification, Event<HealthEvent>(Sample.WithDetail("health-issue-2022", d =>
            d["eventTypeCategory"] = "accountnotification")).Category);
    }

    [Theory]
    [InlineData("affectedEntities", "[null,{\"entityValue\":null},{\"entityValue\":\"\"},{}]", 0)]
    [InlineData("affectedEntities", "[\"i-1\",{\"entityValue\":\"i-2\"}]", 1)]
    [InlineData("affectedEntities", "\"AWS_ACCOUNT\"", 0)]
    [InlineData("affectedEntities", "{\"entityValue\":\"i-1\"}", 0)]
    [InlineData("affectedEntities", "null", 0)]
    public void Entities_without_a_value_are_left_out(string member, string value, int problems)
    {
        var received = One(Sample.WithDetail("health-issue-2022", d => d[member] = JsonNode.Parse(value)));
        Assert.Equal(HealthKinds.Event, received.Event.Kind);
        Assert.Equal(problems, received.Problems.Count);
    }

    [Fact]
    public void Health_event_without_detail_is_a_Health_event_with_a_problem()
    {
        var received = One(Sample.With("health-issue-2022", json => json.Remove("detail")));
        Assert.Equal(HealthKinds.Event, received.Event.Kind);
        Assert.Equal("detail: is missing", Assert.Single(received.Problems).ToString());

        received = One(Sample.With("health-issue-2022", json => json["detail"] = "half a {"));
        Assert.Equal("detail: is a text where an object was expected", Assert.Single(received.Problems).ToString());
    }

    [Theory]
    [InlineData("Custom Health Event", "custom.health", HealthKinds.Event, "custom.health")]
    [InlineData("AWS Health Event", "awsmock.health", HealthKinds.Event, "awsmock.health")]
    [InlineData("aws health abuse event", "aws.health", HealthKinds.AbuseEvent, "health")]
    [InlineData("AHA Event", "aha", OtherKinds.EventBridge, "aha")]
    public void Detail_type_decides_and_any_source_is_taken(string detailType, string source, string kind, string service)
    {
        var received = One(Sample.EventBridge(detailType, source, """{"eventArn":"a"}"""));
        Assert.Equal((kind, service), (received.Event.Kind, received.Event.Service));
        Assert.Equal(source, received.Event.Envelope!.Source);
    }

    [Fact]
    public void Problems_in_ten_thousand_entities_are_noted_up_to_a_bound()
    {
        var entities = string.Join(',', Enumerable.Repeat("""{"entityValue":"i","lastUpdatedTime":"soon"}""", 10_000));
        var received = One(Sample.EventBridge("AWS Health Event", "aws.health", $$"""{"affectedEntities":[{{entities}}]}"""));
        Assert.Equal(10_000, ((HealthEvent)received.Event).AffectedEntities.Count);
        Assert.Equal(32, received.Problems.Count);
        Assert.Equal("detail.affectedEntities[31].lastUpdatedTime: is not a date: \"soon\"", received.Problems[31].ToString());
    }

    [Theory]
    [InlineData("c0ffee-3", null, "c0ffee|3")]
    [InlineData("c0ffee-3", "2", "c0ffee|2")]
    [InlineData("c0ffee", null, "c0ffee|1")]
    [InlineData("c0ffee-x", null, "c0ffee-x|1")]
    [InlineData("7bf73129-1428-4cd3-a780-95db273d1602", "4", "7bf73129-1428-4cd3-a780-95db273d1602|4")]
    public void Page_of_the_identity_is_the_member_then_the_end_of_the_communication_then_one(string communication, string? page, string end) =>
        Assert.Equal($"health.event|111122223333|{end}", Event<HealthEvent>(Sample.WithDetail("health-issue-2022", d =>
            (d["communicationId"], d["page"]) = (communication, page))).Identity);

    [Fact]
    public void Identity_without_communication_and_id_is_of_the_content()
    {
        string Identity(string text) => Event<HealthEvent>(Sample.With("health-issue-2022", json =>
        {
            json.Remove("id");
            json["detail"]!["eventTypeCode"] = text;
        })).Identity;
        Assert.Equal(Identity("a"), Identity("a"));
        Assert.NotEqual(Identity("a"), Identity("b"));
    }

    [Theory]
    [InlineData("arn:aws:health:eu-west-1::event/EC2/A/B", "https://health.aws.amazon.com/health/home#/account/event-log?eventID=arn%3Aaws%3Ahealth%3Aeu-west-1%3A%3Aevent%2FEC2%2FA%2FB&eventTab=details")]
    [InlineData("arn:aws-cn:health:cn-north-1::event/EC2/A/B", "https://health.amazonaws.cn/health/home#/account/event-log?eventID=arn%3Aaws-cn%3Ahealth%3Acn-north-1%3A%3Aevent%2FEC2%2FA%2FB&eventTab=details")]
    [InlineData("arn:aws-us-gov:health:us-gov-west-1::event/EC2/A/B", "https://phd.amazonaws-us-gov.com/phd/home#/account/event-log?eventID=arn%3Aaws-us-gov%3Ahealth%3Aus-gov-west-1%3A%3Aevent%2FEC2%2FA%2FB&eventTab=details")]
    public void Link_goes_to_the_dashboard_of_the_partition(string arn, string url)
    {
        var health = Event<HealthEvent>(Sample.WithDetail("health-issue-2022", d => d["eventArn"] = arn));
        Assert.Equal(url, health.ConsoleUrl());
        Assert.Equal(url.Replace("/account/", "/organization/", StringComparison.Ordinal), health.OrganizationConsoleUrl());
        Assert.Null(new HealthEvent().ConsoleUrl());
    }

    [Theory]
    [InlineData("global", "arn:aws:health:global::event/A", "health.aws.amazon.com")]
    [InlineData("global", "arn:aws-cn:health:global::event/A", "health.amazonaws.cn")]
    [InlineData("global", "arn:aws:health:cn-north-1::event/A", "health.amazonaws.cn")]
    [InlineData(null, "arn:aws-us-gov:health:::event/A", "phd.amazonaws-us-gov.com")]
    [InlineData("cn-northwest-1", "arn:aws:health:::event/A", "health.amazonaws.cn")]
    [InlineData("us-gov-east-1", "arn:aws:health:us-east-1::event/A", "phd.amazonaws-us-gov.com")]
    [InlineData("eu-west-1", "arn:aws:health:global::event/A", "health.aws.amazon.com")]
    [InlineData("eusc-de-east-1", "arn:aws-eusc:health:eusc-de-east-1::event/A", null)]
    [InlineData("global", "arn:aws-eusc:health:global::event/A", null)]
    [InlineData("us-iso-east-1", "arn:aws-iso:health:::event/A", null)]
    [InlineData("us-isob-east-1", "arn:aws:health:::event/A", null)]
    [InlineData("eu-isoe-west-1", "arn:aws:health:::event/A", null)]
    [InlineData("us-isof-south-1", "arn:aws:health:::event/A", null)]
    [InlineData("global", "arn:aws-iso-f:health:global::event/A", null)]
    [InlineData("global", "arn:aws-new:health:global::event/A", null)]
    public void Region_that_names_its_partition_decides_and_else_the_ARN(string? region, string arn, string? host)
    {
        var health = new HealthEvent { Region = region, EventArn = arn };
        Assert.Equal(host, health.ConsoleUrl() is { } url ? new Uri(url).Host : null);
        Assert.Equal(host, health.OrganizationConsoleUrl() is { } other ? new Uri(other).Host : null);
    }

    [Theory]
    [InlineData("AWS_RISK_CREDENTIALS_EXPOSED", true)]
    [InlineData("aws_risk_credentials_exposure_suspected", true)]
    [InlineData("AWS_RISK_CREDENTIALS_", true)]
    [InlineData("AWS_RISK_CREDENTIALS", false)]
    [InlineData("AWS_RISK_CREDENTIALSX", false)]
    [InlineData("AWS_RISKY_CREDENTIAL_", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Type_code_tells_of_exposed_credentials(string? code, bool expected) =>
        Assert.Equal(expected, new HealthEvent { EventTypeCode = code }.IsExposedCredentials);

    [Theory]
    [InlineData("", null, "|1")]
    [InlineData("-", null, "-|1")]
    [InlineData("-1", null, "-1|1")]
    [InlineData("a-", null, "a-|1")]
    [InlineData("a-01", null, "a|1")]
    [InlineData("a-b-12", null, "a-b|12")]
    [InlineData("a-+1", null, "a-+1|1")]
    [InlineData("a-99999999999", null, "a-99999999999|1")]
    [InlineData("a-2147483647", null, "a|2147483647")]
    [InlineData("\uD55C-3", -7, "\uD55C|-7")]
    public void Identity_counts_the_page_apart_from_the_communication(string communication, int? page, string end) =>
        Assert.Equal($"health.event|1|{end}", new HealthEvent { Account = "1", CommunicationId = communication, Page = page }.Identity);

    [Theory]
    [InlineData("7bf7-3129-2", "7bf7-3129")]
    [InlineData("7bf7-x", "7bf7-x")]
    [InlineData("2", "2")]
    [InlineData(null, null)]
    public void Pages_share_the_communication_without_its_page(string? communication, string? expected) =>
        Assert.Equal(expected, new HealthEvent { CommunicationId = communication }.CommunicationWithoutPage);

    [Fact]
    public void Long_communication_is_in_the_identity_whole()
    {
        var communication = new string('x', 5_000);

        Assert.Equal($"health.event||{communication}|2", new HealthEvent { CommunicationId = communication + "-2" }.Identity);
    }

    [Theory]
    [InlineData("issue", true)]
    [InlineData("ISSUE", true)]
    [InlineData("Issue", true)]
    [InlineData("issues", false)]
    [InlineData("tissu", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Value_of_an_open_set_is_known_in_any_case(string? value, bool expected)
    {
        var category = new HealthEventCategory(value!);

        Assert.Equal(expected, category == HealthEventCategory.Issue);
        Assert.Equal(expected, string.Equals(value, "issue", StringComparison.OrdinalIgnoreCase));
        Assert.True(!expected || category.GetHashCode() == HealthEventCategory.Issue.GetHashCode());
    }
}
