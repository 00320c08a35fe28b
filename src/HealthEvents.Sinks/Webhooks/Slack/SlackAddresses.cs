namespace HealthEvents.Sinks;

/// <summary>What addresses of Slack look like.</summary>
internal static class SlackAddresses
{
    public static IReadOnlyList<WebhookHost> Hosts { get; } = [Host("hooks.slack.com"), Host("hooks.slack-gov.com")];

    /// <summary>Whether Slack runs the host, so that Slack's own rules apply.</summary>
    public static bool IsOfSlack(Uri address)
    {
        foreach (var host in Hosts)
        {
            if (host.Name.Equals(address.IdnHost, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it starts a workflow of Slack's Workflow Builder, which takes flat variables instead of a message.</summary>
    public static bool IsWorkflow(Uri address) =>
        address.AbsolutePath.StartsWith("/triggers/", StringComparison.Ordinal)
        || address.AbsolutePath.StartsWith("/workflows/", StringComparison.Ordinal);

    private static WebhookHost Host(string name) => new(name)
    {
        ProblemOf = static address => HasKnownShape(address)
            ? null
            : "The path of the webhook address is not one of Slack's: /services/T.../B.../..., /triggers/... or /workflows/...",
    };

    private static bool HasKnownShape(Uri address)
    {
        var segments = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return address.IsDefaultPort && segments switch
        {
            ["services", _, _, _] => true,
            ["triggers" or "workflows", _, _, _, ..] => true,
            _ => false,
        };
    }
}
