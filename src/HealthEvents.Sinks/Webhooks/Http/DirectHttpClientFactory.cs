namespace HealthEvents.Sinks;

/// <summary>HTTP clients without a container: one handler for all sinks of the process, made when the first message is sent.</summary>
internal sealed class DirectHttpClientFactory : IHttpClientFactory
{
    private readonly Lazy<SocketsHttpHandler> _webhooks = new(WebhookHttp.CreateHandler);
    private readonly Lazy<SocketsHttpHandler> _extension = new(WebhookHttp.CreateExtensionHandler);

    public static DirectHttpClientFactory Instance { get; } = new();

    public HttpClient CreateClient(string name)
    {
        var handler = name == WebhookHttp.ExtensionClientName ? _extension : _webhooks;
        return new HttpClient(handler.Value, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
