using System.Globalization;
using System.Text.Json;

namespace HealthEvents;

/// <summary>Reads a Health event, and writes it as EventBridge delivers it.</summary>
internal sealed class HealthEventConverter : OperationalEventConverter<HealthEvent>
{
    public override void Write(Utf8JsonWriter writer, HealthEvent value, JsonSerializerOptions options) =>
        WriteEventBridge(
            writer,
            value,
            value.Kind == HealthKinds.AbuseEvent ? "AWS Health Abuse Event" : "AWS Health Event",
            "aws.health",
            WriteDetail);

    private static void WriteDetail(Utf8JsonWriter json, HealthEvent value)
    {
        json.WriteStartObject();
        json.WriteText("eventArn", value.EventArn);
        json.WriteText("service", value.Service);
        json.WriteText("eventTypeCode", value.EventTypeCode);
        json.WriteText("eventTypeCategory", value.Category?.Value);
        json.WriteText("eventScopeCode", value.Scope?.Value);
        json.WriteText("communicationId", value.CommunicationId);
        json.WriteHttpDate("startTime", value.StartTime);
        json.WriteHttpDate("endTime", value.EndTime);
        json.WriteHttpDate("lastUpdatedTime", value.LastUpdatedTime);
        json.WriteText("statusCode", value.Status?.Value);
        json.WriteText("eventRegion", value.EventRegion);
        json.WriteList("eventDescription", value.Descriptions, static (j, d) =>
        {
            j.WriteText("language", d.Language);
            j.WriteString("latestDescription", d.Text);
        });
        json.WriteMap("eventMetadata", value.Metadata);
        json.WriteList("affectedEntities", value.AffectedEntities, static (j, e) =>
        {
            j.WriteString("entityValue", e.Value);
            j.WriteText("awsAccountId", e.Account);
            j.WriteHttpDate("lastUpdatedTime", e.LastUpdatedTime);
            j.WriteText("status", e.Status?.Value);
            j.WriteMap("tags", e.Tags);
        });

        // AWS sends these as texts.
        json.WriteText("page", value.Page?.ToString(CultureInfo.InvariantCulture));
        json.WriteText("totalPages", value.TotalPages?.ToString(CultureInfo.InvariantCulture));
        json.WriteText("backupEvent", value.IsBackupEvent switch { true => "true", false => "false", null => null });
        json.WriteText("affectedAccount", value.AffectedAccount);
        if (value.AffectedAccounts.Count > 0)
        {
            json.WriteTexts("affectedAccounts", value.AffectedAccounts);
        }

        json.WriteText("actionability", value.Actionability?.Value);
        if (value.Personas.Count > 0)
        {
            json.WriteTexts("personas", [.. value.Personas.Select(p => p.Value)]);
        }

        json.WriteEndObject();
    }
}
