namespace HealthEvents.Sinks;

/// <summary>A message as it goes out.</summary>
/// <param name="Body">The JSON in UTF-8.</param>
/// <param name="Query">What to add to the query of the address, or <see langword="null"/>.</param>
internal sealed record WebhookMessage(ReadOnlyMemory<byte> Body, string? Query = null);
