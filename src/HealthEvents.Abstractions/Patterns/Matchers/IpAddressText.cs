using System.Buffers.Text;

namespace HealthEvents;

/// <summary>
/// Reads IP addresses as Event Ruler does: four decimal numbers, leading zeros too, or the groups of RFC 4291 without IPv4 among them.
/// The framework also takes <c>10.1</c>, octal numbers, zones and brackets, which in an event are no addresses.
/// </summary>
internal static class IpAddressText
{
    public const int LongestAddress = 16;

    private const int LengthOfIPv4 = 4;
    private const int LongestText = 39;

    /// <summary>Reads an address.</summary>
    /// <returns>How many bytes it has, 4 or 16; 0 of what is not one.</returns>
    public static int Read(ReadOnlySpan<byte> text, Span<byte> address)
    {
        if (text.Length > LongestText)
        {
            return 0;
        }

        return text.Contains((byte)':')
            ? ReadIPv6(text, address) ? LongestAddress : 0
            : ReadIPv4(text, address) ? LengthOfIPv4 : 0;
    }

    private static bool ReadIPv4(ReadOnlySpan<byte> text, Span<byte> address)
    {
        for (var i = 0; i < LengthOfIPv4; i++)
        {
            var end = i == LengthOfIPv4 - 1 ? text.Length : text.IndexOf((byte)'.');
            if (end < 1 || !Utf8Parser.TryParse(text[..end], out address[i], out var read) || read != end || !char.IsAsciiDigit((char)text[0]))
            {
                return false;
            }

            text = text[Math.Min(end + 1, text.Length)..];
        }

        return true;
    }

    private static bool ReadIPv6(ReadOnlySpan<byte> text, Span<byte> address)
    {
        // Where :: stands, and how much was read before it.
        var gap = -1;
        var length = 0;
        if (text.StartsWith("::"u8))
        {
            gap = 0;
            text = text[2..];
        }

        while (!text.IsEmpty)
        {
            var colon = text.IndexOf((byte)':');
            var group = colon < 0 ? text : text[..colon];
            if (length == LongestAddress || !TryGroup(group, out var value))
            {
                return false;
            }

            (address[length], address[length + 1]) = ((byte)(value >> 8), (byte)value);
            length += 2;
            if (colon < 0)
            {
                break;
            }

            text = text[(colon + 1)..];
            if (text.StartsWith(":"u8))
            {
                if (gap >= 0)
                {
                    return false;
                }

                gap = length;
                text = text[1..];
            }
            else if (text.IsEmpty)
            {
                return false;
            }
        }

        return gap < 0 ? length == LongestAddress : Spread(address, gap, length);
    }

    /// <summary>Puts zeros in the place of <c>::</c>, which stands for one group or more.</summary>
    private static bool Spread(Span<byte> address, int gap, int length)
    {
        if (length == LongestAddress)
        {
            return false;
        }

        var behind = length - gap;
        address.Slice(gap, behind).CopyTo(address[(LongestAddress - behind)..LongestAddress]);
        address[gap..(LongestAddress - behind)].Clear();
        return true;
    }

    private static bool TryGroup(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        if (text.Length is < 1 or > 4)
        {
            return false;
        }

        return Utf8Parser.TryParse(text, out value, out var read, 'x') && read == text.Length;
    }
}
