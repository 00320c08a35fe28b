namespace HealthEvents.Sinks;

/// <summary>What nobody needs to be told by default, and why.</summary>
internal sealed class QuietRules(IEnumerable<string> sendAlso)
{
    private const string Everything = "*";

    /// <summary>Kinds that are routine in themselves.</summary>
    private static readonly string[] Routine = [ConfigKinds.Scheduled, ConfigKinds.RuleEvaluationStarted];

    /// <summary>Kinds that are routine unless something failed, which makes their lifecycle open.</summary>
    private static readonly string[] RoutineUnlessFailed = [ConfigKinds.SnapshotDelivery, ConfigKinds.HistoryDelivery];

    private readonly HashSet<string> _sendAlso = new(sendAlso, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why an event is not sent, or <see langword="null"/> where it is.</summary>
    public string? ReasonFor(EventDelivery delivery) =>
        ReasonOf(delivery.Received.Event, delivery.Now) is { } reason && !_sendAlso.Contains(Everything) && !_sendAlso.Contains(reason) ? reason : null;

    private static string? ReasonOf(OperationalEvent value, DateTimeOffset now) =>
        value.QuietReason
        ?? (Routine.Contains(value.Kind, StringComparer.Ordinal) ? value.Kind : null)
        ?? (RoutineUnlessFailed.Contains(value.Kind, StringComparer.Ordinal) && value.LifecycleAt(now) != EventLifecycle.Open ? value.Kind : null);
}
