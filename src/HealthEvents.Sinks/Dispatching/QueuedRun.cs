using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>
/// The way of the events of a dispatch through the queue of a webhook. All are claimed and put into the queue before the first of them
/// goes, so that what goes first is the worst, and not what came first. Then each is settled as its result comes.
/// </summary>
internal sealed class QueuedRun
{
    private readonly SinkStages _stages;
    private readonly SinkQueue _queue;
    private readonly Dispatch _dispatch;
    private readonly int _concurrency;
    private readonly CancellationToken _cancellationToken;

    private readonly DispatchEntry?[] _entries;
    private readonly Step[] _steps;

    public QueuedRun(SinkStages stages, SinkQueue queue, Dispatch dispatch, int concurrency, CancellationToken cancellationToken)
    {
        _stages = stages;
        _queue = queue;
        _dispatch = dispatch;
        _concurrency = concurrency;
        _cancellationToken = cancellationToken;
        _entries = new DispatchEntry?[dispatch.Items.Count];
        _steps = new Step[dispatch.Items.Count];
    }

    /// <returns>An entry for each event, or <see langword="null"/> where it does not go to this sink.</returns>
    public async Task<DispatchEntry?[]> RunAsync()
    {
        using var owner = new QueueOwner(_queue, _cancellationToken);
        var since = _stages.Clock.GetUtcNow();
        var degree = new ParallelOptions { MaxDegreeOfParallelism = _concurrency, CancellationToken = CancellationToken.None };
        await Parallel.ForEachAsync(
            _dispatch.Lanes.Heads, degree, (head, _) => PrepareAsync(head, owner, since)).ConfigureAwait(false);

        var events = new List<QueuedEvent>(_steps.Length);
        for (var index = 0; index < _steps.Length; index++)
        {
            if (_steps[index].Queued is { } queued)
            {
                events.Add(queued);
            }
            else if (_steps[index].Refusal is { IsDuplicate: true })
            {
                owner.ToldBefore.Add(new WaitingEvent(_dispatch.Items[index].Delivery, since));
            }
        }

        _queue.Add(owner, events);

        // Many lanes may hear of their results at once.
        using var settling = new SemaphoreSlim(_concurrency);
        await Task.WhenAll(_dispatch.Lanes.Heads.Select(head => SettleAsync(head, settling))).ConfigureAwait(false);
        return _entries;
    }

    /// <summary>Decides on the events of a lane as far as that goes before any is sent.</summary>
    private async ValueTask PrepareAsync(int head, QueueOwner owner, DateTimeOffset since)
    {
        var order = new GroupOrder();
        var arrivals = new SinkArrivals(_dispatch, _stages.Place);
        QueuedEvent? before = null;
        for (int? next = head; next is { } index; next = _dispatch.Lanes.After(index))
        {
            var item = _dispatch.Items[index];
            if (!item.GoesTo(_stages.Place))
            {
                continue;
            }

            var first = arrivals.FirstOf(index);
            if (item.SuppressedBecause is { } reason)
            {
                _steps[index] = new Step(Known: DeliveryResult.Suppressed(reason));
                continue;
            }

            if (first is { } arrival)
            {
                _steps[index] = new Step(First: first);
                if (_steps[arrival].Queued is null)
                {
                    order.Note(item.Delivery, _steps[arrival].Unsent.ForAnotherArrival());
                }

                continue;
            }

            if (order.RefusalOf(item.Delivery) is not null)
            {
                // It is refused again when its turn to be told comes.
                continue;
            }

            var claim = await _stages.ClaimAsync(item, _cancellationToken).ConfigureAwait(false);
            if (Deduplication.RefusalOf(claim) is { } refusal)
            {
                _steps[index] = new Step(Refusal: refusal);
                order.Note(item.Delivery, refusal);
                continue;
            }

            // A lane of the dispatch may hold several of the queue's, where arrivals of one notification came in two of them.
            var after = before?.Lane == item.Delivery.Lane ? null : before;
            before = new QueuedEvent(item.Delivery, owner, after, since);
            _steps[index] = new Step(Queued: before, Claim: claim);
        }
    }

