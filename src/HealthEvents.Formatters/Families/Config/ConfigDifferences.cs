using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>
/// The changes of a resource in lines that mean something, what matters first. What merely says when it was recorded is left out, and
/// many changes of one property are one line.
/// </summary>
internal static class ConfigDifferences
{
    // Where there are too many changes, more than these of one property are a number.
    private const int MostOfOne = 3;

    // The name of a state says all that its number does.
    private const string StateName = "Configuration.State.Name";
    private const string StateCode = "Configuration.State.Code";

    // Not one of these tells a reader what was done to the resource.
    private static readonly string[] Noise =
    [
        "configurationItemCaptureTime", "configurationItemDeliveryTime", "configurationItemVersion", "configurationStateId",
        "configurationStateMd5Hash", "relatedEvents", "lastModified", "lastModifiedTime", "lastModifiedDate", "lastUpdated",
        "lastUpdatedTime", "lastUpdateTime", "lastUsedDate", "lastUsedTime", "passwordLastUsed", "lastAccessedDate",
        "lastStatusCheckTime", "latestRestorableTime", "revisionId", "etag", "requestId", "responseMetadata", "sdkHttpMetadata",
        "sdkResponseMetadata", "approximateNumberOfMessages", "approximateNumberOfMessagesDelayed",
        "approximateNumberOfMessagesNotVisible",
    ];

    private static readonly Reader Properties = new(static _ => true, ConfigProperties.Read);

    // Those that open something come before those that only know names.
    private static readonly Reader[] Readers =
    [
        new(SecurityGroupRules.IsOf, SecurityGroupRules.Read),
        new(NetworkRoutes.IsEntry, NetworkRoutes.ReadEntries),
        new(NetworkRoutes.IsRoute, NetworkRoutes.ReadRoutes),
        new(PolicyChanges.IsOf, PolicyChanges.Read),
        new(PublicAccess.IsBlock, PublicAccess.ReadBlock),
        new(PublicAccess.IsAcl, PublicAccess.ReadAcl),
        Properties,
        new(ConfigTags.IsOf, ConfigTags.Read),
        new(ConfigRelationships.IsOf, ConfigRelationships.Read),
    ];

    /// <summary>What changed.</summary>
    /// <param name="change">The change.</param>
    /// <param name="language">The language.</param>
    /// <param name="most">From how many lines on those of one property are counted.</param>
    public static List<ConfigLine> Of(ConfigurationItemChangeEvent change, MessageLanguage language, int most)
    {
        var meaningful = new List<ConfigurationPropertyChange>(change.Changes.Count);
        var hasStateName = change.Changes.Any(static property => property.Path == StateName);
        foreach (var property in change.Changes)
        {
            if (!IsNoise(property.Path) && !(hasStateName && property.Path == StateCode) && property.Before != property.After)
            {
                meaningful.Add(property);
            }
        }

        // The order of the members on the wire is not stable; that of a message should be.
        meaningful.Sort(static (a, b) => NaturalOrder.Compare(a.Path, b.Path));
        var changes = new ConfigChanges(change.Item, meaningful, ConfigNews.Changed, language);
        Run(changes, Readers);
        AddOthers(changes, most);
        return Sorted(changes);
    }

    /// <summary>What a new resource is, or one that is gone was, as far as that is worth a line.</summary>
    public static List<ConfigLine> State(ConfigurationItemChangeEvent change, ConfigNews news, MessageLanguage language)
    {
        var properties = ConfigState.Of(change, news);
        var changes = new ConfigChanges(change.Item, properties, news, language);
        Run(changes, news == ConfigNews.New ? Readers : [Properties]);
        changes.Lines.RemoveAll(static line => line.Weight > ConfigWeight.Known);
        return Sorted(changes);
    }

    // What a reader cannot make sense of stays as it came, and costs no more than its words.
    private static void Run(ConfigChanges changes, Reader[] readers)
    {
        foreach (var reader in readers)
        {
            if (!reader.IsAsked(changes))
            {
                continue;
            }

            try
            {
                reader.Read(changes);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                continue;
            }
        }
    }

