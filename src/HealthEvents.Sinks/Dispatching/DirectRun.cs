using System.Runtime.CompilerServices;

namespace HealthEvents.Sinks;

/// <summary>
/// The way of the events of a dispatch to one sink, as they come: each is claimed, sent and settled before the next of its lane. A few
/// lanes go side by side.
/// </summary>
/// <param name="stages">What is done with each event.</param>
/// <param name="sending">Hands it to the sink.</param>
/// <param name="queue">Where it waits if it must, or <see langword="null"/> for a sink that keeps no pace.</param>
/// <param name="concurrency">How many lanes go side by side.</param>
internal sealed class DirectRun(SinkStages stages, Sending sending, SinkQueue? queue, int concurrency)
{
    public async Task<DispatchEntry?[]> RunAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        var entries = new DispatchEntry?[dispatch.Items.Count];

        // The caller's token does not end this loop: every event gets its entry, and a canceled one says so.
        var degree = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = CancellationToken.None };
        await Parallel.ForEachAsync(
            dispatch.Lanes.Heads, degree, (head, _) => RunLaneAsync(dispatch, head, entries, cancellationToken)).ConfigureAwait(false);
        return entries;
    }

    // Every step from here to the response waits for it. What holds them meanwhile comes from a pool: 1,500 bytes an event less.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RunLaneAsync(Dispatch dispatch, int head, DispatchEntry?[] entries, CancellationToken cancellationToken)
    {
        var order = new GroupOrder();
        var arrivals = new SinkArrivals(dispatch, stages.Place);
        for (int? next = head; next is { } index; next = dispatch.Lanes.After(index))
        {
            var item = dispatch.Items[index];
            if (!item.GoesTo(stages.Place))
            {
                continue;
            }

            var first = arrivals.FirstOf(index) is { } arrival ? entries[arrival] : null;
            DispatchEntry entry;
            using (var activity = SinkActivity.OfDelivery(item.Delivery, stages.Name))
            {
                var result = item.SuppressedBecause is { } reason ? DeliveryResult.Suppressed(reason)
                    : first?.Result.ForAnotherArrival()
                    ?? order.RefusalOf(item.Delivery)
                    ?? await RunStagesAsync(item, cancellationToken).ConfigureAwait(false);
                order.Note(item.Delivery, result);
                entry = stages.Report(item, result, activity);
            }

            entries[index] = entry;
            dispatch.Tell(entry);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<DeliveryResult> RunStagesAsync(DispatchItem item, CancellationToken cancellationToken)
    {
        var claim = await stages.ClaimAsync(item, cancellationToken).ConfigureAwait(false);
        if (Deduplication.RefusalOf(claim) is { } refusal)
        {
            return refusal;
        }

        DeliveryResult result;
        try
        {
            if (queue is null)
            {
                result = await sending.SendAsync(item.Delivery, watch: null, cancellationToken).ConfigureAwait(false);
            }
            else if (queue.TryGo(item.Delivery, out var watch))
            {
                result = await sending.SendAsync(item.Delivery, watch, cancellationToken).ConfigureAwait(false);
                queue.End(item.Delivery);
            }
            else
            {
                result = await queue.WaitAsync(item.Delivery, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            // Such as a clock that throws: the claim must be ended all the same.
            result = Sending.QueueFailed(exception);
        }

        return await stages.SettleAsync(item, claim, result, wasSent: true, cancellationToken).ConfigureAwait(false);
    }
}
