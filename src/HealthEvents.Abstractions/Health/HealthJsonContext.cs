using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>The generated JSON metadata of AWS Health events.</summary>
[JsonSerializable(typeof(HealthEvent))]
internal sealed partial class HealthJsonContext : JsonSerializerContext;
