using System.Runtime.CompilerServices;

namespace HealthEvents.Sinks;

/// <summary>Waits and repeats. Each attempt decides for itself whether there is another: nothing is decided here.</summary>
internal static class RetryLoop
{
    /// <summary>Runs attempts until one of them is the last.</summary>
    /// <param name="state">Handed to each attempt, so that the attempt needs no closure.</param>
    /// <param name="attempt">Makes one attempt.</param>
    /// <param name="clock">What the waits are measured by.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The outcome of the last attempt.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<T> RunAsync<TState, T>(
        TState state, Func<TState, CancellationToken, ValueTask<RetryDecision<T>>> attempt, TimeProvider clock, CancellationToken cancellationToken)
    {
        while (true)
        {
            var decision = await attempt(state, cancellationToken).ConfigureAwait(false);
            if (!await MayRepeatAsync(decision, clock, cancellationToken).ConfigureAwait(false))
            {
                return decision.Outcome;
            }
        }
    }

    /// <summary>Waits for the next attempt, for a loop of the caller's own.</summary>
    /// <param name="decision">What the last attempt came to.</param>
    /// <param name="clock">What the wait is measured by.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there is another attempt. Where there is none, it is known at once.</returns>
    public static ValueTask<bool> MayRepeatAsync<T>(RetryDecision<T> decision, TimeProvider clock, CancellationToken cancellationToken) =>
        decision.Wait is { } wait ? WaitAsync(wait, decision.Within, clock, cancellationToken) : new(false);

    private static async ValueTask<bool> WaitAsync(TimeSpan wait, TimeSpan? within, TimeProvider clock, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);

        // Where the wait took longer than it should, as on a machine that was frozen, there is none.
        return within is null || clock.GetElapsedTime(began) < within;
    }
}
