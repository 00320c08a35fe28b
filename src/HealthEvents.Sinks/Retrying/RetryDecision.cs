namespace HealthEvents.Sinks;

/// <summary>What an attempt came to, and whether there is another.</summary>
/// <param name="Outcome">What the attempt came to.</param>
/// <param name="Wait">How long to wait before the next attempt, or <see langword="null"/> where there is none.</param>
/// <param name="Within">How soon the next attempt must begin, counted from now, or <see langword="null"/> where that does not matter.</param>
internal readonly record struct RetryDecision<T>(T Outcome, TimeSpan? Wait = null, TimeSpan? Within = null);
