namespace HealthEvents.Sinks;

/// <summary>How long to wait where nobody says how long.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Doubles with each attempt, up to 30 seconds. The upper half of the wait is random, so that many callers spread.</summary>
    /// <param name="first">The longest wait after the first attempt.</param>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="jitter">Gives numbers from 0 up to 1.</param>
    public static TimeSpan After(TimeSpan first, int attempts, Func<double> jitter)
    {
        var full = first * Math.Pow(2, Math.Min(attempts - 1, 10));
        return (full < Longest ? full : Longest) * (0.5 + (jitter() / 2));
    }
}
