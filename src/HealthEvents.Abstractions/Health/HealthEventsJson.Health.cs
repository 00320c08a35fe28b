using System.Text.Json.Serialization.Metadata;

namespace HealthEvents;

public static partial class HealthEventsJson
{
    /// <summary>An AWS Health event.</summary>
    public static JsonTypeInfo<HealthEvent> HealthEvent => HealthJsonContext.Default.HealthEvent;
}
