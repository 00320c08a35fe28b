namespace HealthEvents.Sinks;

/// <summary>How this package speaks HTTP: without logs and traces of addresses, without redirects, and ready for frozen Lambdas.</summary>
public static class WebhookHttp
{
    /// <summary>The name of the HTTP client for the AWS Parameters and Secrets Lambda Extension.</summary>
    public const string ExtensionClientName = "HealthEvents.LambdaExtension";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>The name of the HTTP client of a sink.</summary>
    /// <param name="sink">The name of the sink.</param>
    /// <returns>The name to ask an <see cref="IHttpClientFactory"/> for.</returns>
    public static string ClientName(string sink) => $"HealthEvents.{sink}";

    /// <summary>
    /// Makes the primary handler of a sink's client. The address of a webhook is a secret: without a propagator the runtime
    /// starts no activity and hands no request to diagnostic listeners, and a redirect would post it elsewhere. A socket that
    /// slept in a frozen environment is dead, so connections go after 5 seconds. Loopback addresses never go through a proxy.
    /// </summary>
    /// <returns>A handler that the caller owns.</returns>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        ActivityHeadersPropagator = null,
        Proxy = new LoopbackBypass(HttpClient.DefaultProxy),
        AllowAutoRedirect = false,
        PooledConnectionIdleTimeout = Longest,

        // The idle timeout is a timer, which the first post after a thaw may outrun; this is looked at when a connection is taken.
        PooledConnectionLifetime = Longest,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        UseCookies = false,
    };

    /// <summary>The same for the extension on the loopback: a proxy must never see it.</summary>
    internal static SocketsHttpHandler CreateExtensionHandler()
    {
        var handler = CreateHandler();
        handler.UseProxy = false;
        return handler;
    }
}
