using System.Text;

namespace HealthEvents.Formatters.Tests;

/// <summary>Events written for these tests, and what is said about them.</summary>
internal static class SampleEvents
{
    public const string Account = "111122223333";

    public static DateTimeOffset Now { get; } = new(2026, 8, 15, 12, 0, 0, TimeSpan.Zero);

    public static HealthEvent Retirement { get; } = new()
    {
        Account = Account,
        Region = "eu-west-1",
        Service = "EC2",
        EventArn = "arn:aws:health:eu-west-1::event/EC2/AWS_EC2_PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED/1",
        EventTypeCode = "AWS_EC2_PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED",
        Category = HealthEventCategory.ScheduledChange,
        CommunicationId = "0123-1",
        StartTime = Now.AddDays(12).AddHours(1),
        Actionability = HealthActionability.ActionRequired,
        Descriptions = [new("en_US", "The host degrades.\\n\\nStop and start it, see https://docs.aws.amazon.com/stop.html."), new("ko_KR", "호스트 성능이 저하됩니다.")],
        AffectedEntities = [new() { Value = "arn:aws:ec2:eu-west-1:111122223333:instance/i-0123", Status = HealthEntityStatus.Pending }],
    };

    public static HealthEvent Issue { get; } = new()
    {
        Account = Account,
        Region = "us-east-1",
        Service = "LAMBDA",
        EventTypeCode = "AWS_LAMBDA_OPERATIONAL_ISSUE",
        Category = HealthEventCategory.Issue,
        Scope = HealthEventScope.Public,
        StartTime = Now.AddMinutes(-192),
    };

    public static HealthEvent ExposedKey { get; } = new()
    {
        Account = Account,
        Region = "us-east-1",
        Service = "RISK",
        EventTypeCode = "AWS_RISK_CREDENTIALS_EXPOSED",
        Category = HealthEventCategory.Issue,
        Descriptions = [new("en_US", "The key AKIAIOSFODNN7TESTKEY was found in public.")],
        AffectedEntities = [new() { Value = "AKIAIOSFODNN7TESTKEY" }],
    };

    public static HealthEvent Abuse { get; } = new()
    {
        Kind = HealthKinds.AbuseEvent,
        Account = Account,
        Region = "global",
        Service = "ABUSE",
        EventTypeCode = "AWS_ABUSE_DOS_REPORT",
        Category = HealthEventCategory.Issue,
        AffectedEntities = [new() { Value = "arn:aws:ec2:us-east-1:111122223333:instance/i-0a" }],
    };

    public static CloudWatchAlarmEvent CpuAlarm { get; } = new()
    {
        Account = Account,
        Region = "eu-west-1",
        AlarmName = "web-prod CPU high",
        AlarmArn = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:web-prod CPU high",
        State = new()
        {
            Value = AlarmState.Alarm,
            Timestamp = Now,
            Reason = "Threshold Crossed: 3 out of the last 3 datapoints [92.4 (15/08/26 11:55:00), 90.0 (15/08/26 11:50:00), "
                + "85.1 (15/08/26 11:45:00)] were greater than the threshold (80.0) (minimum 3 datapoints for OK -> ALARM transition).",
            ReasonData = new() { Threshold = 80, RecentDatapoints = [85.1, 90, 92.4], Period = 300 },
        },
        PreviousState = new() { Value = AlarmState.Ok, Timestamp = Now.AddMinutes(-192) },
        Configuration = new()
        {
            Description = "Ask **web team**, see https://wiki.example.com/cpu-2 or [runbook](https://wiki.example.com/cpu).\n- look at `top`\n- scale out",
            Threshold = 80,
            ComparisonOperator = AlarmComparisonOperator.GreaterThanThreshold,
            Metrics =
            [
                new()
                {
                    Id = "m1", Namespace = "AWS/EC2", MetricName = "CPUUtilization", Statistic = "Average", Period = 300,
                    Dimensions = [new("InstanceId", "i-0123")],
                },
            ],
        },
    };

