using HealthEvents.Formatters;

namespace HealthEvents.Sinks.Tests;

/// <summary>Makes events that wait for a webhook, and asks for the messages of them.</summary>
internal static class Waits
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public const string Outage = "arn:aws:health:us-east-1::event/EC2/AWS_EC2_OPERATIONAL_ISSUE/AWS_EC2_OPERATIONAL_ISSUE_7f3a";

    private static readonly EventSummarizer Summarizer = new();

    public static WaitingEvent Of(ReceivedEvent received, IEventSummarizer? summarizer = null) =>
        new(new EventDelivery(received, summarizer ?? Summarizer, Now), Now);

    /// <summary>An event of a kind of our own.</summary>
    public static WaitingEvent Test(
        string id, EventSeverity level = EventSeverity.High, string? story = null, string? group = null, string kind = "test.event", bool throws = false) =>
        Of(new ReceivedEvent
        {
            Event = new TestEvent { Kind = kind, Family = "test", Id = id, Story = story, Level = level, Stage = EventLifecycle.Open, Throws = throws, Raw = "{}"u8.ToArray(), CarrierId = id },
            MessageGroupId = group,
            RecordId = id,
        });

    /// <summary>A page of what AWS Health says to an account.</summary>
    public static WaitingEvent Page(
        string account,
        int page = 1,
        int? total = null,
        string communication = "comm",
        string? arn = Outage,
        string text = "We are investigating increased API error rates.",
        HealthEventStatus? status = null,
        string? group = null,
        IReadOnlyList<HealthAffectedEntity>? entities = null,
        string receiver = "999900001111",
        IEventSummarizer? summarizer = null) =>
        Of(
            new ReceivedEvent
            {
                Event = new HealthEvent
                {
                    EventArn = arn,
                    EventTypeCode = "AWS_EC2_OPERATIONAL_ISSUE",
                    Service = "EC2",
                    Category = HealthEventCategory.Issue,
                    Status = status ?? HealthEventStatus.Open,
                    Region = "us-east-1",
                    Account = account,
                    AffectedAccount = account,
                    CommunicationId = $"{communication}-{page}",
                    Page = page,
                    TotalPages = total,
                    StartTime = Now - TimeSpan.FromMinutes(25),
                    EndTime = status == HealthEventStatus.Closed ? Now - TimeSpan.FromMinutes(1) : null,
                    Time = Now - TimeSpan.FromMinutes(5),
                    Descriptions = [new HealthEventDescription("en_US", text)],
                    AffectedEntities = entities ?? [Impaired($"i-{account[..4]}p{page}")],
                    Resources = [$"i-{account[..4]}p{page}"],
                    Envelope = new EventBridgeEnvelope { Id = $"{account}-{communication}-{page}", Account = receiver },
                    Raw = "{}"u8.ToArray(),
                },
                MessageGroupId = group,
                RecordId = $"{account}/{communication}/{page}",
            },
            summarizer);

    /// <summary>The same as those say who relay what the API of AWS Health says: of several accounts, the first of which is that of the event.</summary>
    public static WaitingEvent Naming(this WaitingEvent page, params string[] accounts) => Of(page.Delivery.Received with
    {
        Event = (HealthEvent)page.Delivery.Received.Event with { Account = accounts[0], AffectedAccount = null, AffectedAccounts = accounts },
    });

    public static HealthAffectedEntity Impaired(string value) => new() { Value = value, Status = HealthEntityStatus.Impaired };

    /// <summary>An alarm that changed its state, so many seconds after an arbitrary moment. A marker in its name makes it as bad.</summary>
    public static WaitingEvent Alarm(
        string name, AlarmState state, AlarmState before, int second = 0, string? group = null, string account = "123456789012", IEventSummarizer? summarizer = null)
    {
        var time = Now - TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(second);
        return Of(
            new ReceivedEvent
            {
                Event = new CloudWatchAlarmEvent
                {
                    AlarmName = name,
                    AlarmArn = $"arn:aws:cloudwatch:eu-west-1:{account}:alarm:{name}",
                    Account = account,
                    Region = "eu-west-1",
                    Service = "SQS",
                    Time = time,
                    State = new CloudWatchAlarmState { Value = state, Timestamp = time },
                    PreviousState = new CloudWatchAlarmState { Value = before },
                    Configuration = new CloudWatchAlarmConfiguration
                    {
                        Metrics = [new AlarmMetric { Namespace = "AWS/SQS", MetricName = "ApproximateAgeOfOldestMessage" }],
                    },
                    Raw = "{}"u8.ToArray(),
                },
                MessageGroupId = group,
                RecordId = $"{name}/{state}/{second}",
            },
            summarizer);
    }

    public static WaitingEvent Firing(string name, int second = 0, string? group = null, string account = "123456789012") =>
        Alarm(name, AlarmState.Alarm, AlarmState.Ok, second, group, account);

    public static WaitingEvent Cleared(string name, int second = 0, string? group = null, string account = "123456789012") =>
        Alarm(name, AlarmState.Ok, AlarmState.Alarm, second, group, account);

    /// <summary>Takes messages until nothing waits. At most as many as there are events.</summary>
    public static List<NextMessage> Drain(IEnumerable<WaitingEvent> waiting, TimeSpan interval, JoiningOptions? options = null)
    {
        var left = waiting.ToList();
        var joining = new Joining(options);
        var messages = new List<NextMessage>();
        while (left.Count > 0)
        {
            var next = joining.Next(left, interval);
            Assert.NotEmpty(next.Events);
            messages.Add(next);
            Assert.All(next.Events, waited => Assert.True(left.Remove(waited), "told twice, or not waiting"));
        }

        return messages;
    }

    public static string Ids(NextMessage message) => string.Join(' ', message.Events.Select(static waited => waited.Delivery.Received.RecordId));

    public static EventSummary Summary(NextMessage message, SummaryContext? context = null) =>
        message.Delivery.Summarize(context ?? new SummaryContext { Now = Now });

    public static string? Fact(this EventSummary summary, string label) =>
        summary.Facts.FirstOrDefault(fact => fact.Label == label)?.Value is TextValue text ? text.Text : null;

    public static ListSection? List(this EventSummary summary, string title) =>
        summary.Sections.OfType<ListSection>().FirstOrDefault(section => section.Title == title);
}
