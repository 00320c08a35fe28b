using System.Globalization;
using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>The differences of a resource that mean something: what merely says when it was recorded is left out.</summary>
internal static class ConfigDifferences
{
    private const int Most = 8;
    private const int LongestValue = 160;
    private const int LongestGlimpse = 60;
    private const int LongestTag = 1_000;

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

    public static ListSection? Section(List<ConfigurationPropertyChange> changes, SummaryBuilder builder)
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
            Title = SharedWords.Changes.In(builder.Language),
            Priority = SummaryPriority.Important,
            Total = changes.Count,
        };
    }

    /// <summary>The first difference in one line, and how many more there are; where it is not a plain value, what changed.</summary>
    public static string? Lead(List<ConfigurationPropertyChange> changes, MessageLanguage language)
    {
        if (changes.Count == 0)
        {
            return null;
        }

        var value = Value(changes[0]);
        if (IsJson(value.From) || IsJson(value.To))
        {
            return ConfigWords.AreChanged.In(language, Names(changes, language));
        }

        var first = SharedWords.Changed(Name(changes[0].Path), Glimpse(value.From), Glimpse(value.To), language);
        return changes.Count == 1 ? first : first + SharedWords.Comma.In(language) + ConfigWords.AndMore.In(language, Phrase.Number(changes.Count - 1));
    }

    // IpPermissions.0 and IpPermissions.1 are one change to a person.
    private static string Names(List<ConfigurationPropertyChange> changes, MessageLanguage language)
    {
        const int Named = 3;
        var names = new List<string>();
        foreach (var change in changes)
        {
            var name = WithoutPlace(Name(change.Path));
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names.Count == 1 ? names[0]
            : names.Count > Named ? $"{string.Join(SharedWords.Comma.In(language), names.Take(Named))} {ConfigWords.AndMore.In(language, Phrase.Number(names.Count - Named))}"
            : ConfigWords.And.In(language, string.Join(SharedWords.Comma.In(language), names.SkipLast(1)), names[^1]);
    }

    private static string WithoutPlace(string name)
    {
        var parts = name.Split('.');
        var place = Array.FindIndex(parts, 1, static part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        return place < 0 ? name : string.Join('.', parts, 0, place);
    }

    private static bool IsJson(string? value) => value is ['{' or '[', ..];

    private static string? Glimpse(string? value) => value is null ? null : OneLine.Clip(value, LongestGlimpse);

    private static ChangeValue Value(ConfigurationPropertyChange change) => new(Text(change.Before, change.Path), Text(change.After, change.Path));

    private static string? Text(RawJson json, string path)
    {
        if (json.IsEmpty)
        {
            return null;
        }

        return OneLine.Clip(ConfigPath.Shown(path, Tag(json.Utf8.Span) ?? PrettyJson.Inline(json.Utf8.Span, LongestValue)), LongestValue);
    }

    // {"key":"stage","value":"prod"} is "stage = prod".
    private static string? Tag(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (json.Length > LongestTag || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var texts = new string?[2];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = reader.ValueTextEquals("key") ? 0 : reader.ValueTextEquals("value") ? 1 : 2;
            if (place == 2 || !reader.Read() || reader.TokenType != JsonTokenType.String)
            {
                return null;
            }

            texts[place] = JsonText.Of(ref reader);
        }

        return texts is [{ } key, { } value] ? $"{key} = {CredentialText.MaskPair(key, value)}" : null;
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
