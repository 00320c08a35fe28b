using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>Google Chat's side of a webhook.</summary>
internal sealed class GoogleChatChannel : IWebhookChannel
{
    public WebhookMessage Format(EventSummary summary, WebhookUrl url) => FormatAsText(summary, url);

    public WebhookMessage FormatAsText(EventSummary summary, WebhookUrl url)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("text", summary.Title);
            writer.WriteEndObject();
        }

        return new WebhookMessage(stream.ToArray(), Query(summary, threadKey: null));
    }

    public WebhookAnswer Read(HttpStatusCode status, ReadOnlySpan<byte> body) => GoogleChatAnswers.Read(status, body);

    public string? ErrorIn(ReadOnlySpan<byte> body) => GoogleChatAnswers.ErrorIn(body);

    /// <summary>
    /// The reply option without a thread key is an error, and a key without the option is ignored: so both or none. The same
    /// request id makes Google answer a repetition with the message it already has.
    /// </summary>
    private static string Query(EventSummary summary, string? threadKey)
    {
        var id = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(summary.Identity)).AsSpan(0, 16)).ToLowerInvariant();
        var reply = string.IsNullOrEmpty(threadKey) ? "" : "&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD";
        return $"requestId={id}{reply}";
    }
}
