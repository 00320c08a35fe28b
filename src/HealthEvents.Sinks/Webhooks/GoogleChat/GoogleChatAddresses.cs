namespace HealthEvents.Sinks;

/// <summary>What addresses of Google Chat look like.</summary>
internal static class GoogleChatAddresses
{
    public static IReadOnlyList<WebhookHost> Hosts { get; } =
    [
        new("chat.googleapis.com")
        {
            ProblemOf = static address => HasKnownShape(address)
                ? null
                : "The webhook address is not one of Google Chat's: /v1/spaces/.../messages?key=...&token=...",
            Repair = WithoutParametersOfOneMessage,
        },
    ];

    /// <summary>The space that an address leads to, as <c>spaces/ID</c>, or <see langword="null"/> where it does not look like Google Chat's.</summary>
    /// <remarks>Source: Google Chat developer docs, "Usage limits": messages are limited per space.</remarks>
    public static string? SpaceOf(Uri address) =>
        address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["v1", "spaces", var space, "messages"] ? $"spaces/{space}" : null;

    /// <summary>What an address has that was copied out of a request. Each message brings its own.</summary>
    private static readonly string[] OfOneMessage = ["messageReplyOption=", "requestId=", "threadKey="];

    private static Uri WithoutParametersOfOneMessage(Uri address)
    {
        // The key and the token must stay byte for byte, so the text is cut as it came.
        var text = address.OriginalString;
        var query = text.IndexOf('?', StringComparison.Ordinal) + 1;
        var kept = text[query..].Split('&').Where(static pair => !OfOneMessage.Any(name => pair.StartsWith(name, StringComparison.Ordinal)));
        return new Uri(text[..query] + string.Join('&', kept));
    }

    private static bool HasKnownShape(Uri address) =>
        address.IsDefaultPort
        && address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["v1", "spaces", _, "messages"]
        && HasParameter(address.Query, "key=")
        && HasParameter(address.Query, "token=");

    private static bool HasParameter(string query, string name) =>
        query.Split(['?', '&']).Any(pair => pair.Length > name.Length && pair.StartsWith(name, StringComparison.Ordinal));
}
