using System.Globalization;
using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>Tells whom a security group lets in and out, and whether that is everybody.</summary>
/// <remarks>
/// AWS Config says it as <c>Configuration.IpPermissions.0</c> with a whole rule, or with parts of one behind it. When one rule goes, the
/// next ones move up: so what was and what is are compared as sets. Source of the members: awslabs/aws-config-resource-schema,
/// AWS::EC2::SecurityGroup; AWS Config records each range of IPv4 twice, in <c>ipRanges</c> and <c>ipv4Ranges</c>.
/// </remarks>
internal static class SecurityGroupRules
{
    private const string Inbound = "IpPermissions";
    private const string Outbound = "IpPermissionsEgress";
    private const int MostRules = 5;

    // To say that a group is closed, or not opened, each rule is looked at beside all others; in a longer list that is not done.
    private const int MostCompared = 64;

    // Those with a description come first.
    private static readonly string[] Peers = ["ipv4Ranges", "ipRanges", "ipv6Ranges", "userIdGroupPairs", "prefixListIds"];

    public static bool IsOf(string path) => ConfigPath.IsOf(path, Inbound) || ConfigPath.IsOf(path, Outbound);

    public static void Read(ConfigChanges changes)
    {
        ReadSide(changes, Inbound, isInbound: true);
        if (!changes.IsState)
        {
            // A new group lets everything out: that is how AWS makes it.
            ReadSide(changes, Outbound, isInbound: false);
        }
    }

