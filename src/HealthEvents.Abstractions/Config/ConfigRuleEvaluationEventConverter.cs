using System.Text.Json;

namespace HealthEvents;

/// <summary>Reads and writes the start of evaluations.</summary>
internal sealed class ConfigRuleEvaluationEventConverter()
    : ConfigEventConverter<ConfigRuleEvaluationEvent>("Config Rules Re-evaluation Status")
{
    protected override void WriteMessage(Utf8JsonWriter json, ConfigRuleEvaluationEvent value)
    {
        json.WriteText("awsAccountId", value.Account);
        json.WriteText("awsRegion", value.Region);
        json.WriteTexts("configRuleNames", value.RuleNames);
        json.WriteInstant("notificationCreationTime", value.NotificationCreationTime);
        json.WriteString("messageType", "ConfigRulesEvaluationStarted");
    }
}
