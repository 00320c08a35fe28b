using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>What is done with each event at one sink before and after it is sent.</summary>
internal sealed class SinkStages(
    string name, int place, Deduplication deduplication, DeadLettering deadLetters, Settlement settlement, TimeProvider clock, ILogger logger)
{
    public string Name => name;

    /// <summary>The place of the sink among those of the dispatcher.</summary>
    public int Place => place;

    public TimeProvider Clock => clock;

    public ValueTask<JournalClaim> ClaimAsync(DispatchItem item, CancellationToken cancellationToken) =>
        deduplication.ClaimAsync(item, name, cancellationToken);

    /// <summary>Hands over what failed, and ends the claim.</summary>
    /// <param name="item">The event.</param>
    /// <param name="claim">What the journal said.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="wasSent">Whether it was tried. What was held up is no dead letter.</param>
    /// <param name="cancellationToken">The caller's: what it cuts short is not handed over.</param>
    /// <returns>The result, which is no failure where somebody took the event.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<DeliveryResult> SettleAsync(
        DispatchItem item, JournalClaim claim, DeliveryResult result, bool wasSent, CancellationToken cancellationToken)
    {
        if (wasSent)
        {
            result = await deadLetters.HandOverAsync(item.Delivery, name, result, cancellationToken).ConfigureAwait(false);
        }

        if (claim == JournalClaim.Granted)
        {
            await settlement.SettleAsync(item, name, result.Outcome).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>Tells everybody what became of an event.</summary>
    /// <returns>Its entry.</returns>
    public DispatchEntry Report(DispatchItem item, DeliveryResult result, SinkActivity activity)
    {
        var delivery = item.Delivery;
        activity.End(result);
        SinkMetrics.Ended(delivery, name, result, clock);
        SinkLog.Ended(logger, delivery, name, result);
        return new DispatchEntry(delivery, name, result, item.Choice?.RouteOf(place));
    }
}