    public static CloudWatchAlarmEvent Composite { get; } = new()
    {
        Account = Account,
        Region = "eu-west-1",
        AlarmName = "shop down",
        State = new() { Value = AlarmState.Alarm, Reason = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:api-5xx transitioned to ALARM" },
        Configuration = new() { AlarmRule = "ALARM(api-5xx) OR ALARM(db-cpu)" },
        TriggeringChildren =
        [
            new("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:api-5xx", AlarmState.Alarm, Now),
            new("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:db-cpu", AlarmState.Ok, Now),
        ],
    };

    public static ConfigComplianceChangeEvent Compliance { get; } = new()
    {
        Account = Account,
        Region = "us-east-1",
        RuleName = "s3-bucket-public-read-prohibited",
        ResourceType = "AWS::S3::Bucket",
        ResourceId = "logs-bucket",
        NewResult = new() { ComplianceType = ComplianceType.NonCompliant, Annotation = "The policy allows public read." },
        OldResult = new() { ComplianceType = ComplianceType.Compliant },
    };

    public static ConfigurationItemChangeEvent ItemChange { get; } = new()
    {
        Account = Account,
        Region = "us-east-1",
        ChangeType = ConfigChangeType.Update,
        Item = new() { ResourceType = "AWS::EC2::Instance", ResourceId = "i-0123" },
        Changes =
        [
            new("Configuration.InstanceType", Json("\"t3.micro\""), Json("\"t3.large\""), ConfigChangeType.Update),
            new("Configuration.ConfigurationItemCaptureTime", Json("1"), Json("2"), ConfigChangeType.Update),
        ],
    };

    public static EventBridgeEvent StateChange { get; } = new()
    {
        Account = Account,
        Region = "us-west-2",
        Service = "ec2",
        Envelope = new() { Source = "aws.ec2", DetailType = "EC2 Instance State-change Notification", Id = "1" },
        Resources = ["arn:aws:ec2:us-west-2:111122223333:instance/i-0123"],
        Detail = Json("""{"instance-id":"i-0123","state":"stopped"}"""),
        Raw = Bytes("""{"detail":{"instance-id":"i-0123","state":"stopped"}}"""),
    };

    public static RawJson Json(string json) => new(Bytes(json));

    public static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static SummaryContext Context(string language = "en", Verbosity verbosity = Verbosity.Normal) =>
        new() { Now = Now, Language = language, Verbosity = verbosity };

    public static EventSummary Summary(OperationalEvent e, string language = "en", Verbosity verbosity = Verbosity.Normal) =>
        Summary(new ReceivedEvent { Event = e }, Context(language, verbosity));

    public static EventSummary Summary(ReceivedEvent received, SummaryContext context) =>
        new EventSummarizer().Summarize(received, context);

    public static string? Fact(this EventSummary summary, string label) => summary.Facts.FirstOrDefault(f => f.Label == label)?.Value switch
    {
        TextValue text => text.Text,
        CodeValue code => code.Text,
        ResourceValue resource => resource.Id,
        ChangeValue change => $"{change.From} -> {change.To}",
        InstantValue instant => $"{instant.Instant:u} {instant.Note}",
        DurationValue duration => duration.Duration.ToString(),
        DatapointsValue datapoints => string.Join(' ', datapoints.Values),
        _ => null,
    };

    public static T? Section<T>(this EventSummary summary, string title)
        where T : SummarySection => summary.Sections.OfType<T>().FirstOrDefault(s => s.Title == title);

    public static string Text(this ProseSection prose) =>
        string.Join('\n', prose.Paragraphs.Select(p => (p.Kind == ProseParagraphKind.Bullet ? "* " : "") + string.Concat(p.Spans.Select(s => s.Text))));

    public static string[] FactLabels(this EventSummary summary) => [.. summary.Facts.Select(f => f.Label)];

    public static string[] LinkLabels(this EventSummary summary) => [.. summary.Links.Select(l => l.Label)];

    public static string[] SectionTitles(this EventSummary summary) => [.. summary.Sections.Select(s => s.Title ?? "")];

    public static string[] Ids(this ListSection list) =>
        [.. list.Items.Select(i => i.Value is ResourceValue resource ? $"{resource.Id} {resource.Status}" : i.Value.ToString())];
}
