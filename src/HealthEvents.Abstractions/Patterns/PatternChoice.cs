namespace HealthEvents;

/// <summary>An <c>$or</c> of a pattern.</summary>
/// <param name="Alternatives">What may hold, at the place of the object around.</param>
/// <param name="Place">Where in the pattern it stands.</param>
internal readonly record struct PatternChoice(PatternNode[] Alternatives, int Place);