    private static List<ConfigLine> Sorted(ConfigChanges changes) => [.. changes.Lines.OrderBy(static line => line.Weight)];

    private static void AddOthers(ConfigChanges changes, int most)
    {
        var names = new string?[changes.All.Count];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        for (var i = 0; i < names.Length; i++)
        {
            if (!changes.IsTold(i))
            {
                names[i] = ConfigPath.Name(changes.All[i].Path);
                var top = ConfigPath.Top(names[i]!);
                counts[top] = counts.GetValueOrDefault(top) + 1;
                count++;
            }
        }

        var places = new Dictionary<(string? Label, SummaryValue Value), int>();
        var unseen = 0;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] is not { } name)
            {
                continue;
            }

            var top = ConfigPath.Top(name);
            if (places.Count >= most && counts[top] is > 0 and <= MostOfOne)
            {
                // Nobody will see it: its words are spared.
                unseen++;
            }
            else if (count <= most || counts[top] is > 0 and <= MostOfOne)
            {
                AddPlain(changes, Plain(changes.All[i], name, changes.Language), places);
            }
            else if (counts[top] is > 0 and var together)
            {
                var text = ConfigChangeWords.ManyChanges.In(changes.Language, Phrase.Number(together), OneLine.Of(top, 60));
                changes.Lines.Add(new ConfigLine(null, new TextValue(text), ConfigWeight.Plain, together));
                counts[top] = 0;
            }
        }

        if (unseen > 0)
        {
            changes.Lines.Add(new ConfigLine(null, new TextValue(""), ConfigWeight.Plain, unseen));
        }
    }

    // Without their places in lists, two changes may read the same.
    private static void AddPlain(ConfigChanges changes, ConfigLine line, Dictionary<(string? Label, SummaryValue Value), int> places)
    {
        if (places.TryGetValue((line.Label, line.Value), out var place))
        {
            changes.Lines[place] = changes.Lines[place] with { Count = changes.Lines[place].Count + 1 };
        }
        else
        {
            places.Add((line.Label, line.Value), changes.Lines.Count);
            changes.Lines.Add(line);
        }
    }

    private static ConfigLine Plain(ConfigurationPropertyChange change, string name, MessageLanguage language)
    {
        var (before, after) = (ConfigValue.Pair(change.Before), ConfigValue.Pair(change.After));
        var key = before?.Key ?? after?.Key;
        if (key is { Length: > 0 } && (before?.Key ?? key) == (after?.Key ?? key)
            && (before is not null || change.Before.IsEmpty) && (after is not null || change.After.IsEmpty))
        {
            var value = new ChangeValue(Half(change.Path, before), Half(change.Path, after));
            return new ConfigLine($"{name}.{OneLine.Of(key, 80)}", value, ConfigWeight.Plain);
        }

        // Tags that could not be read as such have their name all the same.
        if (name == "Tags")
        {
            name = ConfigWords.Tags.In(language);
        }

        var isLong = ConfigValue.IsStructure(change.Before) || ConfigValue.IsStructure(change.After);
        return new ConfigLine(
            name, new ChangeValue(ConfigValue.Text(change.Before, change.Path), ConfigValue.Text(change.After, change.Path)), ConfigWeight.Plain, IsLong: isLong);
    }

    private static string? Half(string path, (string Key, string Value)? pair) =>
        pair is var (key, value) ? OneLine.Clip(ConfigPath.ShownPair(path, key, value), 160) : null;

    private static bool IsNoise(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('.') + 1);
        foreach (var noise in Noise)
        {
            if (name.Equals(noise, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One who understands some properties. Nearly all changes are done with by their paths.</summary>
    private sealed record Reader(Func<string, bool> IsOf, Action<ConfigChanges> Read)
    {
        public bool IsAsked(ConfigChanges changes)
        {
            for (var i = 0; i < changes.All.Count; i++)
            {
                if (IsOf(changes.All[i].Path))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
