using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>The generated JSON metadata of AWS Config notifications.</summary>
[JsonSerializable(typeof(ConfigurationItemChangeEvent))]
[JsonSerializable(typeof(ConfigComplianceChangeEvent))]
[JsonSerializable(typeof(ConfigDeliveryEvent))]
[JsonSerializable(typeof(ConfigRuleEvaluationEvent))]
[JsonSerializable(typeof(ConfigScheduledEvent))]
internal sealed partial class ConfigJsonContext : JsonSerializerContext;
