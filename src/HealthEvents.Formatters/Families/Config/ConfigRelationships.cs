namespace HealthEvents.Formatters;

/// <summary>Tells what a resource was tied to and cut off from.</summary>
internal static class ConfigRelationships
{
    private const int Most = 3;
    private const int LongestName = 120;

    public static bool IsOf(string path) => path.StartsWith("Relationships", StringComparison.Ordinal);

    public static void Read(ConfigChanges changes)
    {
        var (before, after, told) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new List<int>());
        for (var i = 0; i < changes.All.Count; i++)
        {
            var change = changes.All[i];
            ReadOnlySpan<char> path = change.Path;
            if (ConfigPath.Part(ref path) is "Relationships" && Add(before, change.Before, changes) & Add(after, change.After, changes))
            {
                told.Add(i);
            }
        }

        List<string> texts =
        [
            .. after.Where(other => !before.Contains(other)).Select(other => ConfigChangeWords.Added.In(changes.Language, other)),
            .. before.Where(other => !after.Contains(other)).Select(other => ConfigChangeWords.Removed.In(changes.Language, other)),
        ];
        if (texts.Count > 0)
        {
            var line = new TextValue(changes.Listed(texts, Most));
            changes.Lines.Add(new ConfigLine(ConfigChangeWords.Relationships.In(changes.Language), line, ConfigWeight.Relationships));
            changes.Tell(told);
        }
    }

    private static bool Add(HashSet<string> others, RawJson json, ConfigChanges changes)
    {
        foreach (var other in ConfigJson.Items(ConfigJson.Parse(json)))
        {
            var name = ConfigJson.Text(other, "resourceName") is { Length: > 0 } given ? given : ConfigJson.Text(other, "resourceId");
            if (name is not { Length: > 0 })
            {
                return false;
            }

            others.Add(ConfigResource.Name(ConfigJson.Text(other, "resourceType"), OneLine.Of(name, LongestName), changes.Language));
        }

        return true;
    }
}
