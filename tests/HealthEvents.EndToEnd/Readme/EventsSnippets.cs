using System.Text.Json;
using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.SQSEvents;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What docs/events.md shows.</summary>
internal static class EventsSnippets
{
    public sealed record DeploymentEvent : OperationalEvent
    {
        public string? Version { get; init; }
    }

    public static void Read(string[] args)
    {
        var bytes = File.ReadAllBytes(args[0]);
        var reader = new EventReader();
        foreach (var received in reader.Read(bytes))
        {
            switch (received.Event)
            {
                case HealthEvent health:
                    Console.WriteLine($"{health.Service}: {health.DescriptionFor("ko", "en")}");
                    break;
                case CloudWatchAlarmEvent alarm:
                    Console.WriteLine($"{alarm.AlarmName} is {alarm.State.Value}");
                    break;
            }
        }
    }

    public static EventReader AddKind()
    {
        var options = new EventReaderOptions();
        options.Kinds.Add(new EventKind(
            "acme.deployment",
            "acme",
            [EventMatcher.EventBridge("Deployment Finished", "acme.*"), EventMatcher.RootMembers("deploymentId", "version")],
            content => content.Fields.NonEmptyText("version"u8) is { } version
                ? new DeploymentEvent { Version = version, Time = content.Fields.Date("finishedAt"u8) }
                : null));
        var reader = new EventReader(options);
        return reader;
    }

    public static int ReadTyped(EventReader reader, SNSEvent.SNSRecord record, SQSEvent.SQSMessage message, string payload, string requestId)
    {
        var events = reader.Read(record.Sns.Message, record.Sns.MessageId);
        var queued = reader.Read(message.Body, new EventOrigin { RecordId = message.MessageId });
        var direct = reader.Read(payload, new EventOrigin { RequestId = requestId });
        return events.Count + queued.Count + direct.Count;
    }

    public static HealthEvent? Deserialize(string json)
    {
        var health = JsonSerializer.Deserialize(json, HealthEventsJson.HealthEvent);
        return health;
    }
}
