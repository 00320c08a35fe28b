using System.Net.Sockets;
using System.Security.Authentication;

namespace HealthEvents.Sinks;

/// <summary>
/// What it means for the message that a post ended without a response. The text of an exception that is not ours may hold the
/// address, so none is repeated.
/// </summary>
internal static class BrokenPost
{
    /// <summary>Reads what got out of the HTTP client, or out of a handler of the host.</summary>
    /// <param name="exception">What got out.</param>
    /// <param name="isTooLate">Whether the attempt had its time.</param>
    public static WebhookResponse Read(Exception exception, bool isTooLate) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => NotPosted("the host name does not resolve"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError, InnerException: SocketException socket } =>
            NotPosted($"no connection ({socket.SocketErrorCode})"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => NotPosted("no connection"),
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => NotPosted("the proxy made no connection"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: AuthenticationException } =>
            new WebhookResponse(WebhookResponseKind.Refused) { Text = "no secure connection: the certificate of the host is not valid, or the host does not speak TLS" },
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => NotPosted("no secure connection: it broke off"),

        // The time for connecting alone. The time of a whole request, which a host may set on the client, has a cause of its own.
        OperationCanceledException { InnerException: TimeoutException { InnerException: null } } when !isTooLate => NotPosted("no connection in time"),
        _ => new WebhookResponse(WebhookResponseKind.Ambiguous) { Text = isTooLate ? "no answer in time" : $"the connection failed ({NameOf(exception)})" },
    };

    private static WebhookResponse NotPosted(string text) => new(WebhookResponseKind.NotPosted) { Text = text };

    private static string NameOf(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http ? http.HttpRequestError.ToString() : exception.GetType().Name;
}
