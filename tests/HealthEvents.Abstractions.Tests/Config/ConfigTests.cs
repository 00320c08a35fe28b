using System.Text.Json;
using System.Text.Json.Nodes;
using static HealthEvents.EventLifecycle;
using static HealthEvents.EventSeverity;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

public sealed class ConfigTests
{
    private const string Item = "config-item-change-sns";
    private const string Compliance = "config-rule-violated";

    [Theory]
    [InlineData(Item)]
    [InlineData("config-item-change-eventbridge")]
    public void Item_change_is_the_same_over_SNS_and_EventBridge(string sample)
    {
        var change = Event<ConfigurationItemChangeEvent>(Sample.Text(sample));
        Assert.Equal((ConfigKinds.ItemChange, EventFamilies.Config, "EC2"), (change.Kind, change.Family, change.Service));
        Assert.Equal(("111122223333", "eu-west-1"), (change.Account, change.Region));
        Assert.Equal("config.item-change|111122223333|eu-west-1|AWS::EC2::Instance|i-0aaa1111bbb22223c|2026-09-14T11:00:00.123Z|ConfigurationItemChangeNotification", change.Identity);
        Assert.Equal("config.resource|111122223333|eu-west-1|AWS::EC2::Instance|i-0aaa1111bbb22223c", change.Correlation);
        Assert.Equal(["arn:aws:ec2:eu-west-1:111122223333:instance/i-0aaa1111bbb22223c", "i-0aaa1111bbb22223c"], change.Resources);
        Assert.Equal(ConfigurationItemStatus.Ok, change.Item.Status);
        Assert.Equal("Is contained in Vpc", Assert.Single(change.Item.Relationships).Name);
        Assert.Equal(16, change.Item.Configuration.ToElement().GetProperty("state").GetProperty("code").GetDouble());
        Assert.Equal((Informational, Info), (change.LifecycleAt(Now), change.SeverityAt(Now)));
    }

