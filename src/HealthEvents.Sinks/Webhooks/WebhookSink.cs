namespace HealthEvents.Sinks;

/// <summary>Posts to one webhook of a channel.</summary>
/// <typeparam name="TMessage">The message, as the service takes it.</typeparam>
public sealed class WebhookSink<TMessage> : IPacedSink, IAddressedSink
{
    private readonly WebhookSender _sender;
    private readonly IWebhookUrlProvider _addresses;

    /// <summary>Makes the sink.</summary>
    /// <param name="name">The name in reports and logs: unique among the sinks of a dispatcher.</param>
    /// <param name="channel">How the service is spoken to.</param>
    /// <param name="options">What the sink should do. They are not read again later.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    /// <param name="addresses">
    /// Knows the address, or <see langword="null"/> for what the options say. With a provider, where the options keep the address
    /// is not read.
    /// </param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public WebhookSink(
        string name,
        WebhookChannel<TMessage> channel,
        WebhookSinkOptions options,
        SinkServices? services = null,
        IWebhookUrlProvider? addresses = null)
    {
        WebhookSinkOptionsRules.ThrowIfInvalidName(name);
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(options);
        WebhookSinkOptionsRules.ThrowIfInvalid(name, options);
        services = (services ?? new SinkServices()).For(channel.AllowedHosts);
        Name = name;
        _addresses = addresses ?? WebhookUrlProviders.FromOptions(name, options, services);
        _sender = new WebhookSender(name, channel, _addresses, options, services);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return _sender.SendAsync(delivery, watch: null, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask ReadAddressAsync(CancellationToken cancellationToken = default) =>
        await _addresses.GetAsync(cancellationToken).ConfigureAwait(false);

    TimeProvider IPacedSink.Clock => _sender.Clock;

    TimeSpan IPacedSink.PaceWait => _sender.PaceWait;

    JoiningOptions IPacedSink.Joining => _sender.Joining;

    PaceState IPacedSink.AskPace() => _sender.AskPace();

    ValueTask<DeliveryResult> IPacedSink.SendAsync(EventDelivery delivery, IPostWatch? watch, CancellationToken cancellationToken) =>
        _sender.SendAsync(delivery, watch, cancellationToken);
}
