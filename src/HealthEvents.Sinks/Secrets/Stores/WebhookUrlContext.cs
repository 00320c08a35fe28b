namespace HealthEvents.Sinks;

/// <summary>What a store is told about the address that it reads. Immutable but for the options.</summary>
/// <param name="sink">The name of the sink.</param>
/// <param name="options">The options of the sink that say where its address is kept.</param>
/// <param name="services">What sinks have around them.</param>
public sealed class WebhookUrlContext(string sink, WebhookAddressOptions options, SinkServices services)
{
    /// <summary>The name of the sink, for logs and error messages.</summary>
    public string Sink { get; } = sink ?? throw new ArgumentNullException(nameof(sink));

    /// <summary>The options of the sink that say where its address is kept.</summary>
    public WebhookAddressOptions Options { get; } = options ?? throw new ArgumentNullException(nameof(options));

    /// <summary>The clock, the logs, the environment variables and the HTTP clients of the sinks.</summary>
    public SinkServices Services { get; } = services ?? throw new ArgumentNullException(nameof(services));
}
