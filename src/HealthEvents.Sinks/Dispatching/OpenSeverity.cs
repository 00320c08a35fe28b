namespace HealthEvents.Sinks;

/// <summary>Asks events, which may be of anybody's kinds, for the severity that conditions compare.</summary>
internal static class OpenSeverity
{
    /// <summary>The open severity. An event that cannot say it counts as critical: rather told at once than lost.</summary>
    public static EventSeverity Of(OperationalEvent value, DateTimeOffset now) =>
        Guarded.Ask((value, now), static ask => (EventSeverity?)ask.value.OpenSeverityAt(ask.now)) is { } severity and not EventSeverity.Unknown
            ? severity
            : EventSeverity.Critical;
}
