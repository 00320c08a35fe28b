using HealthEvents.Sinks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Sets up one webhook sink further.</summary>
public interface IWebhookSinkBuilder
{
    /// <summary>The name of the sink.</summary>
    string Name { get; }

    /// <summary>The services.</summary>
    IServiceCollection Services { get; }

    /// <summary>
    /// The HTTP client of the sink, for proxies and handlers of your own. Handlers see the whole address, which is a secret; a
    /// primary handler of your own should set what <see cref="WebhookHttp.CreateHandler"/> sets. Handlers that
    /// <c>ConfigureHttpClientDefaults</c> adds to all clients, such as those that retry, are left out here: add what you want.
    /// Those of an <c>IHttpMessageHandlerBuilderFilter</c> of the host cannot be left out.
    /// </summary>
    IHttpClientBuilder HttpClient { get; }

    /// <summary>Gets the options of the sink, as they are now.</summary>
    /// <param name="provider">The container that the services became.</param>
    /// <returns>The options.</returns>
    WebhookSinkOptions GetOptions(IServiceProvider provider);
}
