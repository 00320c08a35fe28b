using System.Net;

namespace HealthEvents.Sinks;

/// <summary>What came back from one attempt.</summary>
internal sealed record WebhookResponse(WebhookResponseKind Kind)
{
    /// <summary>The HTTP status, or <see langword="null"/> where there was no answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>What the service said, in a form that is safe to show; or what went wrong. Empty for an expected success.</summary>
    public string Text { get; init; } = "";

    /// <summary>How long the service asks to wait, where it says so.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
