namespace HealthEvents.Sns;

/// <summary>
/// Checks an address that a message names before anybody is asked there. It must lead to the endpoint of the topic, and be written in
/// the one way that SNS writes it: what a parser would have to repair is refused.
/// </summary>
internal static class SnsAddress
{
    private const int Longest = 2048;

    /// <summary>The address of a certificate, or <see langword="null"/> where it is not one that SNS could name.</summary>
    public static Uri? OfCertificate(string text, SnsEndpoint endpoint) =>
        At(text, endpoint) is { Query: "" } address
        && address.AbsolutePath.EndsWith(".pem", StringComparison.Ordinal)
        && address.AbsolutePath.All(static character => char.IsAsciiLetterOrDigit(character) || character is '/' or '-' or '_' or '.')
            ? address
            : null;

    /// <summary>The address that confirms a subscription, or <see langword="null"/> where it does anything else.</summary>
    public static Uri? OfConfirmation(string text, SnsEndpoint endpoint, string topicArn, string token)
    {
        if (At(text, endpoint) is not { AbsolutePath: "/" } address)
        {
            return null;
        }

        var parameters = address.Query.TrimStart('?').Split('&').Select(static parameter => parameter.Split('=', 2)).ToList();
        return Has("Action", "ConfirmSubscription") && Has("TopicArn", topicArn) && Has("Token", token) ? address : null;

        // Once, however it is written: of two, nobody knows which one SNS takes.
        bool Has(string name, string value) =>
            parameters.Where(parameter => Uri.UnescapeDataString(parameter[0]).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList()
                is [[var only, var content]] && only == name && Uri.UnescapeDataString(content) == value;
    }

    private static Uri? At(string text, SnsEndpoint endpoint) =>
        text.Length <= Longest
        && text.StartsWith($"https://{endpoint.Host}/", StringComparison.Ordinal)
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.AbsoluteUri == text
        && address is { Scheme: "https", IsDefaultPort: true, UserInfo: "", Fragment: "" }
        && address.IdnHost == endpoint.Host
            ? address
            : null;
}
