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
            if (decision.Wait is not { } wait)
            {
                return decision.Outcome;
            }

            var began = clock.GetTimestamp();
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
            if (clock.GetElapsedTime(began) >= decision.Within)
            {
                // The wait took longer than it should, as on a machine that was frozen.
                return decision.Outcome;
            }
        }
    }
}
