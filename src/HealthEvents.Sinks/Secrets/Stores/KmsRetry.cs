namespace HealthEvents.Sinks;

/// <summary>Decides whether and when a call of KMS is repeated: a few times, where KMS itself calls the error one that passes.</summary>
internal static class KmsRetry
{
    private const int MostAttempts = 4;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);

    /// <summary>How long to wait before the next attempt, or <see langword="null"/> where there is none.</summary>
    /// <param name="exception">What the last attempt ended with.</param>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="jitter">Gives numbers from 0 up to 1.</param>
    public static TimeSpan? WaitAfter(Exception exception, int attempts, Func<double> jitter) =>
        attempts < MostAttempts && KmsErrors.IsTransient(exception) ? Backoff.After(FirstWait, attempts, jitter) : null;
}
