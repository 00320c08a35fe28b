namespace HealthEvents.Formatters.Tests;

/// <summary>Summaries made by hand, one of each sort that looks different.</summary>
internal static class Summaries
{
    private static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    public static EventSummary Minimal { get; } = new()
    {
        Kind = "text",
        Identity = "text|1",
        Correlation = "text|1",
        Severity = EventSeverity.Info,
        Lifecycle = EventLifecycle.Informational,
        Title = "Hello",
    };

    public static EventSummary Outage { get; } = Minimal with
    {
        Kind = "health.event",
        Correlation = "health.event|111122223333|arn:aws:health:us-east-1::event/EC2/AWS_EC2_OPERATIONAL_ISSUE/ABC",
        Severity = EventSeverity.High,
        Lifecycle = EventLifecycle.Open,
        Title = "EC2 operational issue in us-east-1",
        Lead = "No action required. AWS is working on it since 31 min.",
        Time = At(2026, 11, 20, 14, 46),
        Facts =
        [
            new("Account", "production (111122223333)", SummaryPriority.Important),
            new("Region", "us-east-1", SummaryPriority.Important),
            new("Status", "Open"),
            new("Category", "Issue"),
            new("Started", new InstantValue(At(2026, 11, 20, 14, 15))),
            new("Lasts", new DurationValue(TimeSpan.FromMinutes(31))),
            new("Event type", new CodeValue("AWS_EC2_OPERATIONAL_ISSUE"), SummaryPriority.Detail),
        ],
        Sections =
        [
            new ProseSection(
            [
                new([new("We are investigating increased API error rates and latencies in the "), new("US-EAST-1", ProseStyle.Bold), new(" Region.")]),
                new([new("Instances that are running are not affected."),], ProseParagraphKind.Bullet),
                new([new("Launches may fail. Retry with "), new("aws ec2 run-instances", ProseStyle.Code), new(".")], ProseParagraphKind.Bullet),
                new([new("See "), new("https://health.aws.amazon.com/health/status?a=1&b=2", ProseStyle.Link)]),
            ])
            { Title = "Description", Priority = SummaryPriority.Important },
            new ListSection(
            [
                new(new ResourceValue("i-0123456789abcdef0", "pending")),
                new(new ResourceValue("arn:aws:ec2:us-east-1:111122223333:instance/i-0fedcba9876543210", "pending")),
                new(new ResourceValue("my_instance*")),
            ])
            { Title = "Affected resources", Total = 288, Note = "12 resolved" },
        ],
        Links =
        [
            new("Open in Health Dashboard", "https://health.aws.amazon.com/health/home#/account/dashboard/open-issues?eventID=arn:aws:health:us-east-1::event/EC2/X&eventTab=details"),
            new("Organization view", "https://health.aws.amazon.com/health/home#/organization/dashboard/open-issues"),
        ],
    };

    public static EventSummary Resources { get; } = Minimal with
    {
        Facts = [new("Resource", new ResourceValue("shop|web") { Url = Page("ecs/v2/clusters/shop/services/web?region=us-east-1") }, SummaryPriority.Important)],
        Sections =
        [
            new ListSection(
            [
                new(new ResourceValue("i-0123456789abcdef0", "pending") { Url = Page("ec2/home?region=us-east-1#InstanceDetails:instanceId=i-0123456789abcdef0") }),
                new(new ResourceValue("loadbalancer/app/web/50dc6c495c0c9188") { Url = Page("ec2/home?region=us-east-1&x=1#LoadBalancer:loadBalancerArn=arn") }, "team = web"),
                new(new ResourceValue("orders <&> more")),
            ])
            { Title = "Affected resources" },
        ],
    };