    [Fact]
    public void Difference_has_path_before_after_and_change()
    {
        var change = Event<ConfigurationItemChangeEvent>(Sample.Text(Item));
        Assert.Equal(ConfigChangeType.Update, change.ChangeType);
        Assert.Equal(
            [("Configuration.State.Name", "\"stopped\"", "\"running\"", "UPDATE"), ("Tags.2", "", "\"shop\"", "CREATE"), ("Relationships.0", "{\"resourceId\":\"sg-1\"}", "", "DELETE")],
            change.Changes.Select(c => (c.Path, Compact(c.Before), Compact(c.After), $"{c.ChangeType}")));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"changedProperties\":null,\"changeType\":\"NONE\"}")]
    [InlineData("{\"changedProperties\":{}}")]
    public void Difference_may_be_empty(string diff)
    {
        var received = One(Sample.With(Item, json => json["configurationItemDiff"] = JsonNode.Parse(diff)));
        Assert.Empty(Assert.IsType<ConfigurationItemChangeEvent>(received.Event).Changes);
        Assert.Empty(received.Problems);
    }

    [Theory]
    [InlineData("{\"changedProperties\":{},\"changeType\":\"UPDATE\"}", "unchanged")]
    [InlineData("{\"changeType\":\"UPDATE\"}", null)]
    [InlineData("null", null)]
    public void Whether_nothing_changed_survives_serialization(string diff, string? reason)
    {
        var change = Event<ConfigurationItemChangeEvent>(Sample.With(Item, json => json["configurationItemDiff"] = JsonNode.Parse(diff)));

        var type = HealthEventsJson.ConfigurationItemChangeEvent;
        var again = JsonSerializer.Deserialize(JsonSerializer.Serialize(change, type), type)!;

        Assert.Equal((reason is not null, reason), (change.IsUnchanged, change.QuietReason));
        Assert.Equal((reason is not null, reason), (again.IsUnchanged, again.QuietReason));
    }

    [Fact]
    public void Form_of_2014_has_the_item_in_a_list_and_other_names()
    {
        var change = Event<ConfigurationItemChangeEvent>(Sample.With(Item, json =>
        {
            var item = json["configurationItem"]!.DeepClone().AsObject();
            item["arn"] = item["ARN"]!.DeepClone();
            item.Remove("ARN");
            item["configurationStateID"] = "guid";
            item.Remove("configurationStateId");
            item["configurationItemCaptureTime"] = "2014-02-27T21:43:53.0885+0000";
            json["configurationItem"] = new JsonArray(item);
            json["NotificationCreateTime"] = "2014-02-27T21:44:00.000Z";
            json.Remove("notificationCreationTime");
        }));
        Assert.Equal(("arn:aws:ec2:eu-west-1:111122223333:instance/i-0aaa1111bbb22223c", "guid"), (change.Item.Arn, change.Item.StateId));
        Assert.Equal(Utc(2014, 2, 27, 21, 43, 53, 88).AddTicks(5000), change.Item.CaptureTime);
        Assert.Equal(Utc(2014, 2, 27, 21, 44), change.NotificationCreationTime);
    }

    [Fact]
    public void Deleted_resource_has_no_configuration()
    {
        var change = Event<ConfigurationItemChangeEvent>(Sample.With(Item, json =>
        {
            json["configurationItem"]!["configuration"] = null;
            json["configurationItem"]!["configurationItemStatus"] = "ResourceDeleted";
            json["configurationItemDiff"]!["changeType"] = "DELETE";
        }));
        Assert.Equal((ConfigurationItemStatus.ResourceDeleted, ConfigChangeType.Delete, true), (change.Item.Status, change.ChangeType, change.Item.Configuration.IsEmpty));
    }

    [Fact]
    public void Oversized_item_has_its_summary_and_where_the_rest_is()
    {
        var change = Event<ConfigurationItemChangeEvent>(Sample.Text("config-oversized-item-change"));
        Assert.Equal((ConfigKinds.OversizedItemChange, "my-bucket/AWSLogs/1/Config/x.json.gz", false), (change.Kind, change.Delivery!.S3BucketLocation, change.DeliveryFailed));
        Assert.Equal((ConfigChangeType.Update, "AWS::EC2::Instance"), (change.ChangeType, change.Item.ResourceType));
        Assert.Equal((Informational, Info), (change.LifecycleAt(Now), change.SeverityAt(Now)));
    }

    [Theory]
    [InlineData("OversizedConfigurationItemChangeDeliveryFailed", null)]
    [InlineData("OversizedConfigurationItemChangeDeliveryFailed", "NoSuchBucket")]
    [InlineData("OversizedConfigurationItemChangeNotification", "AccessDenied")]
    public void Failed_delivery_of_an_oversized_item_is_open(string type, string? error)
    {
        var change = Event<ConfigurationItemChangeEvent>(Sample.With("config-oversized-item-change", json =>
            (json["messageType"], json["s3DeliverySummary"]!["errorCode"]) = (type, error)));
        Assert.Equal((ConfigKinds.OversizedItemChange, true, error), (change.Kind, change.DeliveryFailed, change.Delivery!.ErrorCode));
        Assert.Equal((Open, Medium), (change.LifecycleAt(Now), change.SeverityAt(Now)));
    }

    [Fact]
    public void Item_change_without_a_message_type_is_told_by_its_members()
    {
        string Kind(string sample) => One(Sample.EventBridge("Config Configuration Item Change", "aws.config", Sample.With(sample, json => json.Remove("messageType")))).Event.Kind;
        Assert.Equal(ConfigKinds.ItemChange, Kind(Item));
        Assert.Equal(ConfigKinds.OversizedItemChange, Kind("config-oversized-item-change"));
        Assert.Equal(ConfigKinds.ItemChange, One(Sample.With(Item, json => json.Remove("messageType"))).Event.Kind);
    }

    [Fact]
    public void Unknown_message_type_is_json_or_behind_EventBridge_an_event_without_a_model()
    {
        var unknown = Sample.With(Item, json => json["messageType"] = "ScheduledNxotification");
        Assert.Equal(ConfigKinds.ItemChange, One(Sample.Text(Item)).Event.Kind);
        Assert.Equal(OtherKinds.EventBridge, One(Sample.EventBridge("Config Configuration Item Change", "aws.config", unknown)).Event.Kind);
        Assert.Equal(OtherKinds.Json, One("""{"messageType":"ScheduledNxotification","recordVersion":"1.0"}""").Event.Kind);
    }

    [Fact]
    public void Compliance_change_has_both_verdicts()
    {
        var change = Event<ConfigComplianceChangeEvent>(Sample.Text(Compliance));
        Assert.Equal((ComplianceType.NonCompliant, ComplianceType.Compliant), (change.NewResult!.ComplianceType, change.OldResult!.ComplianceType));
        Assert.Equal(("It is public.", null), (change.NewResult.Annotation, change.OldResult.Annotation));
        Assert.Equal("config.compliance-change|arn:aws:config:eu-west-1:111122223333:config-rule/config-rule-a1b2c3|AWS::S3::Bucket|my-bucket|2026-09-14T12:00:00.250Z", change.Identity);
        Assert.Equal("config.compliance-change|arn:aws:config:eu-west-1:111122223333:config-rule/config-rule-a1b2c3|AWS::S3::Bucket|my-bucket", change.Correlation);
        Assert.Equal(("S3", "eu-west-1"), (change.Service, change.Region));
    }

    [Theory]
    [InlineData("NON_COMPLIANT", "COMPLIANT", Open, Medium)]
    [InlineData("NON_COMPLIANT", null, Open, Medium)]
    [InlineData("COMPLIANT", "NON_COMPLIANT", Resolved, Info)]
    [InlineData("COMPLIANT", "NOT_APPLICABLE", Informational, Info)]
    [InlineData("COMPLIANT", null, Informational, Info)]
    [InlineData("NOT_APPLICABLE", "NON_COMPLIANT", Informational, Info)]
    [InlineData("INSUFFICIENT_DATA", "NON_COMPLIANT", Informational, Info)]
    [InlineData(null, "NON_COMPLIANT", Informational, Info)]
    public void Verdicts_decide(string? now, string? before, EventLifecycle lifecycle, EventSeverity severity)
    {
        var received = One(Sample.With(Compliance, json =>
        {
            Set(json, "newEvaluationResult", now);
            Set(json, "oldEvaluationResult", before);
        }));
        Assert.Equal((lifecycle, severity), (received.Event.LifecycleAt(Now), received.Event.SeverityAt(Now)));
        Assert.Equal(lifecycle == Informational ? Info : Medium, received.Event.OpenSeverityAt(Now));
        Assert.Empty(received.Problems);
    }

    [Fact]
    public void Deleted_verdict_and_missing_rule_ARN_leave_an_identity()
    {
        var change = Event<ConfigComplianceChangeEvent>(Sample.With(Compliance, json =>
        {
            Set(json, "newEvaluationResult", null);
            json.Remove("configRuleARN");
        }));
        Assert.Equal("config.compliance-change|111122223333|eu-west-1|s3-is-private|AWS::S3::Bucket|my-bucket|2026-09-14T12:00:01.000Z", change.Identity);
    }

    [Theory]
    [InlineData("ConfigurationSnapshotDeliveryStarted", ConfigKinds.SnapshotDelivery, ConfigDeliveryStatus.Started, Informational, Info)]
    [InlineData("ConfigurationSnapshotDeliveryCompleted", ConfigKinds.SnapshotDelivery, ConfigDeliveryStatus.Completed, Informational, Info)]
    [InlineData("ConfigurationSnapshotDeliveryFailed", ConfigKinds.SnapshotDelivery, ConfigDeliveryStatus.Failed, Open, Medium)]
    [InlineData("ConfigurationHistoryDeliveryStarted", ConfigKinds.HistoryDelivery, ConfigDeliveryStatus.Started, Informational, Info)]
    [InlineData("ConfigurationHistoryDeliveryCompleted", ConfigKinds.HistoryDelivery, ConfigDeliveryStatus.Completed, Informational, Info)]
    [InlineData("ConfigurationHistoryDeliveryFailed", ConfigKinds.HistoryDelivery, ConfigDeliveryStatus.Failed, Open, Medium)]
    public void Delivery_is_told_by_its_message_type_bare_and_on_the_bus(
        string type, string kind, ConfigDeliveryStatus status, EventLifecycle lifecycle, EventSeverity severity)
    {
        var message = Sample.With("config-snapshot-completed", json => json["messageType"] = type);
        var detailType = kind == ConfigKinds.SnapshotDelivery ? "Config Configuration Snapshot Delivery Status" : "Config Configuration History Delivery Status";
        foreach (var document in new[] { message, Sample.EventBridge(detailType, "aws.config", message) })
        {
            var delivery = Event<ConfigDeliveryEvent>(document);
            Assert.Equal((kind, status, "config-archive-111122223333", "Config"), (delivery.Kind, delivery.Status, delivery.Delivery.S3Bucket, delivery.Service));
            Assert.Equal((lifecycle, severity), (delivery.LifecycleAt(Now), delivery.SeverityAt(Now)));
        }
    }

    [Fact]
    public void Start_of_evaluations_names_the_rules()
    {
        const string Message = """{"awsAccountId":"111122223333","awsRegion":"eu-west-1","configRuleNames":["a","b"],"notificationCreationTime":"2026-09-14T13:00:00.000Z","messageType":"ConfigRulesEvaluationStarted"}""";
        foreach (var document in new[] { Message, Sample.EventBridge("Config Rules Re-evaluation Status", "aws.config", Message) })
        {
            var evaluation = Event<ConfigRuleEvaluationEvent>(document);
            Assert.Equal((ConfigKinds.RuleEvaluationStarted, "111122223333"), (evaluation.Kind, evaluation.Account));
            Assert.Equal(["a", "b"], evaluation.RuleNames);
        }
    }

    [Fact]
    public void Rule_invocation_is_the_change_with_the_rule_in_its_identity_and_without_its_token()
    {
        var change = Event<ConfigurationItemChangeEvent>(Sample.Text("config-rule-invocation"));
        Assert.Equal(Event<ConfigurationItemChangeEvent>(Sample.Text(Item)).Identity + "|arn:aws:config:eu-west-1:111122223333:config-rule/config-rule-a1b2c3", change.Identity);
        Assert.Equal(("tags-are-set", false, "DETECTIVE", "{\"tag\":\"team\"}"), (change.Rule!.RuleName, change.Rule.EventLeftScope, change.Rule.EvaluationMode, change.Rule.RuleParameters));
        Assert.DoesNotContain("SECRET", new RawJson(change.Raw).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Periodic_invocation_is_the_clock_of_its_rule()
    {
        var scheduled = Event<ConfigScheduledEvent>(Sample.With("config-rule-invocation", json =>
            json["invokingEvent"] = """{"awsAccountId":"111122223333","notificationCreationTime":"2026-09-14T13:00:00.000Z","messageType":"ScheduledNotification","recordVersion":"1.0"}"""));
        Assert.Equal((ConfigKinds.Scheduled, "111122223333", "eu-west-1", "tags-are-set"), (scheduled.Kind, scheduled.Account, scheduled.Region, scheduled.Rule!.RuleName));
        Assert.EndsWith("|arn:aws:config:eu-west-1:111122223333:config-rule/config-rule-a1b2c3", scheduled.Identity, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eu-west-1", "https://eu-west-1.console.aws.amazon.com/config/home?region=eu-west-1")]
    [InlineData("cn-north-1", "https://cn-north-1.console.amazonaws.cn/config/home?region=cn-north-1")]
    [InlineData("us-gov-west-1", "https://us-gov-west-1.console.amazonaws-us-gov.com/config/home?region=us-gov-west-1")]
    [InlineData("eusc-de-east-1", "https://eusc-de-east-1.console.amazonaws-eusc.eu/config/home?region=eusc-de-east-1")]
    [InlineData("global", "https://us-east-1.console.aws.amazon.com/config/home?region=us-east-1")]
    public void Links_go_to_the_timeline_and_the_rule_in_the_console_of_the_partition(string region, string home)
    {
        var change = Event<ConfigComplianceChangeEvent>(Sample.With(Compliance, json => json["awsRegion"] = region));
        Assert.Equal($"{home}#/resources/timeline?resourceId=my-bucket&resourceType=AWS%3A%3AS3%3A%3ABucket", change.ConsoleUrl());
        Assert.Equal($"{home}#/rules/details?configRuleName=s3-is-private", change.RuleConsoleUrl());
    }

    [Theory]
    [InlineData("aws", "https://us-east-1.console.aws.amazon.com/config/home?region=us-east-1")]
    [InlineData("aws-cn", "https://cn-north-1.console.amazonaws.cn/config/home?region=cn-north-1")]
    [InlineData("aws-us-gov", "https://us-gov-west-1.console.amazonaws-us-gov.com/config/home?region=us-gov-west-1")]
    [InlineData("aws-eusc", "https://eusc-de-east-1.console.amazonaws-eusc.eu/config/home?region=eusc-de-east-1")]
    [InlineData("aws-iso", null)]
    [InlineData("aws-iso-b", null)]
    public void Global_resource_is_in_the_first_region_of_the_partition_of_its_ARN(string partition, string? home)
    {
        var change = new ConfigurationItemChangeEvent
        {
            Region = "global",
            Item = new() { Arn = $"arn:{partition}:iam::111122223333:role/x", ResourceType = "AWS::IAM::Role", ResourceId = "AROA1" },
        };
        Assert.Equal(home is null ? null : $"{home}#/resources/timeline?resourceId=AROA1&resourceType=AWS%3A%3AIAM%3A%3ARole", change.ConsoleUrl());
        var verdict = new ConfigComplianceChangeEvent { Region = "global", RuleName = "r", RuleArn = $"arn:{partition}:config:x:111122223333:config-rule/a" };
        Assert.Equal(home is null ? null : $"{home}#/rules/details?configRuleName=r", verdict.RuleConsoleUrl());
    }

    [Theory]
    [InlineData("AWS::::Account", "Config")]
    [InlineData("AWS::S3::Bucket", "S3")]
    [InlineData("AWS::S3", "Config")]
    [InlineData(null, "Config")]
    public void Service_is_the_middle_of_the_resource_type(string? type, string service) =>
        Assert.Equal(service, Event<ConfigComplianceChangeEvent>(Sample.With(Compliance, json => json["resourceType"] = type)).Service);

    private static void Set(JsonObject json, string member, string? verdict)
    {
        if (verdict is null)
        {
            json[member] = null;
        }
        else
        {
            json[member]!["complianceType"] = verdict;
        }
    }

    private static string Compact(RawJson json) => json.IsEmpty ? "" : JsonNode.Parse(json.Utf8.Span)!.ToJsonString();

    [Fact]
    public void Account_as_a_whole_has_no_timeline()
    {
        var change = Event<ConfigComplianceChangeEvent>(Sample.With(Compliance, json => json["resourceType"] = "AWS::::Account"));
        Assert.Null(change.ConsoleUrl());
        Assert.NotNull(change.RuleConsoleUrl());
        Assert.NotNull(Event<ConfigComplianceChangeEvent>(Sample.Text(Compliance)).ConsoleUrl());
    }
}
