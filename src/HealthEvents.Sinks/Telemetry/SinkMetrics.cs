using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HealthEvents.Sinks;

/// <summary>Everything this package counts. Listeners belong to the surroundings: what they throw ends in <see cref="Add"/> and its like.</summary>
internal static class SinkMetrics
{
    /// <summary>The kinds that mean that nobody has a model.</summary>
    private static readonly string[] Unmodeled = [OtherKinds.Json, OtherKinds.Unreadable, OtherKinds.EventBridge];

    private static readonly Meter? Meter = Guarded.Ask(HealthEventsTelemetry.MeterName, static name => new Meter(name));

    private static readonly Counter<long>? ReceivedEvents =
        Counter(HealthEventsTelemetry.ReceivedCounter, "{event}", "Events that came to a dispatcher.");

    private static readonly Counter<long>? UnrecognizedEvents =
        Counter(HealthEventsTelemetry.UnrecognizedCounter, "{event}", "Events that nobody has a model for.");

    private static readonly Counter<long>? SuppressedEvents =
        Counter(HealthEventsTelemetry.SuppressedCounter, "{event}", "Events that were not sent on purpose.");

    private static readonly Counter<long>? DuplicateEvents =
        Counter(HealthEventsTelemetry.DuplicatesCounter, "{event}", "Events that were not sent because they had been delivered before.");

    private static readonly Counter<long>? UnroutedEvents =
        Counter(HealthEventsTelemetry.UnroutedCounter, "{event}", "Events that nobody was told of because no route takes them, or because of quiet hours.");

    private static readonly Counter<long>? SentMessages =
        Counter(HealthEventsTelemetry.SentCounter, "{message}", "Messages that a service took.");

    private static readonly Counter<long>? RetriedMessages =
        Counter(HealthEventsTelemetry.RetriedCounter, "{attempt}", "Attempts that are repeated.");

    private static readonly Counter<long>? FailedMessages =
        Counter(HealthEventsTelemetry.FailedCounter, "{message}", "Messages that no service took.");

    private static readonly Counter<long>? FailedRefreshes =
        Counter(HealthEventsTelemetry.AddressRefreshFailedCounter, "{refresh}", "Refreshes of an address that failed.");

    private static readonly Histogram<double>? Delays = Guarded.Ask(
        Meter, static meter => meter?.CreateHistogram<double>(HealthEventsTelemetry.DelayHistogram, "s", "From the time the event names to its delivery."));

    /// <summary>Whether somebody listens to how events end: nearly always nobody does, and tags are not worth making.</summary>
    private static bool IsAnybodyTold =>
        SentMessages is { Enabled: true } || FailedMessages is { Enabled: true } || SuppressedEvents is { Enabled: true }
        || DuplicateEvents is { Enabled: true } || Delays is { Enabled: true };

    public static void Received(OperationalEvent value)
    {
        if (ReceivedEvents is not { Enabled: true } && UnrecognizedEvents is not { Enabled: true })
        {
            return;
        }

        var tags = new TagList { { HealthEventsTelemetry.KindTag, value.Kind } };
        Add(ReceivedEvents, tags);
        if (Unmodeled.Contains(value.Kind, StringComparer.Ordinal))
        {
            Add(UnrecognizedEvents, tags);
        }
    }

    public static void Retried(string sink, string kind) => Add(RetriedMessages, Tags(sink, kind));

    /// <summary>Counts an event once, at however many sinks it is suppressed.</summary>
    public static void NotRouted(OperationalEvent value, string reason) =>
        Add(UnroutedEvents, new TagList { { HealthEventsTelemetry.KindTag, value.Kind }, { HealthEventsTelemetry.ReasonTag, reason } });

    public static void AddressRefreshFailed(string sink) => Add(FailedRefreshes, new TagList { { HealthEventsTelemetry.SinkTag, sink } });

    public static void SecretRefreshFailed(string secret) => Add(OfSecrets.FailedRefreshes, new TagList { { HealthEventsTelemetry.SecretTag, secret } });

    /// <summary>Counts what became of an event at a sink.</summary>
    /// <param name="delivery">The event.</param>
    /// <param name="sink">The sink.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="clock">What tells how late it is. Where it throws, the event took no time.</param>
    public static void Ended(EventDelivery delivery, string sink, DeliveryResult result, TimeProvider clock)
    {
        if (!IsAnybodyTold)
        {
            return;
        }

        var value = delivery.Received.Event;
        var tags = Tags(sink, value.Kind);
        switch (result.Outcome)
        {
            case DispatchOutcome.Suppressed or DispatchOutcome.Coalesced:
                Add(SuppressedEvents, tags);
                if (result.IsDuplicate)
                {
                    Add(DuplicateEvents, tags);
                }

                break;

            case DispatchOutcome.Delivered:
                Add(SentMessages, tags);
                if (Delays is { Enabled: true } && value.Time is { } time)
                {
                    var now = Guarded.Ask(clock, static clock => (DateTimeOffset?)clock.GetUtcNow()) ?? delivery.Now;
                    Record(Delays, Math.Max(0, (now - time).TotalSeconds), tags);
                }

                break;

            default:
                tags.Add(HealthEventsTelemetry.OutcomeTag, DispatchOutcomeNames.WordFor(result.Outcome));
                Add(FailedMessages, tags);
                break;
        }
    }

    private static TagList Tags(string sink, string kind) => new()
    {
        { HealthEventsTelemetry.SinkTag, sink },
        { HealthEventsTelemetry.KindTag, kind },
    };

    /// <summary>Makes a counter, or none: a listener is told of it, and may throw.</summary>
    private static Counter<long>? Counter(string name, string unit, string description) => Guarded.Ask(
        (name, unit, description), static counter => Meter?.CreateCounter<long>(counter.name, counter.unit, counter.description));

    private static void Add(Counter<long>? counter, in TagList tags)
    {
        try
        {
            counter?.Add(1, tags);
        }
        catch (Exception)
        {
            // A listener that fails costs its own number.
        }
    }

    private static void Record(Histogram<double>? histogram, double value, in TagList tags)
    {
        try
        {
            histogram?.Record(value, tags);
        }
        catch (Exception)
        {
            // As above.
        }
    }

    /// <summary>Made when it is first needed: who posts and nothing else does not pay for it at the start.</summary>
    private static class OfSecrets
    {
        public static readonly Counter<long>? FailedRefreshes =
            Counter(HealthEventsTelemetry.SecretRefreshFailedCounter, "{refresh}", "Refreshes of a secret that failed.");
    }
}
