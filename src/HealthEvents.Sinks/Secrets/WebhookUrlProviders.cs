using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Makes the providers of webhook addresses. All of them cache, and keep an old address when a refresh fails.</summary>
public static class WebhookUrlProviders
{
    /// <summary>Makes the provider that the form of <see cref="WebhookAddressOptions.Address"/> asks for. Nothing is read before the first use.</summary>
    /// <param name="sink">The name of the sink, for logs and error messages.</param>
    /// <param name="options">Where the address is kept.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    /// <returns>The provider.</returns>
    public static IWebhookUrlProvider FromOptions(string sink, WebhookAddressOptions options, SinkServices? services = null)
    {
        WebhookSinkOptionsRules.ThrowIfInvalidName(sink);
        ArgumentNullException.ThrowIfNull(options);
        services ??= new SinkServices();
        return Cached(sink, new WebhookUrlSource(sink, options, services).ReadAsync, SecretLifetime.Of(options), services);
    }

    /// <summary>Makes a provider from a method of your own. A store that several sinks use is better an <see cref="ISecretStore"/>.</summary>
    /// <param name="sink">The name of the sink, for logs and error messages.</param>
    /// <param name="read">Reads the address as it is stored. It is repaired and checked like any other.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    /// <returns>The provider, which caches for an hour.</returns>
    public static IWebhookUrlProvider FromDelegate(
        string sink, Func<CancellationToken, ValueTask<string>> read, SinkServices? services = null) =>
        FromDelegate(sink, read, new WebhookAddressOptions(), services ?? new SinkServices());

    /// <summary>The same, where the options say how long the address serves and how long a read of it may take.</summary>
    internal static IWebhookUrlProvider FromDelegate(
        string sink, Func<CancellationToken, ValueTask<string>> read, WebhookAddressOptions options, SinkServices services)
    {
        WebhookSinkOptionsRules.ThrowIfInvalidName(sink);
        ArgumentNullException.ThrowIfNull(read);
        return Cached(sink, ParseAsync, SecretLifetime.Of(options), services);

        async ValueTask<WebhookUrl> ParseAsync(CancellationToken cancellationToken) =>
            WebhookUrl.Parse(await read(cancellationToken).ConfigureAwait(false), services.UrlRules);
    }

    private static CachedWebhookUrlProvider Cached(
        string sink, Func<CancellationToken, ValueTask<WebhookUrl>> read, SecretLifetime lifetime, SinkServices services) =>
        new(sink, read, lifetime, services.TimeProvider, services.LoggerFactory.CreateLogger(typeof(WebhookUrlProviders)));
}
