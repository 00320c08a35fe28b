namespace HealthEvents.Sinks;

/// <summary>Decides which events nobody needs to be told of. It is the one place that says why an event is quiet.</summary>
internal sealed class Suppression(IEnumerable<string> sendAlso)
{
    private const string Everything = "*";

    private readonly HashSet<string> _sendAlso = new(sendAlso, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why an event says that nobody needs to be told, or <see langword="null"/>.</summary>
    public static string? QuietReasonOf(OperationalEvent value) => Guarded.Ask(value, static value => value.QuietReason);

    /// <summary>Why an event is not sent, or <see langword="null"/> where it is sent.</summary>
    public string? ReasonFor(EventDelivery delivery) => Unless(ReasonOf(delivery.Received, delivery.QuietReason));

    /// <summary>The same of an event that is not on its way.</summary>
    public string? ReasonFor(ReceivedEvent received) => Unless(ReasonOf(received, QuietReasonOf(received.Event)));

    private string? Unless(string? reason) =>
        reason is not null && !_sendAlso.Contains(Everything) && !_sendAlso.Contains(reason) ? reason : null;

    /// <summary>Where an event cannot say whether it is quiet or routine, it is told; and so is one that a function failed over.</summary>
    private static string? ReasonOf(ReceivedEvent received, string? quiet) => received is not { FailedInvocation: null, Event: var value } ? null
        : quiet ?? (Guarded.Ask(value, static value => value.IsRoutine) ? value.Kind : null);
}
