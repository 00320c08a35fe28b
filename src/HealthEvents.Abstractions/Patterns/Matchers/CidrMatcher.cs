using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HealthEvents;

/// <summary>A string that is an IP address of a network. Addresses of the other family are none of it.</summary>
internal sealed class CidrMatcher : ValueMatcher
{
    private const int BitsOfByte = 8;

    private readonly byte[] _network;
    private readonly int _bits;

    private CidrMatcher(byte[] network, int bits) => (_network, _bits) = (network, bits);

    /// <summary>Reads a network such as <c>10.0.0.0/8</c> or <c>2001:db8::/32</c>. What the mask leaves out of the address does not count.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, [NotNullWhen(true)] out CidrMatcher? matcher, [NotNullWhen(false)] out string? reason)
    {
        matcher = null;
        var slash = text.IndexOf((byte)'/');
        if (slash < 0)
        {
            reason = "a network needs its mask, such as 10.0.0.0/8";
            return false;
        }

        Span<byte> address = stackalloc byte[IpAddressText.LongestAddress];
        var length = IpAddressText.Read(text[..slash], address);
        if (length == 0)
        {
            reason = "it is not an IP address with a mask, such as 10.0.0.0/8 or 2001:db8::/32";
            return false;
        }

        // Event Ruler: the mask bits of IPv4 must be less than 32, those of IPv6 less than 128. One address is an exact value.
        var most = (length * BitsOfByte) - 1;
        var bits = BitsIn(text[(slash + 1)..]);
        if (bits < 0 || bits > most)
        {
            reason = $"the mask must be a number from 0 to {most}";
            return false;
        }

        (matcher, reason) = (new CidrMatcher(address[..length].ToArray(), bits), null);
        return true;
    }

    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text)
    {
        Span<byte> address = stackalloc byte[IpAddressText.LongestAddress];
        if (type != JsonTokenType.String || IpAddressText.Read(text, address) != _network.Length)
        {
            return false;
        }

        var whole = _bits / BitsOfByte;
        var rest = _bits % BitsOfByte;
        return address[..whole].SequenceEqual(_network.AsSpan(0, whole))
            && (rest == 0 || (address[whole] ^ _network[whole]) >> (BitsOfByte - rest) == 0);
    }

    private static int BitsIn(ReadOnlySpan<byte> text)
    {
        var bits = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9' || text.Length > 3)
            {
                return -1;
            }

            bits = (bits * 10) + digit - '0';
        }

        return text.IsEmpty ? -1 : bits;
    }
}
