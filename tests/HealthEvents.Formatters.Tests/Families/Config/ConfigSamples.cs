namespace HealthEvents.Formatters.Tests;

/// <summary>Changes of resources, made of JSON.</summary>
internal static class ConfigSamples
{
    public static ConfigurationItemChangeEvent Changed(string type, string? configuration, params (string Path, string? Before, string? After)[] changes) =>
        SampleEvents.ItemChange with
        {
            Item = new() { ResourceType = type, ResourceId = "it", Status = ConfigurationItemStatus.Ok, Configuration = Json(configuration) },
            Changes = [.. changes.Select(static change => new ConfigurationPropertyChange(change.Path, Json(change.Before), Json(change.After), null))],
        };

    public static ConfigurationItemChangeEvent Created(string type, string configuration, string? supplement = null) =>
        SampleEvents.ItemChange with
        {
            ChangeType = ConfigChangeType.Create,
            Item = new()
            {
                ResourceType = type,
                ResourceId = "it",
                Status = ConfigurationItemStatus.ResourceDiscovered,
                Configuration = Json(configuration),
                SupplementaryConfiguration = Json(supplement),
            },
            Changes = [],
        };

    public static string? Lead(ConfigurationItemChangeEvent change, string language = "en") => SampleEvents.Summary(change, language).Lead;

    /// <summary>The lines under "Changes": the label, a colon, and the value.</summary>
    public static IReadOnlyList<string> Lines(ConfigurationItemChangeEvent change, Verbosity verbosity = Verbosity.Normal)
    {
        var items = SampleEvents.Summary(change, "en", verbosity).Section<ListSection>("Changes")?.Items ?? [];
        return [.. items.Select(static item => (item.Label is null ? "" : item.Label + ": ") + Text(item.Value))];
    }

    private static string Text(SummaryValue value) => value is ChangeValue change ? $"{change.From ?? "-"} > {change.To ?? "-"}" : ((TextValue)value).Text;

    private static RawJson Json(string? json) => json is null ? default : SampleEvents.Json(json);
}
