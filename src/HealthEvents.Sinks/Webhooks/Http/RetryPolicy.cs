namespace HealthEvents.Sinks;

/// <summary>Decides whether and when a post is repeated. Pure: the randomness is handed in.</summary>
internal sealed class RetryPolicy(bool retryAmbiguous, Func<double> jitter)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>Whether the post may be repeated, if there is time.</summary>
    public bool MayRepeat(WebhookResponse response) =>
        response.Kind == WebhookResponseKind.NotPosted || (retryAmbiguous && response.Kind == WebhookResponseKind.Ambiguous);

    /// <summary>How long to wait before the next post: as long as the service asks, or longer with each attempt.</summary>
    /// <param name="response">What came back.</param>
    /// <param name="attempts">How many attempts there were.</param>
    public TimeSpan WaitAfter(WebhookResponse response, int attempts) =>
        response.RetryAfter is { } asked && asked > TimeSpan.Zero
            ? asked + (FirstWait * (jitter() / 4))
            : Backoff.After(FirstWait, attempts, jitter);
}
