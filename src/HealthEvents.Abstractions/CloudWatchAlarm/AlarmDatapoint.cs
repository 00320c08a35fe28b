namespace HealthEvents;

/// <summary>One measurement.</summary>
/// <param name="Timestamp">When.</param>
/// <param name="Value">The value, or <see langword="null"/> where data was missing.</param>
/// <param name="SampleCount">How many samples it is made of.</param>
public sealed record AlarmDatapoint(DateTimeOffset? Timestamp, double? Value, double? SampleCount = null);
