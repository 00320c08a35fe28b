using System.Text.Json.Serialization;

namespace HealthEvents.Formatters.GoogleChat;

/// <summary>The JSON of Google Chat messages, made when compiling.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GoogleChatMessage))]
internal sealed partial class GoogleChatJsonContext : JsonSerializerContext;
