using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthEvents.Sinks;

/// <summary>Writes <c>***</c> for a secret. Reading is refused: a secret comes from a provider.</summary>
internal sealed class RedactedSecretConverter : JsonConverter<Secret>
{
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret is not read from JSON: it comes from an ISecretProvider.");

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
