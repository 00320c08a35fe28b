using System.Text.Json.Serialization.Metadata;

namespace HealthEvents;

public static partial class HealthEventsJson
{
    /// <summary>A state change of an alarm. The threshold and other members that only other forms have are written too.</summary>
    public static JsonTypeInfo<CloudWatchAlarmEvent> CloudWatchAlarmEvent => CloudWatchAlarmJsonContext.Default.CloudWatchAlarmEvent;

    /// <summary>A configuration change of an alarm.</summary>
    public static JsonTypeInfo<CloudWatchAlarmConfigurationEvent> CloudWatchAlarmConfigurationEvent => CloudWatchAlarmJsonContext.Default.CloudWatchAlarmConfigurationEvent;
}
