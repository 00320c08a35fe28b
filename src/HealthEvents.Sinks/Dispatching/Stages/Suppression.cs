namespace HealthEvents.Sinks;

/// <summary>Decides which events nobody needs to be told of. It is the one place that says why an event is quiet.</summary>
internal sealed class Suppression(IEnumerable<string> sendAlso)
{
    private const string Everything = "*";

    /// <summary>Kinds that are routine in themselves.</summary>
    private static readonly string[] Routine = [ConfigKinds.Scheduled, ConfigKinds.RuleEvaluationStarted];

    /// <summary>Kinds that are routine unless something failed. A failure makes their lifecycle open.</summary>
    private static readonly string[] RoutineUnlessFailed = [ConfigKinds.SnapshotDelivery, ConfigKinds.HistoryDelivery];

    private readonly HashSet<string> _sendAlso = new(sendAlso, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why AWS says that nobody needs to be told, or <see langword="null"/>.</summary>
    public static string? ReasonOfAws(OperationalEvent value) => Guarded.Ask(value, static value => value.QuietReason);

    /// <summary>Why an event is not sent, or <see langword="null"/> where it is sent.</summary>
    public string? ReasonFor(EventDelivery delivery) =>
        ReasonOf(delivery.Received.Event, delivery.Now) is { } reason && !_sendAlso.Contains(Everything) && !_sendAlso.Contains(reason) ? reason : null;

    private static string? ReasonOf(OperationalEvent value, DateTimeOffset now) =>
        ReasonOfAws(value)
        ?? (Routine.Contains(value.Kind, StringComparer.Ordinal) ? value.Kind : null)
        ?? (RoutineUnlessFailed.Contains(value.Kind, StringComparer.Ordinal) && !IsOpen(value, now) ? value.Kind : null);

    /// <summary>Where an event cannot say whether it is open, it is told.</summary>
    private static bool IsOpen(OperationalEvent value, DateTimeOffset now) =>
        (Guarded.Ask((value, now), static ask => (EventLifecycle?)ask.value.LifecycleAt(ask.now)) ?? EventLifecycle.Open) == EventLifecycle.Open;
}
