namespace HealthEvents.Formatters;

/// <summary>Says rules in words: <c>tcp 22 from 0.0.0.0/0 and ::/0</c>.</summary>
internal static class AddressRuleText
{
    private const int MostPeers = 4;
    private const int LongestPeer = 60;

    /// <summary>Rules of the same traffic are one.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="peer">How traffic and the other side are said together.</param>
    /// <param name="changes">For the language.</param>
    public static List<string> Of(IEnumerable<AddressRule> rules, Phrase peer, ConfigChanges changes)
    {
        var order = new List<AddressRule>();
        var peers = new Dictionary<AddressRule, List<string>>();
        foreach (var rule in rules)
        {
            var traffic = rule with { Peer = "", Note = null };
            if (!peers.TryGetValue(traffic, out var same))
            {
                order.Add(traffic);
                peers.Add(traffic, same = []);
            }

            var other = OneLine.Of(rule.Peer, LongestPeer);
            same.Add(string.IsNullOrWhiteSpace(rule.Note) ? other : $"{other} \"{OneLine.Of(rule.Note, LongestPeer)}\"");
        }

        return order.ConvertAll(traffic => Said(traffic.Traffic(changes.Language), peers[traffic], peer, changes));
    }

    private static string Said(string traffic, List<string> peers, Phrase peer, ConfigChanges changes)
    {
        var others = peers.Count == 2
            ? ConfigChangeWords.And.In(changes.Language, peers[0], peers[1])
            : changes.Listed(peers, MostPeers);
        return traffic.Length == 0 ? others : peer.In(changes.Language, traffic, others);
    }
}
