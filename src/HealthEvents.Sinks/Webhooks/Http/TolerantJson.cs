using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>Reads JSON that somebody else sends and that may be none.</summary>
internal static class TolerantJson
{
    /// <summary>The document, if it is a whole JSON object; the caller disposes of it.</summary>
    public static JsonDocument? ParseObject(ReadOnlySpan<byte> text)
    {
        JsonDocument? document = null;
        try
        {
            var reader = new Utf8JsonReader(text);
            document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }
        }
        catch (JsonException)
        {
            // What is not JSON is treated like JSON that is not an object.
        }

        document?.Dispose();
        return null;
    }

    /// <summary>A text member of an object, or <see langword="null"/>.</summary>
    public static string? Text(JsonElement holder, string member) =>
        holder.ValueKind == JsonValueKind.Object
        && holder.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
