using System.Text.Json.Serialization.Metadata;

namespace HealthEvents;

public static partial class HealthEventsJson
{
    /// <summary>A change of a resource, oversized ones too. Written as the bare message of SNS if it came without EventBridge members. The invocation of a rule is not written.</summary>
    public static JsonTypeInfo<ConfigurationItemChangeEvent> ConfigurationItemChangeEvent => ConfigJsonContext.Default.ConfigurationItemChangeEvent;

    /// <summary>A change of compliance. Written as the bare message of SNS if it came without EventBridge members.</summary>
    public static JsonTypeInfo<ConfigComplianceChangeEvent> ConfigComplianceChangeEvent => ConfigJsonContext.Default.ConfigComplianceChangeEvent;

    /// <summary>A delivery of a snapshot or of the history. Written as the bare message of SNS if it came without EventBridge members.</summary>
    public static JsonTypeInfo<ConfigDeliveryEvent> ConfigDeliveryEvent => ConfigJsonContext.Default.ConfigDeliveryEvent;

    /// <summary>The start of an evaluation. Written as the bare message of SNS if it came without EventBridge members.</summary>
    public static JsonTypeInfo<ConfigRuleEvaluationEvent> ConfigRuleEvaluationEvent => ConfigJsonContext.Default.ConfigRuleEvaluationEvent;

    /// <summary>The clock of a periodic rule. Written as the bare message of SNS if it came without EventBridge members. The invocation of the rule is not written.</summary>
    public static JsonTypeInfo<ConfigScheduledEvent> ConfigScheduledEvent => ConfigJsonContext.Default.ConfigScheduledEvent;
}
