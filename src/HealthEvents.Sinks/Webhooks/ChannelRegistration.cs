using HealthEvents.Formatters;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>How a built-in channel is made from the options of a sink, with and without a container.</summary>
internal abstract class ChannelRegistration<TMessage, TOptions>(string name, string section, string title) : BuiltInChannel(name, section, title)
    where TOptions : WebhookSinkOptions, new()
{
    /// <summary>Makes the formatter that the options ask for.</summary>
    /// <exception cref="ArgumentException">A mention is not an id of the service.</exception>
    public abstract IEventFormatter<TMessage> CreateFormatter(TOptions options);

    /// <summary>Makes the channel of a sink, with the formatter of the user where there is one.</summary>
    public WebhookChannel<TMessage> CreateChannel(TOptions options, SinkServices services, IEventFormatter<TMessage>? own)
    {
        var formatter = own is null ? CreateFormatter(options) : new FormatterWithFallback<TMessage>(own, CreateFormatter(new TOptions()));
        return CreateChannel(options, formatter, services.LoggerFactory);
    }

    /// <summary>Makes the channel of a sink.</summary>
    protected abstract WebhookChannel<TMessage> CreateChannel(TOptions options, IEventFormatter<TMessage> formatter, ILoggerFactory logs);

    public override byte[] Format(EventSummary summary) => CreateChannel(new TOptions(), new SinkServices(), own: null).FormatUtf8(summary);

    public override IEventSink CreateSink(string name, WebhookSinkOptions options, SinkServices? services = null, IWebhookUrlProvider? addresses = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options is TOptions own
            ? CreateSink(name, own, services, addresses, formatter: null)
            : throw new ArgumentException($"The options of the sink '{name}' are {options.GetType().Name}. The channel {Section} takes {typeof(TOptions).Name}.", nameof(options));
    }

    public WebhookSink<TMessage> CreateSink(
        string name, TOptions options, SinkServices? services, IWebhookUrlProvider? addresses, IEventFormatter<TMessage>? formatter)
    {
        ArgumentNullException.ThrowIfNull(options);
        services ??= new SinkServices();
        return new WebhookSink<TMessage>(name, CreateChannel(options, services, formatter), options, services, addresses);
    }
}
