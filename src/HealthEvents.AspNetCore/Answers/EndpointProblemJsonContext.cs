using System.Text.Json.Serialization;

namespace HealthEvents.AspNetCore;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EndpointProblem))]
internal sealed partial class EndpointProblemJsonContext : JsonSerializerContext;
