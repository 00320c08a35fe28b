namespace HealthEvents.AspNetCore;

/// <summary>When the health checks of deliveries call a sink degraded or unhealthy.</summary>
public sealed class HealthEventsCheckOptions
{
    /// <summary>How many deliveries of one sink must fail in a row for it to be degraded. What dead letters took counts as failed.</summary>
    /// <value>1 by default; at least 1.</value>
    public int DegradedAfterFailures { get; set; } = 1;

    /// <summary>How many deliveries of one sink must fail in a row for it to be unhealthy.</summary>
    /// <value>5 by default; at least <see cref="DegradedAfterFailures"/>.</value>
    public int UnhealthyAfterFailures { get; set; } = 5;

    /// <summary>
    /// How long there may be no delivery of a sink, since its last one or since the start, before it is degraded: for apps that expect events,
    /// such as a daily one.
    /// </summary>
    /// <value><see langword="null"/> by default: silence is good.</value>
    public TimeSpan? DegradedAfterSilence { get; set; }
}