    public static EventSummary Maintenance { get; } = Minimal with
    {
        Kind = "health.event",
        Severity = EventSeverity.Medium,
        Lifecycle = EventLifecycle.Upcoming,
        Language = "ko",
        TimeZones = [Seoul, TimeZoneInfo.Utc],
        Title = "RDS 유지 관리 예정: ap-northeast-2",
        Lead = "조치 필요: 12월 1일까지 (11일 남음)",
        Time = At(2026, 11, 20, 14, 46),
        Facts =
        [
            new("계정", "결제 서비스 (111122223333)", SummaryPriority.Important),
            new("리전", "ap-northeast-2"),
            new("시작", new InstantValue(At(2026, 12, 1, 16, 0), "11일 후"), SummaryPriority.Important),
            new("종료", new InstantValue(At(2026, 12, 1, 18, 30))),
        ],
        Sections =
        [
            new ProseSection([new([new("지정된 유지 관리 기간에 데이터베이스 인스턴스가 다시 시작됩니다. 다중 AZ 배포에서는 장애 조치가 한 번 발생합니다.")])])
            { Title = "설명" },
            new ListSection([new(new ResourceValue("arn:aws:rds:ap-northeast-2:111122223333:db:payments", "대기 중"))]) { Title = "영향받는 리소스", Total = 3 },
        ],
        Links = [new("상태 대시보드에서 열기", "https://health.aws.amazon.com/health/home#/event-log")],
    };

    public static EventSummary Alarm { get; } = Minimal with
    {
        Kind = "alarm.state-change",
        Severity = EventSeverity.Critical,
        Lifecycle = EventLifecycle.Open,
        Title = "payments-api-cpu went into ALARM in eu-west-1",
        Lead = "CPUUtilization 92.4 % > 80 % for 3 of 3 datapoints, 5 min each",
        Time = At(2026, 11, 20, 3, 7),
        TimeZones = [Seoul, TimeZoneInfo.Utc],
        Facts =
        [
            new("Recent", new DatapointsValue([41.2, 44, null, 52.8, 81.5, 88.03, 92.4], 80), SummaryPriority.Important),
            new("Was OK for", new DurationValue(new TimeSpan(3, 12, 40))),
            new("Account", "111122223333"),
            new("Region", "eu-west-1"),
            new("Metric", new CodeValue("AWS/EC2 CPUUtilization")),
            new("InstanceId", new CodeValue("i-0123456789abcdef0")),
        ],
        Sections = [new ProseSection([new([new("The payments API is out of CPU. Runbook: "), new("https://wiki.example.com/payments", ProseStyle.Link)])]) { Title = "What it means" }],
        Links = [new("Alarm", "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/payments-api-cpu"), new("Metric", "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#metricsV2:graph=x|y")],
    };

    public static EventSummary AlarmOk { get; } = Minimal with
    {
        Kind = "alarm.state-change",
        Severity = EventSeverity.Info,
        Lifecycle = EventLifecycle.Resolved,
        Title = "payments-api-cpu is OK again in eu-west-1",
        Lead = "It was in ALARM for 42 min.",
        Time = At(2026, 11, 20, 3, 49),
        Links = [new("Alarm", "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/payments-api-cpu")],
    };

    public static EventSummary Compliance { get; } = Minimal with
    {
        Kind = "config.compliance-change",
        Severity = EventSeverity.Medium,
        Lifecycle = EventLifecycle.Open,
        Language = "ja",
        TimeZones = [TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")],
        Title = "S3バケット audit-logs が s3-bucket-public-read-prohibited に非準拠",
        Lead = "ap-northeast-1、アカウント 111122223333",
        Time = At(2026, 11, 20, 3, 49),
        Facts = [new("状態", new ChangeValue("COMPLIANT", "NON_COMPLIANT"), SummaryPriority.Important), new("ルール", new CodeValue("s3-bucket-public-read-prohibited"))],
        Sections = [new ListSection([new(new ChangeValue("private", "public-read"), "acl"), new(new ChangeValue(null, "true"), "tags.public")]) { Title = "変更点" }],
        Links = [new("ルールを開く", "https://ap-northeast-1.console.aws.amazon.com/config/home?region=ap-northeast-1#/rules/details")],
    };

    public static EventSummary Credentials { get; } = Minimal with
    {
        Kind = "health.event",
        Severity = EventSeverity.Critical,
        Lifecycle = EventLifecycle.Open,
        IsUrgent = true,
        Title = "Exposed access key in account 111122223333",
        Lead = "Act now: deactivate the key ending in MPLE and check what it did.",
        Facts = [new("Account", "sandbox (111122223333)"), new("Key", new CodeValue("...MPLE"))],
        Sections = [new CodeSection("{\n  \"accessKey\": \"...MPLE\",\n  \"note\": \"<!channel> ``` & more\"\n}") { Title = "Payload", Priority = SummaryPriority.Detail }],
    };

    public static DateTimeOffset At(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, TimeSpan.Zero);

    private static string Page(string path) => $"https://us-east-1.console.aws.amazon.com/{path}";
}
