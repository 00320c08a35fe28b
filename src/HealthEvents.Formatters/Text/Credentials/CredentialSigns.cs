using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealthEvents.Formatters;

/// <summary>
/// Finds the places of a text where a credential may be known: its signs, unless the characters beside one rule it out. Nearly all
/// texts have no such place, and are done with by that.
/// </summary>
/// <remarks>
/// The signs are those between names and values, the slash after a host, the hyphens of options and of PEM blocks, and what has least
/// company in ordinary text: the I of AKIA, the J of eyJ, the B of Bearer and Basic. A doubt is a place.
/// </remarks>
internal static class CredentialSigns
{
    private const int Block = 16;
    private const int HalfBlock = 8;

    // Those below 64, and those from there to 127, as bits.
    private const ulong LowSigns = (1UL << '%') | (1UL << '-') | (1UL << '/') | (1UL << ':') | (1UL << '=') | (1UL << '>');
    private const ulong HighSigns = (1UL << ('B' - 64)) | (1UL << ('I' - 64)) | (1UL << ('J' - 64)) | (1UL << ('b' - 64));

    /// <summary>Finds the first place within a stretch of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="valuesEnd">Up to where any name counts, since no values are shown.</param>
    /// <returns>The place, or -1.</returns>
    public static int Next(ReadOnlySpan<char> text, int from, int end, int valuesEnd = 0)
    {
        var size = Math.Min(Block, text.Length);
        while (from < end)
        {
            // The last block of a text begins further to the left, so that all have one size.
            var start = Math.Min(from, text.Length - size);
            for (var signs = In(text.Slice(start, size)) >> (from - start); signs != 0; signs &= signs - 1)
            {
                var at = from + BitOperations.TrailingZeroCount(signs);
                if (at >= end)
                {
                    return -1;
                }

                if (MayTell(text, at, isWithin: at < valuesEnd))
                {
                    return at;
                }
            }

            from = start + size;
        }

        return -1;
    }

    /// <summary>Whether the characters beside a sign allow a credential.</summary>
    private static bool MayTell(ReadOnlySpan<char> text, int at, bool isWithin)
    {
        var before = at > 0 ? text[at - 1] : '\0';
        var after = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            ':' => after is '/' or '\\' or '%' || isWithin || MayEndName(text[..at]),
            '=' or '\uFF1A' or '\uFF1D' => isWithin || MayEndName(text[..at]),
            '%' => after is '2' or '3',
            '>' => ValueText.IsNameCharacter(before) && CredentialName.MayEndIn(before),
            '/' => AddressCredential.MayEndHost(text[..at]),
            '-' => after == '-',
            'I' => after == 'A' && before is 'K' or 'S' or 'B',
            'J' => before == 'y',
            'B' or 'b' => after is 'E' or 'e' or 'A' or 'a' && !char.IsLetterOrDigit(before) && text[(at + 2)..] is ['A' or 'a' or 'S' or 's', ..],
            _ => false,
        };
    }

    /// <summary>Whether a text ends in a name that may say something, or in what may stand between such a name and its sign.</summary>
    private static bool MayEndName(ReadOnlySpan<char> text) => text switch
    {
        [] => false,
        [.., var second, var last] when char.IsAsciiLetter(last) => CredentialName.MayEndIn(second, last),

        // Of digits, only those of a quote mark: \u0022, \u0027, %22, %27.
        [.., var last] when char.IsAsciiDigit(last) => text is [.., '0' or '%', '2', '2' or '7'],
        _ => true,
    };

    /// <summary>
    /// Which of up to sixteen characters are signs, as far as the characters after them allow: the lowest bit stands for the first.
    /// </summary>
    /// <remarks>With what the neighbors rule out: 10,000 instructions an event less than to look at each sign.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint In(ReadOnlySpan<char> characters)
    {
        if (characters.Length < HalfBlock)
        {
            return OneByOne(characters);
        }

        // The halves of fewer than sixteen overlap.
        var units = MemoryMarshal.Cast<char, ushort>(characters);
        var signs = In(Vector128.Create(units), Vector128.Create(units[^HalfBlock..]));
        return (signs & byte.MaxValue) | (signs >> HalfBlock << (units.Length - HalfBlock));
    }

    private static uint OneByOne(ReadOnlySpan<char> characters)
    {
        var signs = 0u;
        for (var i = 0; i < characters.Length; i++)
        {
            var c = characters[i];
            var isSign = c < 64 ? (LowSigns >> c) & 1 : c < 128 ? (HighSigns >> (c - 64)) & 1 : c is '\uFF1A' or '\uFF1D' ? 1u : 0;
            signs |= (uint)isSign << i;
        }

        return signs;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint In(Vector128<ushort> low, Vector128<ushort> high)
    {
        if (((low | high) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
        {
            (low, high) = (InOneByte(low), InOneByte(high));
        }

        var bytes = Vector128.Narrow(low, high);
        var signs = Vector128.Equals(bytes, Vector128.Create((byte)'='))
            | Vector128.Equals(bytes, Vector128.Create((byte)'%'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'/'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'I'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'J'))
            | EqualsEither(bytes, ':', '>');

        // Most of these are in names and ids: a hyphen counts before another one, and a B before an E or an A.
        var hyphens = Vector128.Equals(bytes, Vector128.Create((byte)'-')).ExtractMostSignificantBits();
        var letters = EqualsEither(bytes, 'B', 'b').ExtractMostSignificantBits();
        var vowels = Vector128.Equals(bytes | Vector128.Create((byte)('A' ^ 'e')), Vector128.Create((byte)'e')).ExtractMostSignificantBits();
        return signs.ExtractMostSignificantBits() | (hyphens & Before(hyphens)) | (letters & Before(vowels));
    }

    // What follows the last one of each half is not known.
    private static uint Before(uint following) => (following >> 1) | (1u << (HalfBlock - 1)) | (1u << (Block - 1));

    // Two that differ in one bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> EqualsEither(Vector128<byte> bytes, char one, char other) =>
        Vector128.Equals(bytes | Vector128.Create((byte)(one ^ other)), Vector128.Create((byte)(one | other)));

    // The wide signs become the narrow one; nothing else beyond ASCII is a sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> InOneByte(Vector128<ushort> units)
    {
        var isWide = Vector128.Equals(units, Vector128.Create((ushort)'\uFF1A')) | Vector128.Equals(units, Vector128.Create((ushort)'\uFF1D'));
        return Vector128.ConditionalSelect(isWide, Vector128.Create((ushort)'='), Vector128.Min(units, Vector128.Create((ushort)byte.MaxValue)));
    }
}
