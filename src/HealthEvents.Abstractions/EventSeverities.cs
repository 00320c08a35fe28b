namespace HealthEvents;

/// <summary>Compares severities the way people mean it. The numbers run the other way: P1 is worse than P2.</summary>
public static class EventSeverities
{
    /// <summary>Whether a severity is as bad as another one, or worse.</summary>
    /// <param name="severity">The severity.</param>
    /// <param name="least">The least severity that is wanted, such as <see cref="EventSeverity.High"/>.</param>
    /// <returns>
    /// <see langword="true"/> for <see cref="EventSeverity.Critical"/> and <see cref="EventSeverity.High"/> where
    /// <paramref name="least"/> is <see cref="EventSeverity.High"/>. <see cref="EventSeverity.Unknown"/> is at least as bad as
    /// <see cref="EventSeverity.Unknown"/> only. Every severity is at least as bad as that.
    /// </returns>
    public static bool IsAtLeast(this EventSeverity severity, EventSeverity least) =>
        least == EventSeverity.Unknown || (severity > EventSeverity.Unknown && severity <= least);
}
