namespace HealthEvents.Sinks;

/// <summary>The channels that come with this package: the one list of them.</summary>
public static class BuiltInChannels
{
    /// <summary>Slack: see <see cref="SlackWebhookOptions"/>.</summary>
    public static BuiltInChannel Slack => SlackRegistration.Instance;

    /// <summary>Google Chat: see <see cref="GoogleChatWebhookOptions"/>.</summary>
    public static BuiltInChannel GoogleChat => GoogleChatRegistration.Instance;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BuiltInChannel> All { get; } = [Slack, GoogleChat];

    /// <summary>The hosts of all of them.</summary>
    internal static IReadOnlyList<WebhookHost> Hosts { get; } = [.. All.SelectMany(static channel => channel.Hosts)];
}
