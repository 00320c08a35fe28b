using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthEvents.Sinks;

/// <summary>Writes an address in its redacted form. Reading is refused: an address comes from a provider.</summary>
internal sealed class RedactedWebhookUrlConverter : JsonConverter<WebhookUrl>
{
    public override WebhookUrl Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A webhook address is not read from JSON: it comes from an IWebhookUrlProvider.");

    public override void Write(Utf8JsonWriter writer, WebhookUrl value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
