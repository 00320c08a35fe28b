using HealthEvents.Formatters;
using HealthEvents.Formatters.GoogleChat;

namespace HealthEvents.Sinks;

/// <summary>Makes sinks for Google Chat without a container.</summary>
public static class GoogleChatWebhook
{
    /// <summary>Makes a sink that posts to a webhook of a Google Chat space.</summary>
    /// <param name="name">The name in reports and logs: unique among the sinks of a dispatcher.</param>
    /// <param name="options">What it should do. They are not read again later.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    /// <param name="addresses">Knows the address, or <see langword="null"/> for what the options say.</param>
    /// <param name="formatter">Makes the messages, or <see langword="null"/> for ours.</param>
    /// <returns>The sink.</returns>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public static WebhookSink<GoogleChatMessage> CreateSink(
        string name,
        GoogleChatWebhookOptions options,
        SinkServices? services = null,
        IWebhookUrlProvider? addresses = null,
        IEventFormatter<GoogleChatMessage>? formatter = null) =>
        GoogleChatRegistration.Instance.CreateSink(name, options, services, addresses, formatter);
}
