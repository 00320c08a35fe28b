using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HealthEvents.Tests.Patterns;

/// <summary>
/// What matching means, slow and plain, by the README of AWS's Event Ruler: the event is a list of leaves, each with its path and its
/// places in arrays; a pattern is a list of rules, one for each choice of alternatives, with the last condition of each path; a rule is met
/// by leaves of which no two are in different elements of one array.
/// </summary>
internal static class Reference
{
    public static bool Matches(JsonElement pattern, JsonElement value)
    {
        var leaves = new List<Leaf>();
        var arrays = 0;
        Explode(value, "", [], leaves, ref arrays);
        return RulesOf(pattern, "").Exists(rule => IsMet([.. rule.GroupBy(static condition => condition.Path).Select(static same => same.Last())], 0, [], [], leaves));
    }

    private static void Explode(JsonElement value, string path, Dictionary<int, int> places, List<Leaf> leaves, ref int arrays)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Explode(member.Value, Join(path, member.Name), places, leaves, ref arrays);
                }

                break;
            case JsonValueKind.Array:
                var (array, index) = (arrays++, 0);
                foreach (var element in value.EnumerateArray())
                {
                    var inside = new Dictionary<int, int>(places);
                    if (element.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    {
                        inside[array] = index;
                    }

                    Explode(element, path, inside, leaves, ref arrays);
                    index++;
                }

                break;
            default:
                leaves.Add(new Leaf(path, value, places));
                break;
        }
    }

    private static List<List<Condition>> RulesOf(JsonElement pattern, string path)
    {
        List<List<Condition>> rules = [[]];
        foreach (var member in pattern.EnumerateObject())
        {
            var choices = member.Name == "$or" ? [.. member.Value.EnumerateArray().SelectMany(alternative => RulesOf(alternative, path))]
                : member.Value.ValueKind == JsonValueKind.Object ? RulesOf(member.Value, Join(path, member.Name))
                : [[new Condition(Join(path, member.Name), member.Value)]];
            rules = [.. rules.SelectMany(rule => choices, static (rule, choice) => rule.Concat(choice).ToList())];
        }

        return rules;
    }

    private static bool IsMet(List<Condition> rule, int next, Dictionary<int, int> places, List<string> absent, List<Leaf> leaves)
    {
        if (next == rule.Count)
        {
            return absent.TrueForAll(path => !leaves.Exists(leaf => leaf.Path == path && Together(places, leaf.Places) is not null));
        }

        var condition = rule[next];
        foreach (var leaf in leaves)
        {
            if (leaf.Path == condition.Path && Together(places, leaf.Places) is { } both
                && condition.Values.EnumerateArray().Any(wanted => IsMet(wanted, leaf.Value)) && IsMet(rule, next + 1, both, absent, leaves))
            {
                return true;
            }
        }

        return condition.Values.EnumerateArray().Any(static wanted => wanted.ValueKind == JsonValueKind.Object && wanted.TryGetProperty("exists", out var exists) && exists.ValueKind == JsonValueKind.False)
            && IsMet(rule, next + 1, places, [.. absent, condition.Path], leaves);
    }

    private static Dictionary<int, int>? Together(Dictionary<int, int> one, Dictionary<int, int> other)
    {
        var both = new Dictionary<int, int>(one);
        foreach (var (array, index) in other)
        {
            if (both.TryGetValue(array, out var known) && known != index)
            {
                return null;
            }

            both[array] = index;
        }

        return both;
    }

    private static bool IsMet(JsonElement wanted, JsonElement value)
    {
        if (wanted.ValueKind != JsonValueKind.Object)
        {
            return wanted.ValueKind == value.ValueKind && wanted.ValueKind switch
            {
                JsonValueKind.String => wanted.GetString() == value.GetString(),
                JsonValueKind.Number => wanted.GetDecimal() == value.GetDecimal(),
                _ => true,
            };
        }

        var matcher = wanted.EnumerateObject().Single();
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return matcher.Name switch
        {
            "exists" => matcher.Value.GetBoolean(),
            "anything-but" => !Excluded(matcher.Value).Any(excluded => IsMet(excluded, value)),
            "numeric" => value.ValueKind == JsonValueKind.Number && IsWithin(matcher.Value, value.GetDecimal()),
            _ when text is null => false,
            "prefix" when matcher.Value.ValueKind == JsonValueKind.Object => text.StartsWith(Inner(matcher), StringComparison.OrdinalIgnoreCase),
            "prefix" => text.StartsWith(matcher.Value.GetString()!, StringComparison.Ordinal),
            "suffix" when matcher.Value.ValueKind == JsonValueKind.Object => text.EndsWith(Inner(matcher), StringComparison.OrdinalIgnoreCase),
            "suffix" => text.EndsWith(matcher.Value.GetString()!, StringComparison.Ordinal),
            "equals-ignore-case" => text.Equals(matcher.Value.GetString(), StringComparison.OrdinalIgnoreCase),
            "wildcard" => Regex.IsMatch(text, RegexOf(matcher.Value.GetString()!), RegexOptions.Singleline, TimeSpan.FromSeconds(10)),

            // The framework takes a number alone for an address too.
            "cidr" => text.AsSpan().ContainsAny('.', ':') && IPAddress.TryParse(text, out var address) && IPNetwork.Parse(matcher.Value.GetString()!).Contains(address),
            _ => throw new InvalidOperationException(matcher.Name),
        };
    }

    private static string Inner(JsonProperty matcher) => matcher.Value.GetProperty("equals-ignore-case").GetString()!;

    /// <summary>The matchers of which a value must meet none.</summary>
    private static IEnumerable<JsonElement> Excluded(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray();
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return [value];
        }

        var matcher = value.EnumerateObject().Single();
        var texts = matcher.Value.ValueKind == JsonValueKind.Array ? matcher.Value.EnumerateArray().ToArray() : [matcher.Value];
        return texts.Select(text => Parse($$"""{"{{matcher.Name}}":{{text.GetRawText()}}}"""));
    }

    private static bool IsWithin(JsonElement comparison, decimal number) => comparison.EnumerateArray().Chunk(2).All(pair => pair[0].GetString() switch
    {
        "=" => number == pair[1].GetDecimal(),
        "<" => number < pair[1].GetDecimal(),
        "<=" => number <= pair[1].GetDecimal(),
        ">" => number > pair[1].GetDecimal(),
        _ => number >= pair[1].GetDecimal(),
    });

    private static string RegexOf(string wildcard)
    {
        var regex = new StringBuilder(@"\A");
        for (var i = 0; i < wildcard.Length; i++)
        {
            regex.Append(wildcard[i] switch
            {
                '*' => ".*",
                '\\' => Regex.Escape(wildcard[++i].ToString(CultureInfo.InvariantCulture)),
                var plain => Regex.Escape(plain.ToString(CultureInfo.InvariantCulture)),
            });
        }

        return regex.Append(@"\z").ToString();
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private sealed record Leaf(string Path, JsonElement Value, Dictionary<int, int> Places);

    private sealed record Condition(string Path, JsonElement Values);
}
