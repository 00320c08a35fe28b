namespace HealthEvents.Sinks;

/// <summary>Which addresses messages may be posted to.</summary>
/// <remarks>
/// Always allowed, over https: <c>hooks.slack.com</c>, <c>hooks.slack-gov.com</c> and <c>chat.googleapis.com</c>, with the
/// paths these services use. A sink takes only those of its own channel.
/// </remarks>
public sealed record WebhookUrlRules
{
    internal static WebhookUrlRules Default { get; } = new();

    /// <summary>Whether addresses of this machine may be used, with http too: for tests and local receivers.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool AllowLoopback { get; init; }

    /// <summary>Hosts of your own, such as a Mattermost server: exact names without port, any port and path, https only.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The hosts of channels. What they say of their addresses holds even where a host is named in <see cref="AllowedHosts"/> too.</summary>
    internal IReadOnlyList<WebhookHost> ChannelHosts { get; init; } = BuiltInChannels.Hosts;

    /// <summary>
    /// The same rules for one channel: an address of another chat service is a mistake that would only show when the service
    /// refuses the message. A channel that names no hosts may post to any that is known.
    /// </summary>
    internal WebhookUrlRules For(IReadOnlyList<WebhookHost> hosts) => hosts.Count == 0 ? this : this with { ChannelHosts = hosts };

    /// <summary>Checks a repaired address.</summary>
    /// <exception cref="SecretException">It is not allowed. What is stored may be any secret, so no part of it is named, not even the host.</exception>
    internal Uri Check(string text)
    {
        if (text.Length == 0)
        {
            throw new SecretException("The webhook address is empty.");
        }

        if (text.Any(char.IsWhiteSpace)
            || !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Host.Length == 0)
        {
            throw new SecretException($"The webhook address is not a URL. Store the address alone, on one line, or where it is kept after {SecretStores.Prefixes}.");
        }

        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            throw new SecretException("The webhook address has a user name, a password or a fragment. Store the address as the chat service shows it.");
        }

        if (uri.IsLoopback && AllowLoopback && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
        {
            return uri;
        }

        if (uri.Scheme != Uri.UriSchemeHttps)
        {
            throw new SecretException(uri.IsLoopback
                ? "The webhook address does not use https. On this machine that is accepted with the option AllowLoopbackWebhooks."
                : "The webhook address does not use https.");
        }

        if (ChannelHosts.FirstOrDefault(host => host.Name.Equals(uri.IdnHost, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return Accept(uri, known);
        }

        var isOfAnother = BuiltInChannels.Hosts.Any(host => host.Name.Equals(uri.IdnHost, StringComparison.OrdinalIgnoreCase));
        if (!isOfAnother && AllowedHosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase))
        {
            return uri;
        }

        var problem = isOfAnother ? "belongs to another chat service than the sink" : "is not allowed";
        throw new SecretException($"The host of the webhook address {problem}. Allowed are {Names}, and hosts of your own named in the option AllowedWebhookHosts.");
    }

    private string Names => ChannelHosts.Select(static host => host.Name).ToArray() switch
    {
        [var only] => only,
        var names => $"{string.Join(", ", names[..^1])} and {names[^1]}",
    };

    /// <summary>Asks the channel of the host, which may be anybody's code: nothing that it says may hold a part of the address.</summary>
    private static Uri Accept(Uri uri, WebhookHost host)
    {
        string? problem;
        try
        {
            problem = host.ProblemOf(uri);
            if (problem is null)
            {
                return host.Repair(uri);
            }
        }
        catch (Exception exception)
        {
            throw CannotCheck(exception);
        }

        throw new SecretException(new WebhookUrl(uri).Scrub(problem));
    }

    /// <summary>Names the exception by its type alone: its text may hold the address.</summary>
    private static SecretException CannotCheck(Exception exception) => new($"The channel cannot check the webhook address ({exception.GetType().Name}).");
}
