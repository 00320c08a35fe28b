namespace HealthEvents.Sinks;

/// <summary>Which addresses messages may be posted to.</summary>
/// <remarks>
/// Always allowed, over https: <c>hooks.slack.com</c>, <c>hooks.slack-gov.com</c> and <c>chat.googleapis.com</c>, with the
/// paths these services use.
/// </remarks>
public sealed record WebhookUrlRules
{
    private const string Slack = "hooks.slack.com";
    private const string SlackGov = "hooks.slack-gov.com";
    private const string GoogleChat = "chat.googleapis.com";

    internal static WebhookUrlRules Default { get; } = new();

    /// <summary>Whether addresses of this machine may be used, with http too: for tests and local receivers.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool AllowLoopback { get; init; }

    /// <summary>Hosts of your own, such as a Mattermost server: exact names without port, any port and path, https only.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    internal static bool IsSlackHost(string host) =>
        host.Equals(Slack, StringComparison.OrdinalIgnoreCase) || host.Equals(SlackGov, StringComparison.OrdinalIgnoreCase);

    /// <summary>Checks a repaired address.</summary>
    /// <exception cref="WebhookUrlException">It is not allowed. What is stored may be any secret, so no part of it is named, not even the host.</exception>
    internal Uri Check(string text)
    {
        if (text.Length == 0)
        {
            throw new WebhookUrlException("The webhook address is empty.");
        }

        if (text.Any(char.IsWhiteSpace)
            || !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Host.Length == 0)
        {
            throw new WebhookUrlException($"The webhook address is not a URL. Store the address alone, on one line, or where it is kept after {WebhookUrlStores.Prefixes}.");
        }

        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            throw new WebhookUrlException("The webhook address has a user name, a password or a fragment. Store the address as the chat service shows it.");
        }

        if (uri.IsLoopback && AllowLoopback && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
        {
            return uri;
        }

        if (uri.Scheme != Uri.UriSchemeHttps)
        {
            throw new WebhookUrlException(uri.IsLoopback
                ? "The webhook address does not use https. On this machine that is accepted with the option AllowLoopbackWebhooks."
                : "The webhook address does not use https.");
        }

        if (IsSlackHost(uri.Host))
        {
            return HasSlackShape(uri)
                ? uri
                : throw new WebhookUrlException("The path of the webhook address is not one of Slack's: /services/T.../B.../..., /triggers/... or /workflows/...");
        }

        if (uri.Host.Equals(GoogleChat, StringComparison.OrdinalIgnoreCase))
        {
            return HasGoogleChatShape(uri)
                ? uri
                : throw new WebhookUrlException("The webhook address is not one of Google Chat's: /v1/spaces/.../messages?key=...&token=...");
        }

        if (AllowedHosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase))
        {
            return uri;
        }

        throw new WebhookUrlException(
            $"The host of the webhook address is not allowed. Allowed are {Slack}, {SlackGov} and {GoogleChat}, and hosts of your own named in the option AllowedWebhookHosts.");
    }

    private static bool HasSlackShape(Uri uri)
    {
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return uri.IsDefaultPort && segments switch
        {
            ["services", _, _, _] => true,
            ["triggers" or "workflows", _, _, _, ..] => true,
            _ => false,
        };
    }

    private static bool HasGoogleChatShape(Uri uri) =>
        uri.IsDefaultPort
        && uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["v1", "spaces", _, "messages"]
        && HasParameter(uri.Query, "key=")
        && HasParameter(uri.Query, "token=");

    private static bool HasParameter(string query, string name) =>
        query.Split(['?', '&']).Any(pair => pair.Length > name.Length && pair.StartsWith(name, StringComparison.Ordinal));
}
