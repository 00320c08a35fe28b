using System.Net;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>What differs between chat services: how a message looks on the wire, and what the answers mean.</summary>
internal interface IWebhookChannel
{
    /// <summary>The message in its full form.</summary>
    WebhookMessage Format(EventSummary summary, WebhookUrl url);

    /// <summary>The same as plain text: for a service that refused the full form, and for a formatter that failed.</summary>
    WebhookMessage FormatAsText(EventSummary summary, WebhookUrl url);

    /// <summary>Reads an answer.</summary>
    /// <param name="status">The HTTP status, other than 429 and 5xx, which mean the same everywhere.</param>
    /// <param name="body">The beginning of the body.</param>
    WebhookAnswer Read(HttpStatusCode status, ReadOnlySpan<byte> body);

    /// <summary>Finds the name of an error in a body, in a form that is safe to show, or <see langword="null"/>.</summary>
    string? ErrorIn(ReadOnlySpan<byte> body);
}
