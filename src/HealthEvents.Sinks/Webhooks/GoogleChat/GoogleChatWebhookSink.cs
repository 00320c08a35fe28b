using HealthEvents.Formatters;
using HealthEvents.Formatters.GoogleChat;

namespace HealthEvents.Sinks;

/// <summary>Posts to a webhook of a Google Chat space.</summary>
public sealed class GoogleChatWebhookSink : IEventSink
{
    private readonly WebhookSender _sender;

    /// <summary>Makes the sink with the address that its options name.</summary>
    /// <param name="name">The name in reports and logs: unique among the sinks of a dispatcher.</param>
    /// <param name="options">What it should do. They are not read again later.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public GoogleChatWebhookSink(string name, GoogleChatWebhookOptions options, SinkServices? services = null)
        : this(name, options, WebhookUrlProviders.FromOptions(name, options, services), services)
    {
    }

    /// <summary>Makes the sink with an address from a provider.</summary>
    /// <param name="name">The name in reports and logs: unique among the sinks of a dispatcher.</param>
    /// <param name="options">What it should do; where the address is kept is not read. They are not read again later.</param>
    /// <param name="addresses">Knows the address.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    /// <param name="formatter">Makes the messages, or <see langword="null"/> for ours.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public GoogleChatWebhookSink(
        string name,
        GoogleChatWebhookOptions options,
        IWebhookUrlProvider addresses,
        SinkServices? services = null,
        IEventFormatter<GoogleChatMessage>? formatter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(addresses);
        WebhookSinkOptionsRules.ThrowIfInvalid(name, options);
        services ??= new SinkServices();
        Name = name;
        formatter ??= new GoogleChatFormatter(new GoogleChatFormatterOptions { Mentions = options.Mentions });
        var channel = new GoogleChatChannel(name, formatter);
        _sender = new WebhookSender(name, channel, addresses, options, services);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return _sender.SendAsync(delivery, cancellationToken);
    }
}
