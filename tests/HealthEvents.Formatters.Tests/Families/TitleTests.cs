namespace HealthEvents.Formatters.Tests;

public sealed class TitleTests
{
    public static TheoryData<string, OperationalEvent> Events { get; } = new()
    {
        { "EC2: persistent instance retirement scheduled, i-0123 in eu-west-1", SampleEvents.Retirement },
        {
            "EC2: persistent instance retirement scheduled, i-0123 on this page (2 of 3) in eu-west-1",
            SampleEvents.Retirement with { Page = 2, TotalPages = 3 }
        },
        { "Lambda: operational issue (public event) in us-east-1", SampleEvents.Issue },
        {
            "Elastic Load Balancing: API issue (public event) in us-east-1",
            SampleEvents.Issue with { Service = "ELASTICLOADBALANCING", EventTypeCode = "AWS_ELASTICLOADBALANCING_API_ISSUE" }
        },
        {
            "EC2: capacity reservation underused (public event), 2 resources in us-east-1",
            SampleEvents.Issue with
            {
                Service = "EC2",
                EventTypeCode = "AWS_EC2_ODCR_UNDERUTILIZATION_NOTIFICATION",
                AffectedEntities = [new() { Value = "cr-1" }, new() { Value = "cr-2" }],
            }
        },
        {
            "Multiple services: operational issue, public event (global)",
            SampleEvents.Issue with { Service = "MULTIPLE_SERVICES", EventTypeCode = "AWS_MULTIPLE_SERVICES_OPERATIONAL_ISSUE", Region = "global" }
        },
        {
            "Lambda: planned lifecycle event (public event) in us-east-1",
            SampleEvents.Issue with { EventTypeCode = "AWS_LAMBDA_PLANNED_LIFECYCLE_EVENT", AffectedEntities = [new() { Value = SampleEvents.Account }] }
        },
        { "EC2: Issue (public event) in us-east-1", SampleEvents.Issue with { Service = "EC2", EventTypeCode = null } },
        { "Security: credentials exposed, ...TKEY, account 111122223333", SampleEvents.ExposedKey },
        { "Abuse report: DoS, i-0a, account 111122223333", SampleEvents.Abuse },
        { "ALARM: web-prod CPU high (EC2 CPUUtilization) in eu-west-1", SampleEvents.CpuAlarm },
        {
            "web-prod CPU high (EC2 CPUUtilization) in eu-west-1",
            SampleEvents.CpuAlarm with { State = new() { Value = AlarmState.Ok } }
        },
        {
            "INSUFFICIENT DATA: web-prod CPU high (EC2 CPUUtilization) in eu-west-1",
            SampleEvents.CpuAlarm with { State = new() { Value = AlarmState.InsufficientData } }
        },
        { "ALARM: shop down (composite alarm) in eu-west-1", SampleEvents.Composite },
        {
            "ALARM: errors (log alarm) in eu-west-1",
            SampleEvents.Composite with { AlarmName = "errors", Configuration = new() { LogQuery = new() }, TriggeringChildren = [] }
        },
        {
            "ALARM: writes (Writes), TableName = orders in eu-west-1",
            SampleEvents.Composite with
            {
                AlarmName = "writes",
                TriggeringChildren = [],
                Configuration = new() { Metrics = [new() { Expression = "SELECT AVG(Writes) FROM \"AWS/DynamoDB\" GROUP BY TableName" }] },
                Contributor = new("6d44", new Dictionary<string, string>(StringComparer.Ordinal) { ["TableName"] = "orders" }),
            }
        },
        {
            "Alarm deleted: old one in eu-west-1",
            new CloudWatchAlarmConfigurationEvent { AlarmName = "old one", Region = "eu-west-1", Operation = "delete" }
        },
        { "S3 bucket logs-bucket breaks rule s3-bucket-public-read-prohibited in us-east-1", SampleEvents.Compliance },
        {
            "Account 111122223333 complies with rule cloudtrail-enabled in us-east-1",
            SampleEvents.Compliance with
            {
                ResourceType = "AWS::::Account",
                ResourceId = SampleEvents.Account,
                RuleName = "cloudtrail-enabled",
                NewResult = new() { ComplianceType = ComplianceType.Compliant },
            }
        },
        {
            "Result of rule s3-bucket-public-read-prohibited for S3 bucket logs-bucket was deleted in us-east-1",
            SampleEvents.Compliance with { NewResult = null }
        },
        { "EC2 instance i-0123 changed in us-east-1", SampleEvents.ItemChange },
        {
            "RDS DB instance orders deleted in us-east-1",
            SampleEvents.ItemChange with
            {
                ChangeType = null,
                Item = new() { ResourceType = "AWS::RDS::DBInstance", ResourceId = "db-1", ResourceName = "orders", Status = ConfigurationItemStatus.ResourceDeleted },
            }
        },
        {
            "Config could not deliver the change to EC2 instance i-0123 in us-east-1",
            SampleEvents.ItemChange with { Kind = ConfigKinds.OversizedItemChange, DeliveryFailed = true }
        },
        {
            "Config history delivery completed in us-east-1",
            new ConfigDeliveryEvent { Kind = ConfigKinds.HistoryDelivery, Status = ConfigDeliveryStatus.Completed, Region = "us-east-1" }
        },
        { "Config rule evaluation started: 2 rules", new ConfigRuleEvaluationEvent { RuleNames = ["a", "b"] } },
        { "Scheduled evaluation of Config rule nightly", new ConfigScheduledEvent { Rule = new() { RuleName = "nightly" } } },
        { "EC2 Instance State-change Notification, i-0123 in us-west-2", SampleEvents.StateChange },
        {
            "S3: Object Created, photos in us-west-2",
            SampleEvents.StateChange with
            {
                Service = "s3",
                Envelope = new() { Source = "aws.s3", DetailType = "Object Created" },
                Resources = ["arn:aws:s3:::photos"],
            }
        },
        { "AWS Budgets: forecast", new TextEvent { Subject = "AWS Budgets: forecast", Raw = SampleEvents.Bytes("Dear customer") } },
        { "Your bill", new TextEvent { Raw = SampleEvents.Bytes("\n Dear  customer,\nYour  bill") } },
        { "JSON message", new UnrecognizedEvent { Raw = SampleEvents.Bytes("[1]") } },
        { "Message could not be read", new UnrecognizedEvent { Kind = OtherKinds.Unreadable } },
        {
            "Topic alerts asks you to confirm a subscription in eu-west-1",
            new SnsConfirmationEvent { TopicArn = "arn:aws:sns:eu-west-1:111122223333:alerts", Region = "eu-west-1" }
        },
        {
            "Subscription to topic alerts ended",
            new SnsConfirmationEvent { Kind = OtherKinds.UnsubscribeConfirmation, TopicArn = "arn:aws:sns:eu-west-1:111122223333:alerts" }
        },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void Title_tells_what_happened_to_what_and_where(string title, OperationalEvent e) =>
        Assert.Equal(title, SampleEvents.Summary(e).Title);

    [Fact]
    public void Title_of_a_hostile_name_stays_one_line_without_control_characters()
    {
        var summary = SampleEvents.Summary(SampleEvents.CpuAlarm with { AlarmName = "a\r\nb\u0007\u202Ec\t d" });

        Assert.Equal("ALARM: a bc d (EC2 CPUUtilization) in eu-west-1", summary.Title);
    }

    [Fact]
    public void Title_of_a_long_name_is_not_cut()
    {
        var name = new string('x', 255);

        Assert.Contains(name, SampleEvents.Summary(SampleEvents.CpuAlarm with { AlarmName = name }).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ko", "EC2: EBS 지원 인스턴스 사용 중지 예정, i-0123 (eu-west-1)")]
    [InlineData("ja", "EC2: EBS-Backed インスタンスのリタイア予定、i-0123 (eu-west-1)")]
    [InlineData("de", "EC2: persistent instance retirement scheduled, i-0123 in eu-west-1")]
    public void Title_follows_the_language(string language, string title) =>
        Assert.Equal(title, SampleEvents.Summary(SampleEvents.Retirement, language).Title);
}
