namespace HealthEvents;

/// <summary>The mute rule that keeps the actions of an alarm back.</summary>
/// <param name="MutedByArn">The ARN of the rule.</param>
/// <param name="WindowStart">When it began to mute.</param>
/// <param name="WindowEnd">When it stops.</param>
public sealed record AlarmMute(string? MutedByArn, DateTimeOffset? WindowStart, DateTimeOffset? WindowEnd);
