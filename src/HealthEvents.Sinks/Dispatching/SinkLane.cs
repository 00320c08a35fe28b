using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>The way to one sink: a few stories at a time, the events of one story one after the other.</summary>
internal sealed class SinkLane(IEventSink sink, Custody custody, int concurrency, ILogger logger)
{
    public string Name => sink.Name;

    public async Task<DispatchEntry[]> RunAsync(IReadOnlyList<DispatchItem> items, Stories stories, CancellationToken cancellationToken)
    {
        var entries = new DispatchEntry[items.Count];

        // Not the caller's token: every event gets its entry, and a canceled one says so.
        var degree = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = CancellationToken.None };
        await Parallel.ForEachAsync(
            stories.Beginnings,
            degree,
            async (beginning, _) =>
            {
                for (int? next = beginning; next is { } index; next = stories.After(index))
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
        var (outcome, result) = item.NotSentBecause is { } reason
            ? (DispatchOutcome.Suppressed, DeliveryResult.Suppressed(reason))
            : await custody.DeliverAsync(item, sink, cancellationToken).ConfigureAwait(false);

        Tell(activity, delivery, outcome, result);
        return new DispatchEntry(delivery, Name, outcome, result);
    }

    private void Tell(Activity? activity, EventDelivery delivery, DispatchOutcome outcome, DeliveryResult result)
    {
        try
        {
            SinkActivities.End(activity, outcome, result);
            SinkMetrics.Ended(delivery, Name, outcome, custody.Now);
            SinkLog.Ended(logger, delivery, Name, outcome, result);
        }
        catch (Exception)
        {
            // A logger or a listener that fails must not cost the events behind this one, nor the report.
        }
    }
}
