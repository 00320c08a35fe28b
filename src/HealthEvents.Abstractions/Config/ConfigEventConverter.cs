using System.Text.Json;

namespace HealthEvents;

/// <summary>Reads a notification of AWS Config, and writes it in the form it came: of EventBridge, or the bare message.</summary>
internal abstract class ConfigEventConverter<T>(string detailType) : OperationalEventConverter<T>
    where T : OperationalEvent
{
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.Envelope is null)
        {
            WriteObject(writer, value);
        }
        else
        {
            WriteEventBridge(writer, value, detailType, "aws.config", WriteObject);
        }
    }

    protected abstract void WriteMessage(Utf8JsonWriter json, T value);

    private void WriteObject(Utf8JsonWriter json, T value)
    {
        json.WriteStartObject();
        WriteMessage(json, value);
        json.WriteEndObject();
    }
}
