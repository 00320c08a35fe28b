using System.Net;

namespace HealthEvents.Sinks;

/// <summary>What came back from one attempt to post, and what it means for the message.</summary>
/// <param name="Kind">What it means.</param>
public sealed record WebhookResponse(WebhookResponseKind Kind)
{
    /// <summary>The HTTP status, which the sink fills in; <see langword="null"/> where no response came.</summary>
    public HttpStatusCode? Status { get; internal init; }

    /// <summary>What the service said, or what went wrong: a few words for logs and reports.</summary>
    /// <value>Empty by default, which is right for an ordinary success.</value>
    public string Text { get; init; } = "";

    /// <summary>How long the service asks to wait before the next attempt.</summary>
    /// <value><see langword="null"/> by default: it does not say.</value>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Whether it is the message that is refused, and neither the address nor the moment: also where the channel does not know the words
    /// of a status that is about what was sent.
    /// </summary>
    internal bool IsMessageRefused => Kind == WebhookResponseKind.MessageRefused
        || (Kind == WebhookResponseKind.Refused
            && Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity);
}
