namespace HealthEvents.Sinks;

/// <summary>A space of Google Chat behind a webhook.</summary>
public sealed class GoogleChatWebhookOptions : WebhookSinkOptions
{
}
