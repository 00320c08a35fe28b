using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthEvents.Sinks;

/// <summary>Writes where a secret is kept, such as <c>kms:***</c>, and never what it is. What is read is taken as it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RedactedSourceJsonConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue($"{SecretStores.Find(value, []).Store?.Prefix}{Misplaced.Hidden}");
    }
}
