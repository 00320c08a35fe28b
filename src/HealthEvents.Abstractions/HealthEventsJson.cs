using System.Text.Json.Serialization.Metadata;

namespace HealthEvents;

/// <summary>
/// Reads and writes the typed events without reflection:
/// <c>JsonSerializer.Deserialize(json, HealthEventsJson.HealthEvent)</c>.
/// </summary>
/// <remarks>
/// Reading takes every form that <see cref="EventReader"/> takes, as long as there is just one event of the type in it, and is
/// as tolerant. Any other document is a <see cref="System.Text.Json.JsonException"/>. Writing gives the form of EventBridge.
/// </remarks>
public static partial class HealthEventsJson
{
    /// <summary>
    /// Resolves the typed events of Health, CloudWatch alarms and Config: add it to <see cref="System.Text.Json.JsonSerializerOptions.TypeInfoResolverChain"/>, or
    /// combine it with a context of your own.
    /// </summary>
    public static IJsonTypeInfoResolver Resolver => field ??= JsonTypeInfoResolver.Combine(
        HealthJsonContext.Default, CloudWatchAlarmJsonContext.Default, ConfigJsonContext.Default);
}
