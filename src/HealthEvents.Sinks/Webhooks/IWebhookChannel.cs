using System.Net;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>What differs between chat services: how a message looks on the wire, and what the answers mean.</summary>
internal interface IWebhookChannel
{
    /// <summary>The message in its full form. May throw what its formatter throws.</summary>
    WebhookMessage Format(EventDelivery delivery, EventSummary summary, WebhookUrl url);

    /// <summary>The same as plain text, for a service that refused the full form and for a formatter that failed. It never throws.</summary>
    WebhookMessage FormatAsText(EventDelivery delivery, EventSummary summary, WebhookUrl url);

    /// <summary>Reads an answer.</summary>
    /// <param name="status">The HTTP status, other than 3xx, 429 and 5xx, which mean the same everywhere.</param>
    /// <param name="body">The beginning of the body.</param>
    WebhookResponse Read(HttpStatusCode status, ReadOnlySpan<byte> body);

    /// <summary>Finds what a body says of an error, or <see langword="null"/>.</summary>
    string? ErrorIn(ReadOnlySpan<byte> body);
}
