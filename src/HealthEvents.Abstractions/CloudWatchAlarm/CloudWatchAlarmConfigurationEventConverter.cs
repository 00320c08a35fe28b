using System.Text.Json;

namespace HealthEvents;

/// <summary>Reads a configuration change, and writes it as EventBridge delivers it.</summary>
internal sealed class CloudWatchAlarmConfigurationEventConverter : OperationalEventConverter<CloudWatchAlarmConfigurationEvent>
{
    public override void Write(Utf8JsonWriter writer, CloudWatchAlarmConfigurationEvent value, JsonSerializerOptions options) =>
        WriteEventBridge(writer, value, "CloudWatch Alarm Configuration Change", "aws.cloudwatch", CloudWatchAlarmWriter.WriteDetail);
}
