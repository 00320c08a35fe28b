using System.Text.Json.Serialization;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>A space of Google Chat behind a webhook.</summary>
public sealed class GoogleChatWebhookOptions : WebhookSinkOptions
{
    /// <summary>Who is mentioned, per severity: see <see cref="GoogleChatFormatterOptions.Mentions"/>.</summary>
    /// <value>Nobody by default.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public SeverityMentions Mentions { get; } = new();
}