    /// <summary>Takes the results of a lane as they come, in their order.</summary>
    private async Task SettleAsync(int head, SemaphoreSlim settling)
    {
        var order = new GroupOrder();
        QueuedEvent? held = null;
        for (int? next = head; next is { } index; next = _dispatch.Lanes.After(index))
        {
            var item = _dispatch.Items[index];
            if (!item.GoesTo(_stages.Place))
            {
                continue;
            }

            if (_steps[index].Queued is { } queued)
            {
                // Not before: what shares the outcome of the last may hold up others.
                Release(held);
                held = queued;
            }

            using var activity = SinkActivity.OfDelivery(item.Delivery, _stages.Name);
            var result = await ResultOfAsync(item, _steps[index], order, settling).ConfigureAwait(false);
            if (order.Note(item.Delivery, result))
            {
                WithdrawAfter(index, order);
            }

            var entry = _stages.Report(item, result, activity);
            _entries[index] = entry;
            _dispatch.Tell(entry);
        }

        Release(held);
    }

    private async ValueTask<DeliveryResult> ResultOfAsync(DispatchItem item, Step step, GroupOrder order, SemaphoreSlim settling)
    {
        if (step.Queued is { } queued)
        {
            return await SettleAsync(item, step.Claim, await queued.Result.ConfigureAwait(false), order, settling).ConfigureAwait(false);
        }

        return step.Known
            ?? (step.First is { } first ? _entries[first]!.Result.ForAnotherArrival() : null)
            ?? order.RefusalOf(item.Delivery)
            ?? step.Unsent;
    }

    /// <summary>Ends the claim of an event that was in the queue.</summary>
    private async ValueTask<DeliveryResult> SettleAsync(
        DispatchItem item, JournalClaim claim, DeliveryResult result, GroupOrder order, SemaphoreSlim settling)
    {
        // It may have failed together with an earlier one of its group, and must come again after that one: it is no dead letter.
        var refusal = result.Outcome == DispatchOutcome.Failed ? order.RefusalOf(item.Delivery) : null;
        if (refusal is not null && result.Attempts == 0)
        {
            result = refusal;
        }

        await settling.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            return await _stages.SettleAsync(item, claim, result, wasSent: refusal is null, _cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            settling.Release();
        }
    }

    /// <summary>Takes back what comes after a failure in its group.</summary>
    private void WithdrawAfter(int index, GroupOrder order)
    {
        var events = new List<QueuedEvent>();
        for (var next = _dispatch.Lanes.After(index); next is { } later; next = _dispatch.Lanes.After(later))
        {
            if (_steps[later].Queued is { } queued && order.RefusalOf(queued.Delivery) is not null)
            {
                events.Add(queued);
            }
        }

        _queue.Withdraw(events, DeliveryResult.AfterFailureInItsGroup());
    }

    private void Release(QueuedEvent? queued)
    {
        if (queued is not null)
        {
            _queue.Done(queued);
        }
    }

    /// <summary>What is known of an event before it is sent.</summary>
    /// <param name="Queued">Its place in the queue, or <see langword="null"/> where it has none.</param>
    /// <param name="Claim">What the journal said of it, where it is in the queue.</param>
    /// <param name="Known">Its result, where nobody needs to be told of it.</param>
    /// <param name="First">The first arrival of the same notification, whose outcome it shares.</param>
    /// <param name="Refusal">Its result where the journal let it not be sent, unless its group holds it up.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Step(
        QueuedEvent? Queued = null,
        JournalClaim Claim = JournalClaim.Unknown,
        DeliveryResult? Known = null,
        int? First = null,
        DeliveryResult? Refusal = null)
    {
        /// <summary>The result of what was not put into the queue: the journal, or its group, let it not be sent.</summary>
        public DeliveryResult Unsent => Refusal ?? DeliveryResult.AfterFailureInItsGroup();
    }
}
