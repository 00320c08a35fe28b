namespace HealthEvents.Sinks;

/// <summary>A message, and how it came about.</summary>
/// <param name="Message">The message.</param>
/// <param name="IsText">Whether it is plain text, so that there is nothing plainer to fall back to.</param>
/// <param name="Problem">What went wrong while it was made, or <see langword="null"/>.</param>
internal readonly record struct ComposedMessage(WebhookMessage Message, bool IsText, string? Problem);
