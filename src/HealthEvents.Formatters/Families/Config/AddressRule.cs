using System.Globalization;
using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>One way through a security group or a network ACL: what traffic, and from or to where.</summary>
/// <param name="Protocol">Such as <c>tcp</c>; <c>-1</c> for all traffic; <see langword="null"/> where it is not known.</param>
/// <param name="From">The first port, or <see langword="null"/> for all.</param>
/// <param name="To">The last port.</param>
/// <param name="Peer">The other side: a range of addresses, a security group or a prefix list.</param>
/// <remarks>Source: Amazon EC2 API reference, "IpPermission" and "NetworkAclEntry", for protocols and ports.</remarks>
internal readonly record struct AddressRule(string? Protocol, int? From, int? To, string Peer)
{
    private const int LongestName = 64;
    private const int LastPort = 65_535;

    /// <summary>What people wrote beside it, or <see langword="null"/>. It makes no other rule of it.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the other side is everybody.</summary>
    public bool IsInternet => AddressRange.IsInternet(Peer);

    /// <summary>Whether the other side is a prefix list: its ranges stand elsewhere, and may be everybody.</summary>
    public bool IsOfList => Peer.StartsWith("pl-", StringComparison.Ordinal);

    /// <summary>Whether the protocol has ports.</summary>
    private bool HasPorts => Protocol is not ("-1" or "icmp" or "icmpv6");

    /// <summary>Reads the protocol, by its name or number.</summary>
    public static string? ReadProtocol(JsonElement value) => ConfigJson.Text(value) switch
    {
        null or "" => null,
        "-1" or "all" => "-1",
        "1" => "icmp",
        "6" => "tcp",
        "17" => "udp",
        "58" => "icmpv6",
        var other => OneLine.Of(other, LongestName).ToLowerInvariant(),
    };

    public bool Equals(AddressRule other) => Protocol == other.Protocol && From == other.From && To == other.To && Peer == other.Peer;

    public override int GetHashCode() => HashCode.Combine(Protocol, From, To, Peer);

    /// <summary>Whether something of what one rule lets through, another one does too.</summary>
    public bool Overlaps(AddressRule other) =>
        (Protocol is null or "-1" || other.Protocol is null or "-1" || Protocol == other.Protocol)
        && (!HasPorts || !other.HasPorts || From is not { } first || other.From is not { } otherFirst
            || (first <= (other.To ?? otherFirst) && otherFirst <= (To ?? first)));

    /// <summary>Whether another rule lets through all that this one does.</summary>
    public bool IsWithin(AddressRule other) =>
        Peer == other.Peer && (other.Protocol == "-1" || (Protocol is not null && Protocol == other.Protocol && HasPorts
            && From is { } first && other.From is { } otherFirst && otherFirst <= first && (To ?? first) <= (other.To ?? otherFirst)));

    /// <summary>Whether it lets more through since a part of it changed. A doubt is that it does.</summary>
    /// <param name="part">The part: <c>IpProtocol</c>, <c>FromPort</c> or <c>ToPort</c>.</param>
    /// <param name="before">What the part was.</param>
    /// <param name="after">What it is.</param>
    public bool IsWidened(ReadOnlySpan<char> part, JsonElement before, JsonElement after)
    {
        if (part.Equals("IpProtocol", StringComparison.OrdinalIgnoreCase))
        {
            return ReadProtocol(before) != "-1";
        }

        if (IsAllPorts(before))
        {
            return false;
        }

        // The type of an ICMP message is no range.
        if (!HasPorts || IsAllPorts(after) || ConfigJson.Number(before) is not { } was || ConfigJson.Number(after) is not { } now)
        {
            return true;
        }

        return part.Equals("FromPort", StringComparison.OrdinalIgnoreCase) ? now < was : now > was;
    }

    /// <summary>The traffic in words: <c>tcp 22</c>, <c>udp 8000-8100</c>, <c>all traffic</c>; empty where it is not known.</summary>
    public string Traffic(MessageLanguage language)
    {
        if (Protocol == "-1")
        {
            return ConfigChangeWords.AllTraffic.In(language);
        }

        if (!HasPorts || From is not { } first)
        {
            return Protocol is null ? "" : IsNumber(Protocol) ? ConfigChangeWords.ProtocolNumber.In(language, Protocol) : Protocol;
        }

        var last = To ?? first;
        var ports = first == last
            ? first.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");
        return Protocol is null ? ConfigChangeWords.Port.In(language, ports)
            : first <= 0 && last >= LastPort ? ConfigChangeWords.AllPorts.In(language, Protocol)
            : $"{(IsNumber(Protocol) ? ConfigChangeWords.ProtocolNumber.In(language, Protocol) : Protocol)} {ports}";
    }

    private static bool IsAllPorts(JsonElement port) =>
        port.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || ConfigJson.Number(port) == -1;

    private static bool IsNumber(string protocol) => protocol is [>= '0' and <= '9', ..];
}
