using System.Text.Json;

namespace HealthEvents;

/// <summary>Reads a state change, and writes it as EventBridge delivers it.</summary>
internal sealed class CloudWatchAlarmEventConverter : OperationalEventConverter<CloudWatchAlarmEvent>
{
    public override void Write(Utf8JsonWriter writer, CloudWatchAlarmEvent value, JsonSerializerOptions options)
    {
        // EventBridge names the alarm only by its ARN among the resources.
        var resources = value.AlarmArn is { } arn ? DistinctTexts.Of([arn, .. value.Resources]) : value.Resources;
        WriteEventBridge(
            writer,
            value with { Resources = resources },
            value.Kind == CloudWatchAlarmKinds.ContributorStateChange
                ? "CloudWatch Alarm Contributor State Change"
                : "CloudWatch Alarm State Change",
            "aws.cloudwatch",
            CloudWatchAlarmWriter.WriteDetail);
    }
}
