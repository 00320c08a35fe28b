using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>
/// The way of events to one sink, through the stages in their order: deduplicate, send, dead-letter, settle. A few lanes go
/// side by side, and the events of one lane one after the other.
/// </summary>
internal sealed class SinkPipeline(
    IEventSink sink,
    Deduplication deduplication,
    DeadLettering deadLetters,
    Settlement settlement,
    int concurrency,
    TimeProvider clock,
    ILogger logger)
{
    private readonly Sending _sending = new(sink);

    public string Name => sink.Name;

    public async Task<DispatchEntry[]> RunAsync(IReadOnlyList<DispatchItem> items, Lanes lanes, CancellationToken cancellationToken)
    {
        var entries = new DispatchEntry[items.Count];

        // The caller's token does not end this loop: every event gets its entry, and a canceled one says so.
        var degree = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = CancellationToken.None };
        await Parallel.ForEachAsync(
            lanes.Heads,
            degree,
            async (head, _) =>
            {
                for (int? next = head; next is { } index; next = lanes.After(index))
                {
                    entries[index] = await DeliverAsync(items[index], cancellationToken).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);

        return entries;
    }

    private async ValueTask<DispatchEntry> DeliverAsync(DispatchItem item, CancellationToken cancellationToken)
    {
        var delivery = item.Delivery;
        using var activity = SinkActivities.StartDelivery(delivery, Name);
        var result = item.SuppressedBecause is { } reason
            ? DeliveryResult.Suppressed(reason)
            : await RunStagesAsync(item, cancellationToken).ConfigureAwait(false);

        Tell(activity, delivery, result);
        return new DispatchEntry(delivery, Name, result);
    }

    private async ValueTask<DeliveryResult> RunStagesAsync(DispatchItem item, CancellationToken cancellationToken)
    {
        var claim = await deduplication.ClaimAsync(item, Name, cancellationToken).ConfigureAwait(false);
        if (Deduplication.RefusalOf(claim) is { } refusal)
        {
            return refusal;
        }

        var result = await _sending.SendAsync(item.Delivery, cancellationToken).ConfigureAwait(false);
        result = await deadLetters.HandOverAsync(item.Delivery, Name, result, cancellationToken).ConfigureAwait(false);
        if (claim == JournalClaim.Granted)
        {
            await settlement.SettleAsync(item, Name, result.Outcome).ConfigureAwait(false);
        }

        return result;
    }

    private void Tell(Activity? activity, EventDelivery delivery, DeliveryResult result)
    {
        try
        {
            SinkActivities.End(activity, result);
            SinkMetrics.Ended(delivery, Name, result.Outcome, clock.GetUtcNow());
            SinkLog.Ended(logger, delivery, Name, result);
        }
        catch (Exception)
        {
            // A logger or a listener that fails must not cost the events behind this one, nor the report.
        }
    }
}
