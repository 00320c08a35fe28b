namespace HealthEvents.Sinks;

/// <summary>Decides whether and when a post is repeated. Pure: the clock and the randomness are handed in.</summary>
internal sealed class RetryPolicy(bool retryAmbiguous, Func<double> jitter)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait before the next attempt, or <see langword="null"/> where there is none.</summary>
    /// <param name="response">What came back.</param>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="left">What is left of the budget.</param>
    public TimeSpan? WaitAfter(WebhookResponse response, int attempts, TimeSpan left)
    {
        var mayRepeat = response.Kind == WebhookResponseKind.NotPosted || (retryAmbiguous && response.Kind == WebhookResponseKind.Ambiguous);
        if (!mayRepeat)
        {
            return null;
        }

        // A wait that the budget would cut short helps nobody: better to give up at once.
        var wait = response.RetryAfter is { } asked && asked > TimeSpan.Zero
            ? asked + (FirstWait * (jitter() / 4))
            : Backoff.After(FirstWait, attempts, jitter);
        return wait < left ? wait : null;
    }
}
