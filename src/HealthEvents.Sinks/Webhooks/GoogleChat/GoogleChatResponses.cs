using System.Net;
using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>What Google Chat responds: the message on success, a <c>google.rpc.Status</c> on failure.</summary>
/// <remarks>Source: Google API design guide, "Errors", and the reference of <c>spaces.messages.create</c>.</remarks>
internal static class GoogleChatResponses
{
    public static WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        var error = ErrorIn(body);
        return (int)status switch
        {
            >= 200 and < 300 => new(WebhookResponseKind.Delivered) { Text = IsObject(body) ? "" : "the service answered something other than a message" },
            409 => new(WebhookResponseKind.Delivered) { Text = "it was there already" },
            400 when IsAboutKey(body) => new(WebhookResponseKind.AddressRefused) { Text = error ?? "the key of the webhook is not valid" },
            400 or 413 => new(WebhookResponseKind.MessageRefused) { Text = error ?? "the message is refused" },
            401 or 403 or 404 or 410 => new(WebhookResponseKind.AddressRefused) { Text = error ?? "the webhook is refused. Make a new one and store its address" },
            _ => new(WebhookResponseKind.Refused) { Text = error ?? "refused" },
        };
    }

    /// <summary>The status word and the message, or <see langword="null"/>. The caller takes the address out.</summary>
    public static string? ErrorIn(ReadOnlySpan<byte> body)
    {
        using var document = TolerantJson.ParseObject(body);
        if (document is null || !document.RootElement.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var parts = new[] { TolerantJson.Text(error, "status"), TolerantJson.Text(error, "message") };
        var text = string.Join(": ", parts.Where(static part => !string.IsNullOrWhiteSpace(part)));
        return text.Length == 0 ? null : text;
    }

    private static bool IsObject(ReadOnlySpan<byte> body)
    {
        using var document = TolerantJson.ParseObject(body);
        return document is not null;
    }

    private static bool IsAboutKey(ReadOnlySpan<byte> body) =>
        body.IndexOf("API_KEY_INVALID"u8) >= 0 || body.IndexOf("API key not valid"u8) >= 0;
}
