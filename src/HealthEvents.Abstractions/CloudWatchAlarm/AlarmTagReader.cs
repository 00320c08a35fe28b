namespace HealthEvents;

/// <summary>Reads the tags of an alarm: a map, or a list of <c>{Key, Value}</c> in either case.</summary>
internal static class AlarmTagReader
{
    public static IReadOnlyDictionary<string, string> Read(EventFields alarm, ReadOnlySpan<byte> name)
    {
        var map = alarm.Map(name);
        if (map.Count > 0 || alarm.List(name, ReadTag) is not { Count: > 0 } list)
        {
            return map;
        }

        var tags = new Dictionary<string, string>(list.Count, StringComparer.Ordinal);
        foreach (var (key, value) in list)
        {
            tags[key] = value;
        }

        return tags;
    }

    private static Tag? ReadTag(EventFields tag) =>
        tag.Text("Key"u8, "key"u8) is { } key ? new Tag(key, tag.Text("Value"u8, "value"u8) ?? "") : null;

    private sealed record Tag(string Key, string Value);
}
