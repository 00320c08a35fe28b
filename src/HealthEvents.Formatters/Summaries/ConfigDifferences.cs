namespace HealthEvents.Formatters;

/// <summary>The differences of a resource that mean something: what merely says when it was recorded is left out.</summary>
internal static class ConfigDifferences
{
    private const int Most = 8;
    private const int LongestValue = 160;

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

    public static List<ConfigurationPropertyChange> Of(ConfigurationItemChangeEvent change)
    {
        var meaningful = new List<ConfigurationPropertyChange>(change.Changes.Count);
        foreach (var property in change.Changes)
        {
            if (!IsNoise(property.Path) && property.Before != property.After)
            {
                meaningful.Add(property);
            }
        }

        // The order of the members on the wire is not stable; that of a message should be.
        meaningful.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return meaningful;
    }

    public static ListSection? Section(List<ConfigurationPropertyChange> changes, SummaryDraft draft)
    {
        if (changes.Count == 0)
        {
            return null;
        }

        var items = new ListItem[Math.Min(changes.Count, Most)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new ListItem(Value(changes[i]), Name(changes[i].Path));
        }

        return new ListSection(items)
        {
            Title = draft.Words.Changes,
            Priority = SummaryPriority.Important,
            Total = changes.Count,
        };
    }

    /// <summary>The first difference in one line, and how many more there are.</summary>
    public static string? Lead(List<ConfigurationPropertyChange> changes, SummaryWords words)
    {
        if (changes.Count == 0)
        {
            return null;
        }

        var value = Value(changes[0]);
        var first = words.Changed(Name(changes[0].Path), value.From, value.To);
        return changes.Count == 1 ? first : first + words.Comma + words.AndMore(changes.Count - 1);
    }

    private static ChangeValue Value(ConfigurationPropertyChange change) => new(Text(change.Before, change.Path), Text(change.After, change.Path));

    private static string? Text(RawJson json, string path)
    {
        if (json.IsEmpty)
        {
            return null;
        }

        var text = PrettyJson.Inline(json.Utf8.Span, LongestValue);
        return CredentialMask.IsCredential(LastPart(path)) ? CredentialMask.LastFour("") : OneLine.Clip(text, LongestValue);
    }

    // What is before the first dot says where AWS Config keeps it, not what it is.
    private static string Name(string path)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["Configuration.", "SupplementaryConfiguration."])
        {
            if (path.StartsWith(prefix, StringComparison.Ordinal))
            {
                return path[prefix.Length..];
            }
        }

        return path;
    }

    private static bool IsNoise(string path)
    {
        var name = LastPart(path);
        foreach (var noise in Noise)
        {
            if (name.Equals(noise, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> LastPart(string path) => path.AsSpan(path.LastIndexOf('.') + 1);
}
