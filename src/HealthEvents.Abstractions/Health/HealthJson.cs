using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>
/// Reads and writes AWS Health events without reflection: <c>JsonSerializer.Deserialize(json, HealthJson.Default.HealthEvent)</c>.
/// </summary>
/// <remarks>
/// Reading takes every form that <see cref="EventReader"/> takes, as long as there is just one Health event in it, and is as
/// tolerant; another document is a <see cref="System.Text.Json.JsonException"/>. Writing gives the form of EventBridge.
/// </remarks>
[JsonSerializable(typeof(HealthEvent))]
public sealed partial class HealthJson : JsonSerializerContext;
