using System.Text.Json;

namespace HealthEvents.Cli.Demo;

/// <summary>Walks over JSON of which any part may be missing.</summary>
internal static class JsonElements
{
    extension(JsonElement element)
    {
        public JsonElement Member(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

        public IEnumerable<JsonElement> Items() =>
            element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

        public string? Text(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
    }
}
