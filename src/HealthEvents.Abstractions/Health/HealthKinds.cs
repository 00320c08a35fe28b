namespace HealthEvents;

/// <summary>The kinds of AWS Health events.</summary>
public static class HealthKinds
{
    /// <summary>An AWS Health event.</summary>
    public const string Event = "health.event";

    /// <summary>An event that came with the detail-type of abuse reports.</summary>
    public const string AbuseEvent = "health.abuse-event";
}
