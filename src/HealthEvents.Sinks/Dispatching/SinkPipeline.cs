using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>
/// The way of events to one sink, through the stages in their order: deduplicate, send, dead-letter, settle. A few lanes go
/// side by side, and the events of one lane one after the other.
/// </summary>
internal sealed class SinkPipeline(
    IEventSink sink,
    int place,
    Deduplication deduplication,
    DeadLettering deadLetters,
    Settlement settlement,
    int concurrency,
    TimeProvider clock,
    ILogger logger)
{
    private readonly Sending _sending = new(sink);

    public string Name { get; } = sink.Name;

    /// <summary>Takes the events of a dispatch that go to this sink.</summary>
    /// <returns>An entry for each event, or <see langword="null"/> where it does not go to this sink.</returns>
    public async Task<DispatchEntry?[]> RunAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        var entries = new DispatchEntry?[dispatch.Items.Count];

        // The caller's token does not end this loop: every event gets its entry, and a canceled one says so.
        var degree = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = CancellationToken.None };
        await Parallel.ForEachAsync(
            dispatch.Lanes.Heads,
            degree,
            async (head, _) =>
            {
                var order = new GroupOrder();
                var arrivals = new SinkArrivals(dispatch.Folding, entries);
                for (int? next = head; next is { } index; next = dispatch.Lanes.After(index))
                {
                    var item = dispatch.Items[index];
                    if (item.GoesTo(place))
                    {
                        var entry = await DeliverAsync(item, arrivals.FirstOf(index), order, cancellationToken).ConfigureAwait(false);
                        entries[index] = entry;
                        dispatch.Tell(entry);
                    }
                }
            }).ConfigureAwait(false);

        return entries;
    }

    // Every step from here to the response waits for it. What holds them meanwhile comes from a pool: 1,500 bytes an event less.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<DispatchEntry> DeliverAsync(DispatchItem item, DispatchEntry? first, GroupOrder order, CancellationToken cancellationToken)
    {
        var delivery = item.Delivery;
        using var activity = SinkActivity.OfDelivery(delivery, Name);
        var result = item.SuppressedBecause is { } reason ? DeliveryResult.Suppressed(reason)
            : first?.Result.ForAnotherArrival()
            ?? order.RefusalOf(delivery)
            ?? await RunStagesAsync(item, cancellationToken).ConfigureAwait(false);

        order.Note(delivery, result);
        activity.End(result);
        SinkMetrics.Ended(delivery, Name, result, clock.GetUtcNow());
        SinkLog.Ended(logger, delivery, Name, result);
        return new DispatchEntry(delivery, Name, result, item.Choice?.RouteOf(place));
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
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
}
