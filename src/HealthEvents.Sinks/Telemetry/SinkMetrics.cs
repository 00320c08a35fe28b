using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HealthEvents.Sinks;

internal static class SinkMetrics
{
    /// <summary>The kinds that mean that nobody has a model.</summary>
    private static readonly string[] Unmodeled = [OtherKinds.Json, OtherKinds.Unreadable, OtherKinds.EventBridge];

    private static readonly Meter Meter = new(HealthEventsTelemetry.MeterName);

    private static readonly Counter<long> ReceivedEvents =
        Meter.CreateCounter<long>(HealthEventsTelemetry.ReceivedCounter, "{event}", "Events that came to a dispatcher.");

    private static readonly Counter<long> UnrecognizedEvents =
        Meter.CreateCounter<long>(HealthEventsTelemetry.UnrecognizedCounter, "{event}", "Events that nobody has a model for.");

    private static readonly Counter<long> SuppressedEvents =
        Meter.CreateCounter<long>(HealthEventsTelemetry.SuppressedCounter, "{event}", "Events that were not sent on purpose.");

    private static readonly Counter<long> SentMessages =
        Meter.CreateCounter<long>(HealthEventsTelemetry.SentCounter, "{message}", "Messages that a service took.");

    private static readonly Counter<long> RetriedMessages =
        Meter.CreateCounter<long>(HealthEventsTelemetry.RetriedCounter, "{attempt}", "Attempts that are repeated.");

    private static readonly Counter<long> FailedMessages =
        Meter.CreateCounter<long>(HealthEventsTelemetry.FailedCounter, "{message}", "Messages that no service took.");

    private static readonly Counter<long> FailedRefreshes =
        Meter.CreateCounter<long>(HealthEventsTelemetry.AddressRefreshFailedCounter, "{refresh}", "Refreshes of an address that failed.");

    private static readonly Histogram<double> Delays =
        Meter.CreateHistogram<double>(HealthEventsTelemetry.DelayHistogram, "s", "From the time the event names to its delivery.");

    public static void Received(OperationalEvent value)
    {
        var kind = new KeyValuePair<string, object?>(HealthEventsTelemetry.KindTag, value.Kind);
        ReceivedEvents.Add(1, kind);
        if (Unmodeled.Contains(value.Kind, StringComparer.Ordinal))
        {
            UnrecognizedEvents.Add(1, kind);
        }
    }

    public static void Retried(string sink, string kind) => RetriedMessages.Add(1, Tags(sink, kind));

    public static void AddressRefreshFailed(string sink) =>
        FailedRefreshes.Add(1, new KeyValuePair<string, object?>(HealthEventsTelemetry.SinkTag, sink));

    public static void Ended(EventDelivery delivery, string sink, DispatchOutcome outcome, DateTimeOffset now)
    {
        var value = delivery.Received.Event;
        var tags = Tags(sink, value.Kind);
        switch (outcome)
        {
            case DispatchOutcome.Suppressed or DispatchOutcome.Coalesced:
                SuppressedEvents.Add(1, tags);
                break;

            case DispatchOutcome.Delivered:
                SentMessages.Add(1, tags);
                if (value.Time is { } time)
                {
                    Delays.Record(Math.Max(0, (now - time).TotalSeconds), tags);
                }

                break;

            default:
                tags.Add(HealthEventsTelemetry.OutcomeTag, DispatchOutcomeNames.WordFor(outcome));
                FailedMessages.Add(1, tags);
                break;
        }
    }

    private static TagList Tags(string sink, string kind) => new()
    {
        { HealthEventsTelemetry.SinkTag, sink },
        { HealthEventsTelemetry.KindTag, kind },
    };
}
