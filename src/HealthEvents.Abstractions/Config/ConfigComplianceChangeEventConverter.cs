using System.Text.Json;

namespace HealthEvents;

/// <summary>Reads and writes compliance changes.</summary>
internal sealed class ConfigComplianceChangeEventConverter()
    : ConfigEventConverter<ConfigComplianceChangeEvent>("Config Rules Compliance Change")
{
    protected override void WriteMessage(Utf8JsonWriter json, ConfigComplianceChangeEvent value)
    {
        json.WriteText("awsAccountId", value.Account);
        json.WriteText("configRuleName", value.RuleName);
        json.WriteText("configRuleARN", value.RuleArn);
        json.WriteText("resourceType", value.ResourceType);
        json.WriteText("resourceId", value.ResourceId);
        json.WriteText("awsRegion", value.Region);
        WriteResult(json, "newEvaluationResult", value.NewResult, value);
        WriteResult(json, "oldEvaluationResult", value.OldResult, value);
        json.WriteInstant("notificationCreationTime", value.NotificationCreationTime);
        json.WriteString("messageType", "ComplianceChangeNotification");
    }

    private static void WriteResult(
        Utf8JsonWriter json, string name, ConfigEvaluationResult? result, ConfigComplianceChangeEvent change)
    {
        if (result is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteStartObject("evaluationResultIdentifier");
        json.WriteStartObject("evaluationResultQualifier");
        json.WriteText("configRuleName", change.RuleName);
        json.WriteText("resourceType", change.ResourceType);
        json.WriteText("resourceId", change.ResourceId);
        json.WriteText("evaluationMode", result.EvaluationMode);
        json.WriteEndObject();
        json.WriteInstant("orderingTimestamp", result.OrderingTimestamp);
        json.WriteEndObject();
        json.WriteString("complianceType", result.ComplianceType.Value);
        json.WriteInstant("resultRecordedTime", result.ResultRecordedTime);
        json.WriteInstant("configRuleInvokedTime", result.RuleInvokedTime);
        json.WriteText("annotation", result.Annotation);
        json.WriteEndObject();
    }
}
