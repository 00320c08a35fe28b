namespace HealthEvents.Sinks;

/// <summary>A request, and how it came about.</summary>
/// <param name="Request">The request, or <see langword="null"/> where no form of the message can be made.</param>
/// <param name="IsText">Whether it is the text-only form, so that there is nothing plainer to fall back to.</param>
/// <param name="Problem">What went wrong while it was made, or <see langword="null"/>.</param>
internal readonly record struct ComposedRequest(WebhookRequest? Request, bool IsText, string? Problem);
