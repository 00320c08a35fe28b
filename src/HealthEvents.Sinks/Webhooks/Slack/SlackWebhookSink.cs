using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Posts to a Slack incoming webhook, a Slack workflow, or a server that speaks Slack's format.</summary>
public sealed class SlackWebhookSink : IEventSink
{
    private readonly WebhookSender _sender;

    /// <summary>Makes the sink with the address that its options name.</summary>
    /// <param name="name">The name in reports and logs: unique among the sinks of a dispatcher.</param>
    /// <param name="options">What it should do. They are not read again later.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public SlackWebhookSink(string name, SlackWebhookOptions options, SinkServices? services = null)
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
    public SlackWebhookSink(
        string name,
        SlackWebhookOptions options,
        IWebhookUrlProvider addresses,
        SinkServices? services = null,
        IEventFormatter<SlackMessage>? formatter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(addresses);
        WebhookSinkOptionsRules.ThrowIfInvalid(name, options);
        services ??= new SinkServices();
        Name = name;
        formatter ??= new SlackFormatter(new SlackFormatterOptions { Mentions = options.Mentions });
        var channel = new SlackChannel(name, options, formatter, services.LoggerFactory.CreateLogger<SlackWebhookSink>());
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
