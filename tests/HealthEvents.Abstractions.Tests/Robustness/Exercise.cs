using System.Text.Json;

namespace HealthEvents.Tests.Robustness;

/// <summary>Reads a document and asks its events for everything that is derived.</summary>
internal static class Exercise
{
    private static readonly EventReader Reader = new();

    public static IReadOnlyList<ReceivedEvent> Read(byte[] document) => Reader.Read(document);

    /// <summary>What a host does with every event.</summary>
    public static int Derive(IReadOnlyList<ReceivedEvent> events)
    {
        var total = 0;
        foreach (var received in events)
        {
            var e = received.Event;
            total += e.Identity.Length + e.Correlation.Length + (int)e.LifecycleAt(Reading.Now) + (int)e.SeverityAt(Reading.Now);
            total += e switch
            {
                HealthEvent health => Length(health.DescriptionFor("ko", "en")) + Length(health.ConsoleUrl()) + Length(health.OrganizationConsoleUrl()),
                CloudWatchAlarmEvent alarm => Length(alarm.ConsoleUrl()) + Length(alarm.MetricConsoleUrl()) + Length(alarm.LogsConsoleUrl()),
                CloudWatchAlarmConfigurationEvent change => Length(change.ConsoleUrl()),
                ConfigurationItemChangeEvent change => Length(change.ConsoleUrl()),
                ConfigComplianceChangeEvent change => Length(change.ConsoleUrl()) + Length(change.RuleConsoleUrl()),
                TextEvent text => text.Text.Length,
                _ => 0,
            };
        }

        return total;
    }

    /// <summary>What holds of every event, whatever it was read from.</summary>
    public static void Check(IReadOnlyList<ReceivedEvent> events)
    {
        Assert.NotEmpty(events);
        foreach (var received in events)
        {
            var e = received.Event;
            Assert.NotEmpty(e.Family);
            Assert.StartsWith(e.Kind.Length > 0 ? e.Kind : "?", e.Identity, StringComparison.Ordinal);
            Assert.InRange(received.Envelopes.Count, 0, EventReaderOptions.DefaultMaxEnvelopes);
            Assert.NotEqual(EventLifecycle.Unknown, e.LifecycleAt(Reading.Now));
            Assert.NotEqual(EventSeverity.Unknown, e.SeverityAt(Reading.Now));
            Assert.All(received.Problems, p => Assert.False(string.IsNullOrEmpty(p.Member) || string.IsNullOrEmpty(p.Reason)));
            Assert.True(e is not UnrecognizedEvent || received.Problems.Count > 0);
            Write(e);
        }
    }

    /// <summary>What was read can be written, and stays well-formed.</summary>
    private static void Write(OperationalEvent read)
    {
        byte[]? json = read switch
        {
            HealthEvent e => JsonSerializer.SerializeToUtf8Bytes(e, HealthEventsJson.HealthEvent),
            CloudWatchAlarmEvent e => JsonSerializer.SerializeToUtf8Bytes(e, HealthEventsJson.CloudWatchAlarmEvent),
            CloudWatchAlarmConfigurationEvent e => JsonSerializer.SerializeToUtf8Bytes(e, HealthEventsJson.CloudWatchAlarmConfigurationEvent),
            ConfigurationItemChangeEvent e => JsonSerializer.SerializeToUtf8Bytes(e, HealthEventsJson.ConfigurationItemChangeEvent),
            ConfigComplianceChangeEvent e => JsonSerializer.SerializeToUtf8Bytes(e, HealthEventsJson.ConfigComplianceChangeEvent),
            _ => null,
        };
        if (json is not null)
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        }

        if (read is EventBridgeEvent { Detail: var detail })
        {
            _ = detail.ToElement();
        }
    }

    private static int Length(string? text) => text?.Length ?? 0;
}
