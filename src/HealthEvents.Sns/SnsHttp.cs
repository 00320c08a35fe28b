namespace HealthEvents.Sns;

/// <summary>How this package speaks HTTP.</summary>
internal static class SnsHttp
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly Lazy<HttpClient> Shared = new(static () => new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan });

    /// <summary>The client of the process, made when the first certificate is fetched.</summary>
    public static HttpClient Client => Shared.Value;

    public static SocketsHttpHandler CreateHandler() => new()
    {
        // An address may be a credential: without a propagator the runtime starts no activity, and hands no request to diagnostic listeners.
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = Longest,
        MaxResponseHeadersLength = 16,

        // A socket that slept in a frozen environment is dead.
        PooledConnectionIdleTimeout = Longest,
        PooledConnectionLifetime = Longest,
    };
}
