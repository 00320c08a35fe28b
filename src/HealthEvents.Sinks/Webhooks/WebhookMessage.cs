namespace HealthEvents.Sinks;

/// <summary>A message as it goes out.</summary>
/// <param name="Body">The JSON in UTF-8.</param>
/// <param name="Query">What to add to the query of the address, or <see langword="null"/>.</param>
/// <param name="HasOneForm">Whether the place takes one form only, so that there is no plainer one to fall back to.</param>
internal sealed record WebhookMessage(ReadOnlyMemory<byte> Body, string? Query = null, bool HasOneForm = false);
