using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>The way to one sink: a few stories at a time, the events of one story one after the other.</summary>
internal sealed class SinkLane(IEventSink sink, Custody custody, int concurrency, ILogger logger)
{
    public string Name => sink.Name;

    public async Task<DispatchEntry[]> RunAsync(IReadOnlyList<DispatchItem> items, CancellationToken cancellationToken)
    {
        var entries = new DispatchEntry[items.Count];
        var stories = Enumerable.Range(0, items.Count)
            .GroupBy(index => items[index].Delivery.Correlation, StringComparer.Ordinal)
            .Select(static story => story.ToArray());

        // Not the caller's token: every event gets its entry, and a cancelled one says so.
        var degree = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = CancellationToken.None };
        await Parallel.ForEachAsync(
            stories,
            degree,
            async (story, _) =>
            {
                foreach (var index in story)
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
        var (outcome, result) = item.QuietReason is { } reason
            ? (DispatchOutcome.Suppressed, DeliveryResult.Suppressed(reason))
            : await custody.DeliverAsync(delivery, Name, SendAsync, cancellationToken).ConfigureAwait(false);

        SinkActivities.End(activity, outcome, result);
        SinkMetrics.Ended(delivery, Name, outcome, custody.Now);
        SinkLog.Ended(logger, delivery.Identity, Name, outcome, result);
        return new DispatchEntry(delivery, Name, outcome, result);
    }

    private async ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return DeliveryResult.Failed("cancelled by the caller before it was sent", isTransient: true);
        }

        try
        {
            return await sink.SendAsync(delivery, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return DeliveryResult.Failed("cancelled by the caller", isTransient: true);
        }
        catch (Exception exception)
        {
            return DeliveryResult.Failed($"the sink threw {exception.GetType().Name}", isTransient: true);
        }
    }
}
