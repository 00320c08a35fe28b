using System.Buffers;
using System.Text;
using System.Text.Json;

namespace HealthEvents;

/// <summary>Writes alarms as EventBridge delivers them.</summary>
internal static class CloudWatchAlarmWriter
{
    public static void WriteDetail(Utf8JsonWriter json, CloudWatchAlarmEvent value)
    {
        json.WriteStartObject();
        json.WriteText("alarmName", value.AlarmName);
        if (value.Contributor is { } contributor)
        {
            json.WriteStartObject("alarmContributor");
            json.WriteString("id", contributor.Id);
            json.WriteMap("attributes", contributor.Attributes);
            json.WriteEndObject();
        }

        WriteState(json, "state", value.State, value.TriggeringChildren);
        WriteState(json, "previousState", value.PreviousState, []);
        WriteConfiguration(json, "configuration", value.Configuration);
        if (value.Mute is { } mute)
        {
            json.WriteStartObject("muteDetail");
            json.WriteText("mutedByArn", mute.MutedByArn);
            json.WriteInstant("muteWindowStart", mute.WindowStart);
            json.WriteInstant("muteWindowEnd", mute.WindowEnd);
            json.WriteEndObject();
        }

        json.WriteFlag("actionExecutedAfterMuteWindow", value.ActionExecutedAfterMuteWindow ? true : null);
        json.WriteMap("alarmTags", value.Tags);
        json.WriteEndObject();
    }

    public static void WriteDetail(Utf8JsonWriter json, CloudWatchAlarmConfigurationEvent value)
    {
        json.WriteStartObject();
        json.WriteText("alarmName", value.AlarmName);
        json.WriteText("operation", value.Operation);
        WriteState(json, "state", value.State, []);
        WriteConfiguration(json, "configuration", value.Configuration);
        WriteConfiguration(json, "previousConfiguration", value.PreviousConfiguration);
        json.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter json, string name, CloudWatchAlarmState? state, IReadOnlyList<AlarmChild> children)
    {
        if (state is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("value", state.Value.Value);
        json.WriteText("reason", state.Reason);
        json.WriteText("reasonData", state.RawReasonData ?? ReasonDataOf(children));
        json.WriteInstant("timestamp", state.Timestamp);
        json.WriteText("actionsSuppressedBy", state.ActionsSuppressedBy);
        json.WriteText("actionsSuppressedReason", state.ActionsSuppressedReason);
        json.WriteText("evaluationState", state.EvaluationState);
        json.WriteText("queryExecutionId", state.QueryExecutionId);
        json.WriteEndObject();
    }

    // Over SNS the children stand beside the state; EventBridge has them in here, as JSON in a text.
    private static string? ReasonDataOf(IReadOnlyList<AlarmChild> children)
    {
        if (children.Count == 0)
        {
            return null;
        }

        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteList("triggeringAlarms", children, WriteChild);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static void WriteChild(Utf8JsonWriter json, AlarmChild child)
    {
        json.WriteString("arn", child.Arn);
        json.WriteStartObject("state");
        json.WriteText("value", child.State?.Value);
        json.WriteInstant("timestamp", child.Timestamp);
        json.WriteEndObject();
    }

    private static void WriteConfiguration(Utf8JsonWriter json, string name, CloudWatchAlarmConfiguration? configuration)
    {
        if (configuration is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteText("description", configuration.Description);
        json.WriteList("metrics", configuration.Metrics, WriteMetric);
        json.WriteNumberOrNothing("threshold", configuration.Threshold);
        json.WriteText("thresholdMetricId", configuration.ThresholdMetricId);
        json.WriteText("comparisonOperator", configuration.ComparisonOperator?.Value);
        json.WriteNumberOrNothing("period", configuration.Period);
        json.WriteNumberOrNothing("evaluationPeriods", configuration.EvaluationPeriods);
        json.WriteNumberOrNothing("datapointsToAlarm", configuration.DatapointsToAlarm);
        json.WriteText("treatMissingData", configuration.TreatMissingData);
        json.WriteText("alarmRule", configuration.AlarmRule);
        json.WriteText("actionsSuppressor", configuration.ActionsSuppressor);
        json.WriteNumberOrNothing("actionsSuppressorWaitPeriod", configuration.ActionsSuppressorWaitPeriod);
        json.WriteNumberOrNothing("actionsSuppressorExtensionPeriod", configuration.ActionsSuppressorExtensionPeriod);
        if (configuration.LogQuery is { } query)
        {
            json.WriteTexts("logGroupIdentifiers", query.LogGroups);
            json.WriteText("queryString", query.QueryString);
            json.WriteText("aggregationExpression", query.AggregationExpression);
            json.WriteStartObject("schedule");
            json.WriteText("expression", query.ScheduleExpression);
            json.WriteEndObject();
        }

        json.WriteFlag("actionsEnabled", configuration.ActionsEnabled);
        json.WriteTexts("okActions", configuration.OkActions);
        json.WriteTexts("alarmActions", configuration.AlarmActions);
        json.WriteTexts("insufficientDataActions", configuration.InsufficientDataActions);
        json.WriteInstant("timestamp", configuration.UpdatedTime);
        json.WriteEndObject();
    }

    private static void WriteMetric(Utf8JsonWriter json, AlarmMetric metric)
    {
        json.WriteText("id", metric.Id);
        json.WriteText("label", metric.Label);
        json.WriteText("expression", metric.Expression);
        json.WriteText("accountId", metric.AccountId);
        json.WriteBoolean("returnData", metric.ReturnData);
        if (metric.MetricName is null)
        {
            json.WriteNumberOrNothing("period", metric.Period);
            return;
        }

        json.WriteStartObject("metricStat");
        json.WriteStartObject("metric");
        json.WriteText("namespace", metric.Namespace);
        json.WriteText("name", metric.MetricName);
        json.WriteStartObject("dimensions");
        foreach (var dimension in metric.Dimensions)
        {
            json.WriteString(dimension.Name, dimension.Value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteNumberOrNothing("period", metric.Period);
        json.WriteText("stat", metric.Statistic);
        json.WriteText("unit", metric.Unit);
        json.WriteEndObject();
    }
}
