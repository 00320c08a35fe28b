using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>An address that people wrote beside their alarm, and that a button may lead to.</summary>
/// <param name="Url">The https address.</param>
/// <param name="Host">Its host as the button shows it: in ASCII, so that no letter looks like another.</param>
internal sealed record GuideAddress(string Url, string Host)
{
    // A longer host would be cut in a button, and so hide where the button leads.
    private const int LongestHost = 50;
    private const string Scheme = "https://";

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("-.0123456789abcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// Takes an address for a button: https only, without a name or password before the host, and without a credential anywhere.
    /// </summary>
    /// <returns>The address, or <see langword="null"/> where it stays text.</returns>
    public static GuideAddress? Of(string url)
    {
        if (!url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || !WebAddress.IsSound(url) || !ReferenceEquals(CredentialText.Mask(url), url))
        {
            return null;
        }

        var authority = url.AsSpan(Scheme.Length);
        authority = authority.IndexOfAny('/', '?', '#') is >= 0 and var end ? authority[..end] : authority;
        return IsPlain(authority) && System.Text.Ascii.IsValid(url) ? new GuideAddress(url, authority.ToString()) : OfParsed(url, authority);
    }

    /// <summary>Of a host that is not as plain as most.</summary>
    internal static GuideAddress? OfParsed(string url, ReadOnlySpan<char> authority)
    {
        if (authority.Contains('@') || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }

        var host = address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";
        return host.Length is 0 or > LongestHost || !System.Text.Ascii.IsValid(host)
            ? null
            : new GuideAddress(System.Text.Ascii.IsValid(url) ? url : $"https://{host}{address.PathAndQuery}{address.Fragment}", host);
    }

    // Names such as "wiki.example.com", which stand for themselves: 3,300 instructions less than by a parser. No port, no capital, no
    // label that ends in a hyphen; and the last label begins with a letter, so that it is not a number of four parts.
    private static bool IsPlain(ReadOnlySpan<char> authority)
    {
        if (authority.IsEmpty || authority.Length > LongestHost || authority.ContainsAnyExcept(HostCharacters))
        {
            return false;
        }

        for (var start = 0; ;)
        {
            var end = authority[start..].IndexOf('.') is >= 0 and var dot ? start + dot : authority.Length;
            if (end == start || authority[start] == '-' || authority[end - 1] == '-')
            {
                return false;
            }

            if (end == authority.Length)
            {
                return char.IsAsciiLetter(authority[start]);
            }

            start = end + 1;
        }
    }
}
