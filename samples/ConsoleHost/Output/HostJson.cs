using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthEvents.ConsoleHost.Output;

/// <summary>The JSON of this program's own lines.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InspectLine))]
internal sealed partial class HostJson : JsonSerializerContext;
