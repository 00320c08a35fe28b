using System.Globalization;
using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>Tells what a network ACL lets in, and where a route table sends what has no other way.</summary>
/// <remarks>Source of the members: awslabs/aws-config-resource-schema, AWS::EC2::NetworkAcl and AWS::EC2::RouteTable.</remarks>
internal static class NetworkRoutes
{
    private const string Entries = "Entries";
    private const string Routes = "Routes";
    private const int Most = 5;
    private const int LongestName = 60;

    public static bool IsEntry(string path) => ConfigPath.IsOf(path, Entries);

    public static bool IsRoute(string path) => ConfigPath.IsOf(path, Routes);

    public static void ReadEntries(ConfigChanges changes)
    {
        var (before, after, told) = Collect(changes, Entries, Entry);
        if (told.Count == 0)
        {
            return;
        }

        var (added, removed) = (Without(after, before), Without(before, after));
        var opened = added.FindAll(entry => entry is { IsAllowed: true, IsInbound: true, Rule.IsInternet: true });
        if (opened.Count > 0 && !HasDenial(changes.Configuration))
        {
            var label = changes.IsState ? ConfigChangeWords.OpenToInternet : ConfigChangeWords.OpenedToInternet;
            changes.Add(ConfigWeight.Opening, label, changes.Listed(
                AddressRuleText.Of(opened.Select(static entry => entry.Rule), ConfigChangeWords.FromPeer, changes), Most));
            added = Without(added, opened);
        }

        SayEntries(changes, ConfigChangeWords.InboundRules, added, removed, isInbound: true);
        SayEntries(changes, ConfigChangeWords.OutboundRules, added, removed, isInbound: false);
        changes.Tell(told);
    }

    public static void ReadRoutes(ConfigChanges changes)
    {
        var (before, after, told) = Collect(changes, Routes, DefaultRoute);
        if (told.Count == 0)
        {
            return;
        }

        var (added, removed) = (Without(after, before), Without(before, after));
        if (added.Count > 0)
        {
            changes.Add(ConfigWeight.Opening, ConfigChangeWords.RouteToInternet, changes.Listed(added, Most));
        }

        if (removed.Count > 0 && !changes.IsState)
        {
            changes.Add(ConfigWeight.Relief, ConfigChangeWords.RouteToInternetRemoved, changes.Listed(removed, Most));
        }

        if (added.Count + removed.Count > 0)
        {
            changes.Tell(told);
        }
    }

    // Only whole items are told; those that are not of interest are null and stay.
    private static (List<T> Before, List<T> After, List<int> Told) Collect<T>(
        ConfigChanges changes, string property, Func<JsonElement, ConfigChanges, T?> read)
        where T : notnull
    {
        var (before, after, told) = (new List<T>(), new List<T>(), new List<int>());
        for (var i = 0; i < changes.All.Count; i++)
        {
            var change = changes.All[i];
            var path = ConfigPath.Within(change.Path);
            if (!ConfigPath.Part(ref path).Equals(property, StringComparison.OrdinalIgnoreCase) || !(path.IsEmpty || ConfigPath.IsPlace(path)))
            {
                continue;
            }

            var count = before.Count + after.Count;
            if (Add(before, change.Before) & Add(after, change.After) && before.Count + after.Count > count)
            {
                told.Add(i);
            }
        }

        return (before, after, told);

        bool Add(List<T> items, RawJson json)
        {
            var isClear = true;
            foreach (var element in ConfigJson.Items(ConfigJson.Parse(json)))
            {
                if (read(element, changes) is { } item)
                {
                    items.Add(item);
                }
                else
                {
                    isClear = false;
                }
            }

            return isClear;
        }
    }

    private static List<T> Without<T>(List<T> items, List<T> others)
    {
        var unwanted = new HashSet<T>(others);
        return items.FindAll(item => !unwanted.Contains(item));
    }

    private static void SayEntries(ConfigChanges changes, Phrase label, List<AclEntry> added, List<AclEntry> removed, bool isInbound)
    {
        var texts = new List<string>();
        foreach (var entry in added.Where(entry => entry.IsInbound == isInbound))
        {
            texts.Add(changes.IsState ? entry.Text(changes) : ConfigChangeWords.Added.In(changes.Language, entry.Text(changes)));
        }

        foreach (var entry in removed.Where(entry => entry.IsInbound == isInbound))
        {
            texts.Add(ConfigChangeWords.Removed.In(changes.Language, entry.Text(changes)));
        }

        if (texts.Count > 0)
        {
            changes.Add(ConfigWeight.Known, label, changes.Listed(texts, Most));
        }
    }

    private static AclEntry? Entry(JsonElement entry, ConfigChanges changes)
    {
        var peer = ConfigJson.Text(entry, "cidrBlock") ?? ConfigJson.Text(entry, "ipv6CidrBlock");
        if (peer is not { Length: > 0 } || ConfigJson.Flag(ConfigJson.Member(entry, "egress")) is not { } isEgress
            || ConfigJson.Text(entry, "ruleAction") is not { Length: > 0 } action)
        {
            return null;
        }

        var ports = ConfigJson.Member(entry, "portRange");
        var rule = new AddressRule(
            AddressRule.ReadProtocol(ConfigJson.Member(entry, "protocol")), ConfigJson.Number(ports, "from"), ConfigJson.Number(ports, "to"), peer);
        return new AclEntry(action, ConfigJson.Number(entry, "ruleNumber"), !isEgress, rule);
    }

    // A rule that denies may be asked before the one that allows: who is let in is then not sure. The last one, with the asterisk, always is.
    private static bool HasDenial(JsonElement configuration)
    {
        const int Last = 32_767;
        var entries = ConfigJson.Opened(ConfigJson.Member(configuration, "entries"));
        return ConfigJson.Items(entries).Any(static entry =>
            ConfigJson.Flag(ConfigJson.Member(entry, "egress")) != true
            && string.Equals(ConfigJson.Text(entry, "ruleAction"), "deny", StringComparison.OrdinalIgnoreCase)
            && ConfigJson.Number(entry, "ruleNumber") != Last);
    }

    private static string? DefaultRoute(JsonElement route, ConfigChanges changes)
    {
        var destination = ConfigJson.Text(route, "destinationCidrBlock") ?? ConfigJson.Text(route, "destinationIpv6CidrBlock");
        return destination is not null && AddressRange.IsInternet(destination)
            && ConfigJson.Text(route, "gatewayId") is { } gateway && gateway.StartsWith("igw-", StringComparison.Ordinal)
                ? ConfigChangeWords.Through.In(changes.Language, OneLine.Of(destination, LongestName), OneLine.Of(gateway, LongestName))
                : null;
    }

    private sealed record AclEntry(string Action, int? Number, bool IsInbound, AddressRule Rule)
    {
        public bool IsAllowed => Action.Equals("allow", StringComparison.OrdinalIgnoreCase);

        public string Text(ConfigChanges changes)
        {
            var rule = AddressRuleText.Of([Rule], IsInbound ? ConfigChangeWords.FromPeer : ConfigChangeWords.ToPeer, changes)[0];
            var action = ConfigChangeWords.Actions.In(changes.Language, OneLine.Of(Action, LongestName));
            return Number is { } number
                ? ConfigChangeWords.NumberedRule.In(changes.Language, number.ToString(CultureInfo.InvariantCulture), action, rule)
                : $"{action} {rule}";
        }
    }
}
