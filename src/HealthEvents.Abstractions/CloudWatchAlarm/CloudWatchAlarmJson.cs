using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>
/// Reads and writes CloudWatch alarm events without reflection:
/// <c>JsonSerializer.Deserialize(json, CloudWatchAlarmJson.Default.CloudWatchAlarmEvent)</c>.
/// </summary>
/// <remarks>
/// Reading takes every form that <see cref="EventReader"/> takes, as long as there is just one such event in it, and is as
/// tolerant; another document is a <see cref="System.Text.Json.JsonException"/>. Writing gives the form of EventBridge, with
/// the threshold and the other members that only other forms have beside it.
/// </remarks>
[JsonSerializable(typeof(CloudWatchAlarmEvent))]
[JsonSerializable(typeof(CloudWatchAlarmConfigurationEvent))]
public sealed partial class CloudWatchAlarmJson : JsonSerializerContext;