    private static void ReadSide(ConfigChanges changes, string property, bool isInbound)
    {
        var (before, after) = (new HashSet<AddressRule>(), new HashSet<AddressRule>());
        var understood = new List<int>();
        var isWhole = true;
        Current? current = null;
        for (var i = 0; i < changes.All.Count; i++)
        {
            var change = changes.All[i];
            var path = ConfigPath.Within(change.Path);
            if (!ConfigPath.Part(ref path).Equals(property, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var place = ConfigPath.IsPlace(path) || path.IndexOf('.') > 0 ? ConfigPath.Part(ref path) : default;
            bool isClear;
            if (path.IsEmpty)
            {
                isClear = AddRules(before, change.Before) & AddRules(after, change.After);
            }
            else
            {
                current ??= new Current(CurrentRules(changes.Configuration, property));
                isClear = AddPart((before, after), change, path, current, place);
            }

            isWhole &= isClear;
            if (isClear)
            {
                understood.Add(i);
            }
        }

        if (before.Count + after.Count > 0)
        {
            Say(changes, new Sides(Without(after, before), Without(before, after), isInbound, isWhole), understood, property);
        }
    }

    private static void Say(ConfigChanges changes, Sides sides, List<int> understood, string property)
    {
        var (added, removed) = (sides.Added, sides.Removed);
        if (sides.IsInbound)
        {
            // A rule in place of a wider one lets in nobody new.
            var wider = removed.FindAll(static rule => rule.IsInternet);
            var opened = added.FindAll(rule => rule.IsInternet && (wider.Count > MostCompared || !wider.Exists(rule.IsWithin)));
            if (opened.Count > 0)
            {
                var label = changes.IsState ? ConfigChangeWords.OpenToInternet : ConfigChangeWords.OpenedToInternet;
                changes.Add(ConfigWeight.Opening, label, Text(opened, changes, ConfigChangeWords.FromPeer));
                added = Without(added, [.. opened]);
            }

            var closed = sides.IsWhole ? Closed(removed, CurrentRules(changes.Configuration, property)) : [];
            if (closed.Count > 0)
            {
                changes.Add(ConfigWeight.Relief, ConfigChangeWords.ClosedToInternet, Text(closed, changes, ConfigChangeWords.FromPeer));
                removed = Without(removed, [.. closed]);
            }
        }

        SayOthers(changes, added, removed, sides.IsInbound);
        if (sides.Added.Count + sides.Removed.Count > 0)
        {
            changes.Tell(understood);
        }
    }

    private static void SayOthers(ConfigChanges changes, List<AddressRule> added, List<AddressRule> removed, bool isInbound)
    {
        var (label, peer) = isInbound
            ? (ConfigChangeWords.InboundRules, ConfigChangeWords.FromPeer)
            : (ConfigChangeWords.OutboundRules, ConfigChangeWords.ToPeer);
        var texts = AddressRuleText.Of(added, peer, changes);
        if (!changes.IsState)
        {
            texts = texts.ConvertAll(rule => ConfigChangeWords.Added.In(changes.Language, rule));
            texts.AddRange(AddressRuleText.Of(removed, peer, changes).ConvertAll(rule => ConfigChangeWords.Removed.In(changes.Language, rule)));
        }

        if (texts.Count > 0)
        {
            changes.Add(ConfigWeight.Known, label, changes.Listed(texts, MostRules));
        }
    }

    private static string Text(List<AddressRule> rules, ConfigChanges changes, Phrase peer) =>
        changes.Listed(AddressRuleText.Of(rules, peer, changes), MostRules);

    // What is closed must be closed: where another rule still lets everybody in, or nobody knows, one rule is gone and no more.
    private static List<AddressRule> Closed(List<AddressRule> removed, List<JsonElement>? current)
    {
        if (current is null)
        {
            return [];
        }

        var left = new HashSet<AddressRule>();
        foreach (var rule in current)
        {
            if (!AddRule(left, rule))
            {
                return [];
            }
        }

        left.RemoveWhere(static rule => !rule.IsInternet && !rule.IsOfList);
        return left.Count > MostCompared ? [] : removed.FindAll(rule => rule.IsInternet && !left.Any(rule.Overlaps));
    }

    private static List<AddressRule> Without(IEnumerable<AddressRule> rules, HashSet<AddressRule> others) =>
        [.. rules.Where(rule => !others.Contains(rule))];

    private static List<JsonElement>? CurrentRules(JsonElement configuration, string property)
    {
        var camel = char.ToLowerInvariant(property[0]) + property[1..];
        var rules = ConfigJson.Opened(ConfigJson.Member(configuration, camel));
        return rules.ValueKind == JsonValueKind.Array ? [.. rules.EnumerateArray()] : null;
    }

    private static bool AddRules(HashSet<AddressRule> rules, RawJson json)
    {
        var isClear = true;
        foreach (var rule in ConfigJson.Items(ConfigJson.Parse(json)))
        {
            isClear &= AddRule(rules, rule);
        }

        return isClear;
    }

    /// <summary>Adds what a rule lets through.</summary>
    /// <returns>Whether all of it was read.</returns>
    private static bool AddRule(HashSet<AddressRule> rules, JsonElement rule)
    {
        if (rule.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var isClear = AddressRule.ReadProtocol(ConfigJson.Member(rule, "ipProtocol")) is not null;
        foreach (var member in Peers)
        {
            isClear &= AddPeers(rules, Traffic(rule), ConfigJson.Member(rule, member));
        }

        return isClear;
    }

    private static AddressRule Traffic(JsonElement rule) => new(
        AddressRule.ReadProtocol(ConfigJson.Member(rule, "ipProtocol")),
        ConfigJson.Number(rule, "fromPort"),
        ConfigJson.Number(rule, "toPort"),
        "");

    private static bool AddPeers(HashSet<AddressRule> rules, AddressRule traffic, JsonElement peers)
    {
        var isClear = true;
        foreach (var peer in ConfigJson.Items(peers))
        {
            if (Peer(peer) is { Length: > 0 } name)
            {
                rules.Add(traffic with { Peer = name, Note = ConfigJson.Text(peer, "description") });
            }
            else
            {
                isClear = false;
            }
        }

        return isClear;
    }

    private static string? Peer(JsonElement peer) => peer.ValueKind == JsonValueKind.String
        ? ConfigJson.Text(peer)
        : ConfigJson.Text(peer, "cidrIp") ?? ConfigJson.Text(peer, "cidrIpv6") ?? ConfigJson.Text(peer, "groupId")
            ?? ConfigJson.Text(peer, "prefixListId") ?? ConfigJson.Text(peer, "groupName");

    /// <summary>Adds a change within a rule: a range that came or went, or the ports of a rule that lets everybody in.</summary>
    private static bool AddPart(
        (HashSet<AddressRule> Before, HashSet<AddressRule> After) rules,
        ConfigurationPropertyChange change,
        ReadOnlySpan<char> path,
        Current current,
        ReadOnlySpan<char> place)
    {
        var at = int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var part = ConfigPath.Part(ref path);
        if (part.Equals("FromPort", StringComparison.OrdinalIgnoreCase) || part.Equals("ToPort", StringComparison.OrdinalIgnoreCase)
            || part.Equals("IpProtocol", StringComparison.OrdinalIgnoreCase))
        {
            if (current.TrafficAt(at).IsWidened(part, ConfigJson.Parse(change.Before), ConfigJson.Parse(change.After)))
            {
                rules.After.UnionWith(current.TakeOpen(at));
            }

            return false;
        }

        foreach (var member in Peers)
        {
            if (part.Equals(member, StringComparison.OrdinalIgnoreCase) && (path.IsEmpty || ConfigPath.IsPlace(path)))
            {
                return AddPeers(rules.Before, current.TrafficAt(at), ConfigJson.Parse(change.Before))
                    & AddPeers(rules.After, current.TrafficAt(at), ConfigJson.Parse(change.After));
            }
        }

        // ...IpRanges.0.CidrIp: the address itself.
        if (path.LastIndexOf('.') is var last && path[(last + 1)..].StartsWith("CidrIp", StringComparison.OrdinalIgnoreCase))
        {
            return AddPeers(rules.Before, current.TrafficAt(at), ConfigJson.Parse(change.Before))
                & AddPeers(rules.After, current.TrafficAt(at), ConfigJson.Parse(change.After));
        }

        return false;
    }

    /// <summary>The rules as they are now, for changes within one. Each is read once, however many changes it has.</summary>
    private sealed class Current(List<JsonElement>? rules)
    {
        private readonly Dictionary<int, AddressRule> _traffic = [];
        private readonly HashSet<int> _taken = [];

        public AddressRule TrafficAt(int place)
        {
            if (!_traffic.TryGetValue(place, out var traffic))
            {
                _traffic.Add(place, traffic = place >= 0 && place < rules?.Count ? Traffic(rules[place]) : new(null, null, null, ""));
            }

            return traffic;
        }

        public IEnumerable<AddressRule> TakeOpen(int place)
        {
            var open = new HashSet<AddressRule>();
            _ = place >= 0 && place < rules?.Count && _taken.Add(place) && AddRule(open, rules[place]);
            return open.Where(static rule => rule.IsInternet);
        }
    }

    private readonly record struct Sides(List<AddressRule> Added, List<AddressRule> Removed, bool IsInbound, bool IsWhole);
}
