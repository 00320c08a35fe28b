using System.Text.Json;
using System.Text.Json.Serialization;
using HealthEvents.Formatters.GoogleChat;

namespace HealthEvents.Cli.Drawing.GoogleChat;

/// <summary>Reads the JSON that came for Google Chat: the library itself only writes it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoogleChatMessage))]
internal sealed partial class GoogleChatPayload : JsonSerializerContext
{
    public static GoogleChatMessage Read(byte[] json) => JsonSerializer.Deserialize(json, Default.GoogleChatMessage)!;
}
