using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>Tells whether an address can be made a link.</summary>
internal static class WebAddress
{
    // The documented limit of both services' buttons is 3000 or unknown; no address of the AWS console is near this.
    public const int MaxLength = 2000;

    private static readonly SearchValues<char> SoundAscii = SearchValues.Create(
        "!#$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|~");

    /// <summary>
    /// Whether an address is an absolute http or https one, of a length that services take, and without any character that
    /// could end a link in some markup.
    /// </summary>
    public static bool IsSound(string? url)
    {
        if (url is null or { Length: > MaxLength })
        {
            return false;
        }

        var scheme = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : url.Length;
        if (scheme == url.Length || !(char.IsLetterOrDigit(url[scheme]) || url[scheme] == '['))
        {
            return false;
        }

        var rest = url.AsSpan(scheme);
        while (rest.IndexOfAnyExcept(SoundAscii) is >= 0 and var other)
        {
            if (rest[other] < '\u0080' || !char.IsLetterOrDigit(rest[other]))
            {
                return false;
            }

            rest = rest[(other + 1)..];
        }

        return true;
    }
}
