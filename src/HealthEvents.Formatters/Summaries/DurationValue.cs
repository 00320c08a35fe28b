namespace HealthEvents.Formatters;

/// <summary>A length of time, shown in words of the language ("3 h 12 min").</summary>
/// <param name="Duration">The length.</param>
public sealed record DurationValue(TimeSpan Duration) : SummaryValue;
