namespace HealthEvents.Sinks;

/// <summary>Decides whether and when an attempt is repeated. Pure: the clock and the randomness are handed in.</summary>
internal sealed class RetryPolicy(bool retryAmbiguous, Func<double> jitter)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait before the next attempt, or <see langword="null"/> where there is none.</summary>
    /// <param name="answer">What came back.</param>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="left">What is left of the budget.</param>
    public TimeSpan? WaitAfter(WebhookResponse answer, int attempts, TimeSpan left)
    {
        var mayRepeat = answer.Kind == WebhookResponseKind.NotPosted || (retryAmbiguous && answer.Kind == WebhookResponseKind.Ambiguous);
        if (!mayRepeat)
        {
            return null;
        }

        // Waiting for what the budget will cut short helps nobody: better to say so at once.
        var wait = answer.RetryAfter is { } asked && asked > TimeSpan.Zero ? asked + (FirstWait * (jitter() / 4)) : Backoff(attempts);
        return wait < left ? wait : null;
    }

    /// <summary>Doubles each time; the upper half is random, so that many senders spread.</summary>
    private TimeSpan Backoff(int attempts)
    {
        var full = FirstWait * Math.Pow(2, Math.Min(attempts - 1, 10));
        return (full < LongestWait ? full : LongestWait) * (0.5 + (jitter() / 2));
    }
}
