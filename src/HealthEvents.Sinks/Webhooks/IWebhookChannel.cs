using System.Net;

namespace HealthEvents.Sinks;

/// <summary>A channel as the delivery sees it, whatever its messages are: see <see cref="WebhookChannel{TMessage}"/>.</summary>
internal interface IWebhookChannel
{
    /// <summary>Makes what is posted. May throw what the formatter throws.</summary>
    WebhookRequest CreateRequest(WebhookRequestContext context);

    /// <summary>Says what a response means for the message.</summary>
    WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body);

    /// <summary>Finds what a body says of an error, or <see langword="null"/>.</summary>
    string? ErrorIn(ReadOnlySpan<byte> body);

    /// <summary>What of its host an address shares a pace with, or <see langword="null"/>. May throw.</summary>
    string? PaceScopeOf(WebhookUrl url);
}
