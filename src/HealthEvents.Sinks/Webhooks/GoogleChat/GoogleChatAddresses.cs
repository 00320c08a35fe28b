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
        },
    ];

    private static bool HasKnownShape(Uri address) =>
        address.IsDefaultPort
        && address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["v1", "spaces", _, "messages"]
        && HasParameter(address.Query, "key=")
        && HasParameter(address.Query, "token=");

    private static bool HasParameter(string query, string name) =>
        query.Split(['?', '&']).Any(pair => pair.Length > name.Length && pair.StartsWith(name, StringComparison.Ordinal));
}
