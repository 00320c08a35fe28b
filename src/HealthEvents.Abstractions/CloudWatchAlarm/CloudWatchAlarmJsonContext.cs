using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>The generated JSON metadata of CloudWatch alarm events.</summary>
[JsonSerializable(typeof(CloudWatchAlarmEvent))]
[JsonSerializable(typeof(CloudWatchAlarmConfigurationEvent))]
internal sealed partial class CloudWatchAlarmJsonContext : JsonSerializerContext;
