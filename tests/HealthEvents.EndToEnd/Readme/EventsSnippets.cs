using System.Text.Json;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What docs/events.md shows.</summary>
internal static class EventsSnippets
{
    public sealed record DeploymentEvent : OperationalEvent
    {
        public string? Version { get; init; }
    }

    public static void Read(byte[] bytes)
    {
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
            content =>
            {
                using var json = JsonDocument.Parse(content.Body);
                return new DeploymentEvent { Version = json.RootElement.GetProperty("version").GetString() };
            }));
        var reader = new EventReader(options);
        return reader;
    }

    public static HealthEvent? Deserialize(string json)
    {
        var health = JsonSerializer.Deserialize(json, HealthJson.Default.HealthEvent);
        return health;
    }
}
