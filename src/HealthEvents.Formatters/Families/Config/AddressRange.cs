using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>Tells whether a range of addresses, such as <c>0.0.0.0/0</c>, is so wide that it is as good as everybody.</summary>
/// <remarks>
/// IANA hands out IPv4 as /8, and IPv6 to whole regions of the world as /12: a wider range belongs to nobody alone. The two halves of
/// everything are everything. Sources: the IANA registries "IPv4 Address Space" and "IPv6 Global Unicast Address Assignments".
/// </remarks>
internal static class AddressRange
{
    private const int WidestOwned = 8;
    private const int WidestOwned6 = 16;
    private const int WidestRegion6 = 12;

    // Source: IANA, "IPv4 Multicast Address Space", "IPv6 Address Space": above these are multicast, local and reserved addresses only.
    private const int FirstUnreachable = 224;
    private const int UnreachableBits = 3;
    private const int UnreachableBits6 = 6;

    /// <summary>Whether the internet is within the range, or a good part of it.</summary>
    public static bool IsInternet(string range) =>
        Bits(range) is { } bits && (IsVersion6(range)
            ? bits <= WidestRegion6 && !(bits >= UnreachableBits6 && range is ['f' or 'F', (>= 'c' and <= 'f') or (>= 'C' and <= 'F'), _, _, ':', ..])
            : bits < WidestOwned && !(bits >= UnreachableBits && FirstNumber(range) >= FirstUnreachable));

    /// <summary>Whether the range is fit to tell who may come: one that nobody can own alone is not, nor is one that cannot be read.</summary>
    public static bool HoldsAnybody(string range) =>
        range.Contains('/', StringComparison.Ordinal) && !(Bits(range) >= (IsVersion6(range) ? WidestOwned6 : WidestOwned));

    private static bool IsVersion6(string range) => range.Contains(':', StringComparison.Ordinal);

    private static int? Bits(string range) =>
        range.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        && int.TryParse(range.AsSpan(slash + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? bits
            : null;

    private static int FirstNumber(string range) =>
        range.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
        && int.TryParse(range.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
