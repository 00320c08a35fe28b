using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>
/// Lets a model be deserialized directly: it is read by the same reader as everything else, so that it is as tolerant.
/// </summary>
internal abstract class OperationalEventConverter<T> : JsonConverter<T>
    where T : OperationalEvent
{
    private static readonly EventReader Reader = new();

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var events = Reader.Read(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()));
        return events is [{ Event: T single }]
            ? single
            : throw new JsonException(
                $"The JSON is not a {typeof(T).Name}: it was read as {string.Join(", ", events.Select(e => e.Event.Kind).Take(3))}.");
    }

    /// <summary>Writes an event as EventBridge delivers it.</summary>
    protected static void WriteEventBridge<TEvent>(
        Utf8JsonWriter json, TEvent value, string detailType, string source, Action<Utf8JsonWriter, TEvent> writeDetail)
        where TEvent : OperationalEvent
    {
        var envelope = value.Envelope;
        json.WriteStartObject();
        json.WriteString("version", envelope?.Version ?? "0");
        json.WriteText("id", envelope?.Id);
        json.WriteString("detail-type", envelope?.DetailType ?? detailType);
        json.WriteString("source", envelope?.Source ?? source);
        json.WriteText("account", envelope?.Account ?? value.Account);
        json.WriteInstant("time", envelope?.Time ?? value.Time);
        json.WriteText("region", envelope?.Region ?? value.Region);
        json.WriteTexts("resources", envelope?.Resources ?? value.Resources);
        json.WriteText("replay-name", envelope?.ReplayName);
        json.WritePropertyName("detail");
        writeDetail(json, value);
        json.WriteEndObject();
    }
}
