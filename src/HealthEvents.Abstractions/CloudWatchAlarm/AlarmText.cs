namespace HealthEvents;

/// <summary>Texts of alarms that AWS writes in more than one way.</summary>
internal static class AlarmText
{
    /// <summary>A description; "" and the word "None" of old tools stand for a missing one.</summary>
    public static string? Description(string? text) => text is null or "" or "None" ? null : text;

    /// <summary>The setting, without the label that it had until 2022: <c>"- TreatMissingData:          missing"</c>.</summary>
    public static string? TreatMissingData(string? text)
    {
        var setting = text?[(text.LastIndexOf(':') + 1)..].Trim();
        return setting is { Length: > 0 } ? setting : null;
    }

    /// <summary>A statistic as the API spells it: SNS says <c>AVERAGE</c>, EventBridge <c>Average</c>.</summary>
    public static string? Statistic(string? text) => text?.ToUpperInvariant() switch
    {
        "AVERAGE" => "Average",
        "SUM" => "Sum",
        "MINIMUM" => "Minimum",
        "MAXIMUM" => "Maximum",
        "SAMPLECOUNT" or "SAMPLE_COUNT" => "SampleCount",
        _ => text,
    };
}
