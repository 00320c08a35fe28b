namespace HealthEvents.Formatters;

/// <summary>
/// Masks credentials that events carry, by one rule for every text that is shown: by the names beside them, such as <c>DB_PASSWORD</c>,
/// <c>x-api-key</c> or <c>TaskToken</c>, and by what they look like, such as access key ids, tokens of the web, PEM blocks, passwords
/// within addresses, and the addresses of webhooks. Environments, user data and headers of HTTP show names and no values.
/// </summary>
/// <remarks>
/// Every text of a summary goes through it. It reads the text as it stands and needs no well-formed JSON, so that a message which was
/// cut on its way is masked too. <c>...</c> stands for a credential, and for a key id <c>...</c> with its last four characters.
/// <c>SECURITY.md</c> has the whole rule.
/// </remarks>
public static class CredentialMask
{
    /// <summary>Masks what is a credential in a text.</summary>
    /// <param name="text">Any text, JSON or not.</param>
    /// <returns>The text without credentials; the same instance if there were none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CredentialText.Mask(text);
    }

    /// <summary>The resources of an event for people and logs: what exposed credentials hit is itself a credential.</summary>
    /// <param name="value">The event.</param>
    /// <returns>Its resources in their order, credentials to their last four characters.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<string> ResourcesOf(OperationalEvent value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return [.. value.Resources.Select(resource => Resource(value, resource))];
    }

    /// <summary>A resource of an event, masked.</summary>
    internal static string Resource(OperationalEvent value, string resource) =>
        value.ResourcesAreCredentials && !resource.StartsWith("arn:", StringComparison.Ordinal)
            ? CredentialText.LastFour(resource)
            : CredentialText.Mask(resource);
}
