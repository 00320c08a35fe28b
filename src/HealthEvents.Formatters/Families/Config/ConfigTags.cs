using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>Tells which tags came, went and changed, by their names: in a list their places change with each of them.</summary>
/// <remarks>
/// AWS Config has them as <c>Tags.0</c> with <c>{"key":...,"value":...}</c>, as a map (<c>Tags.Owner</c>), and of a bucket as
/// <c>BucketTaggingConfiguration</c> with <c>tagSets[].tags</c>.
/// </remarks>
internal static class ConfigTags
{
    private const int Most = 6;
    private const int LongestName = 60;
    private const int LongestValue = 40;

    private static readonly string[] Rooms = ["Tags", "TagSet", "TagList", "BucketTaggingConfiguration"];

    public static bool IsOf(string path)
    {
        var within = ConfigPath.Within(path);
        return IsRoom(ConfigPath.Part(ref within));
    }

    public static void Read(ConfigChanges changes)
    {
        var (before, after) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var told = new List<int>();
        for (var i = 0; i < changes.All.Count; i++)
        {
            var change = changes.All[i];
            var path = ConfigPath.Within(change.Path);
            if (IsRoom(ConfigPath.Part(ref path)) && Add(before, change.Before, path) & Add(after, change.After, path))
            {
                told.Add(i);
            }
        }

        var texts = new List<string>();
        foreach (var (name, value) in after)
        {
            if (!before.TryGetValue(name, out var old))
            {
                texts.Add(Said(changes, ConfigChangeWords.Added, name, value));
            }
            else if (old != value)
            {
                texts.Add(ConfigChangeWords.TagChanged.In(changes.Language, OneLine.Of(name, LongestName), Shown(name, old), Shown(name, value)));
            }
        }

        foreach (var (name, value) in before)
        {
            if (!after.ContainsKey(name))
            {
                texts.Add(Said(changes, ConfigChangeWords.Removed, name, value));
            }
        }

        if (texts.Count > 0)
        {
            changes.Add(ConfigWeight.Tags, ConfigWords.Tags, changes.Listed(texts, Most));
            changes.Tell(told);
        }
    }

    private static bool IsRoom(ReadOnlySpan<char> part)
    {
        foreach (var room in Rooms)
        {
            if (part.Equals(room, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Tags.0 holds a pair, Tags.Owner a value; in BucketTaggingConfiguration.TagSets.0.Tags.Owner the name is the last part.
    private static bool Add(Dictionary<string, string> tags, RawJson json, ReadOnlySpan<char> path)
    {
        var isInPair = false;
        while (!path.IsEmpty && (ConfigPath.IsPlace(First(path)) || First(path) is "TagSets" or "tagSets" or "Tags" or "tags"))
        {
            isInPair = ConfigPath.IsPlace(ConfigPath.Part(ref path));
        }

        if (isInPair && !path.IsEmpty)
        {
            // Tags.0.Value: of which tag, nobody knows.
            return false;
        }

        var value = ConfigJson.Parse(json);
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return true;
        }

        if (!path.IsEmpty)
        {
            tags[path.ToString()] = ConfigJson.Text(value) ?? value.GetRawText();
            return value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);
        }

        return Add(tags, value);
    }

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> path) => path.IndexOf('.') is >= 0 and var dot ? path[..dot] : path;

    private static bool Add(Dictionary<string, string> tags, JsonElement value)
    {
        var isClear = value.ValueKind is JsonValueKind.Array or JsonValueKind.Object;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                isClear &= item.ValueKind == JsonValueKind.Object && Add(tags, item);
            }
        }
        else if (ConfigJson.Text(value, "key") is { Length: > 0 } key)
        {
            tags[key] = ConfigJson.Text(value, "value") ?? "";
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                if (member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                {
                    isClear &= member.Name is "tagSets" or "TagSets" or "tags" or "Tags" && Add(tags, member.Value);
                }
                else if (member.Value.ValueKind != JsonValueKind.Null)
                {
                    tags[member.Name] = ConfigJson.Text(member.Value) ?? member.Value.GetRawText();
                }
            }
        }

        return isClear;
    }

    private static string Said(ConfigChanges changes, Phrase what, string name, string value)
    {
        var text = what.In(changes.Language, OneLine.Of(name, LongestName));
        return value.Length == 0 ? text : $"{text} ({Shown(name, value)})";
    }

    private static string Shown(string name, string value) => OneLine.Clip(CredentialText.MaskPair(name, value), LongestValue);
}
