namespace HealthEvents.Sinks;

/// <summary>The words of outcomes in reports, metrics and traces. They are stable.</summary>
internal static class DispatchOutcomeNames
{
    public static string WordFor(DispatchOutcome outcome) => outcome switch
    {
        DispatchOutcome.Delivered => "delivered",
        DispatchOutcome.Suppressed => "suppressed",
        DispatchOutcome.Coalesced => "coalesced",
        DispatchOutcome.DeadLettered => "dead-lettered",
        DispatchOutcome.Failed => "failed",
        _ => "unknown",
    };
}
