using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>
/// Reads and writes AWS Config notifications without reflection:
/// <c>JsonSerializer.Deserialize(json, ConfigJson.Default.ConfigComplianceChangeEvent)</c>.
/// </summary>
/// <remarks>
/// Reading takes every form that <see cref="EventReader"/> takes, as long as there is just one such event in it, and is as
/// tolerant; another document is a <see cref="System.Text.Json.JsonException"/>. Writing gives the form of EventBridge, or the
/// bare message of SNS for an event that came without EventBridge members. A rule invocation is not written.
/// </remarks>
[JsonSerializable(typeof(ConfigurationItemChangeEvent))]
[JsonSerializable(typeof(ConfigComplianceChangeEvent))]
[JsonSerializable(typeof(ConfigDeliveryEvent))]
[JsonSerializable(typeof(ConfigRuleEvaluationEvent))]
[JsonSerializable(typeof(ConfigScheduledEvent))]
public sealed partial class ConfigJson : JsonSerializerContext;
