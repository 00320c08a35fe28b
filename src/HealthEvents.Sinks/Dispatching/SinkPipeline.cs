using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>
/// The way of events to one sink, through the stages in their order: deduplicate, pace and join, send, dead-letter, settle. Lanes go
/// side by side, and the events of one lane one after the other.
/// </summary>
internal sealed class SinkPipeline
{
    private readonly SinkStages _stages;
    private readonly int _concurrency;
    private readonly DirectRun _direct;

    /// <summary>What waits for its turn, or <see langword="null"/> for a sink that keeps no pace.</summary>
    private readonly SinkQueue? _queue;

    public SinkPipeline(
        IEventSink sink,
        int place,
        Deduplication deduplication,
        DeadLettering deadLetters,
        Settlement settlement,
        MessagePlan? plan,
        int concurrency,
        TimeProvider clock,
        ILogger logger)
    {
        _stages = new SinkStages(sink.Name, place, deduplication, deadLetters, settlement, clock, logger);
        _concurrency = concurrency;
        _queue = sink is IPacedSink paced ? new SinkQueue(paced, plan ?? new Joining(paced.Joining).Next, concurrency) : null;
        _direct = new DirectRun(_stages, new Sending(sink), _queue, concurrency);
    }

    public string Name => _stages.Name;

    /// <summary>Takes the events of a dispatch that go to this sink.</summary>
    /// <returns>An entry for each event, or <see langword="null"/> where it does not go to this sink.</returns>
    public Task<DispatchEntry?[]> RunAsync(Dispatch dispatch, CancellationToken cancellationToken) =>
        _queue is { IsFree: false } queue && AreSeveral(dispatch)
            ? new QueuedRun(_stages, queue, dispatch, _concurrency, cancellationToken).RunAsync()
            : _direct.RunAsync(dispatch, cancellationToken);

    private bool AreSeveral(Dispatch dispatch)
    {
        var count = 0;
        for (var index = 0; index < dispatch.Items.Count && count < 2; index++)
        {
            var item = dispatch.Items[index];
            count += item.SuppressedBecause is null && item.GoesTo(_stages.Place) ? 1 : 0;
        }

        return count > 1;
    }
}
