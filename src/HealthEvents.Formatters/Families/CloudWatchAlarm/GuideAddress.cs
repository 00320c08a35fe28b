namespace HealthEvents.Formatters;

/// <summary>An address that people wrote beside their alarm, and that a button may lead to.</summary>
/// <param name="Url">The https address.</param>
/// <param name="Host">Its host as the button shows it: in ASCII, so that no letter looks like another.</param>
internal sealed record GuideAddress(string Url, string Host)
{
    // A longer host would be cut in a button, and so hide where the button leads.
    private const int LongestHost = 50;

    /// <summary>
    /// Takes an address for a button: https only, without a name or password before the host, and without a credential anywhere.
    /// </summary>
    /// <returns>The address, or <see langword="null"/> where it stays text.</returns>
    public static GuideAddress? Of(string url)
    {
        if (!url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || !WebAddress.IsSound(url)
            || !ReferenceEquals(CredentialText.Mask(url), url) || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }

        var authority = url.AsSpan("https://".Length);
        authority = authority.IndexOfAny('/', '?', '#') is >= 0 and var end ? authority[..end] : authority;
        var host = address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";
        return authority.Contains('@') || host.Length is 0 or > LongestHost || !System.Text.Ascii.IsValid(host)
            ? null
            : new GuideAddress(System.Text.Ascii.IsValid(url) ? url : $"https://{host}{address.PathAndQuery}{address.Fragment}", host);
    }
}
