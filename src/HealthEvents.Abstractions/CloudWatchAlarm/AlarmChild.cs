namespace HealthEvents;

/// <summary>A child of a composite alarm.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="State">Its state.</param>
/// <param name="Timestamp">Since when.</param>
public sealed record AlarmChild(string Arn, AlarmState? State, DateTimeOffset? Timestamp);
