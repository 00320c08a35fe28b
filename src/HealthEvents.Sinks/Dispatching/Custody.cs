using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>
/// Who has an event: the journal's claim before it is sent, its commit after, and the dead-letter handler when nobody took it.
/// Neither a journal nor a handler that throws loses an event.
/// </summary>
internal sealed class Custody(IEventJournal journal, IDeadLetterHandler? deadLetters, TimeProvider clock, ILogger logger)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public async ValueTask<(DispatchOutcome Outcome, DeliveryResult Result)> DeliverAsync(
        DispatchItem item, IEventSink sink, CancellationToken cancellationToken)
    {
        var delivery = item.Delivery;

        // A dead letter counts as delivered, so its replay has an entry of its own.
        var place = item.IsReplay ? $"{sink.Name} (replay)" : sink.Name;
        var claim = await ClaimAsync(delivery, place, cancellationToken).ConfigureAwait(false);
        switch (claim)
        {
            case JournalClaim.AlreadyDelivered:
                return (DispatchOutcome.Suppressed, DeliveryResult.Suppressed("duplicate"));
            case JournalClaim.InProgress:
                // Whoever delivers it may yet fail, so this arrival must not be acknowledged.
                return (DispatchOutcome.Failed, DeliveryResult.Failed("another call is delivering the same notification right now", isTransient: true));
        }

        var result = await SendAsync(delivery, sink, cancellationToken).ConfigureAwait(false);
        var outcome = result.Outcome;
        if (outcome == DispatchOutcome.Failed && deadLetters is not null && !cancellationToken.IsCancellationRequested)
        {
            var problem = await HandOverAsync(delivery, sink.Name, result, deadLetters, cancellationToken).ConfigureAwait(false);
            (outcome, result) = problem is null ? (DispatchOutcome.DeadLettered, result) : (outcome, result with { Error = $"{result.Error}; {problem}" });
        }

        if (claim == JournalClaim.Granted)
        {
            // A letter whose replay became a letter again is still to be delivered: its next replay is no duplicate.
            var isOpen = outcome == DispatchOutcome.Failed || (item.IsReplay && outcome == DispatchOutcome.DeadLettered);
            await SettleAsync(delivery, place, isOpen).ConfigureAwait(false);
        }

        return (outcome, result);
    }

    private static async ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, IEventSink sink, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return DeliveryResult.Failed("canceled by the caller before it was sent", isTransient: true);
        }

        try
        {
            return await sink.SendAsync(delivery, cancellationToken).ConfigureAwait(false)
                ?? DeliveryResult.Failed("the sink returned no result", isTransient: false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return DeliveryResult.Failed("canceled by the caller", isTransient: true);
        }
        catch (Exception exception)
        {
            return DeliveryResult.Failed($"the sink threw {exception.GetType().Name}", isTransient: true);
        }
    }

    /// <returns><see cref="JournalClaim.Unknown"/> for an event that is sent without a claim, which is then not settled: it may be another's.</returns>
    private async ValueTask<JournalClaim> ClaimAsync(EventDelivery delivery, string place, CancellationToken cancellationToken)
    {
        // AWS repeats a muted or suppressed transition under the same identity when it does want it told.
        if (delivery.QuietReason is not null)
        {
            return JournalClaim.Unknown;
        }

        try
        {
            return await journal.ClaimAsync(delivery.Identity, place, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return JournalClaim.Unknown;
        }
        catch (Exception exception)
        {
            SinkLog.JournalFailed(logger, "claim", delivery.ShownIdentity, place, exception.GetType().Name);
            return JournalClaim.Unknown;
        }
    }

    /// <summary>Without the caller's token: a claim that is left open blocks the redelivery.</summary>
    private async ValueTask SettleAsync(EventDelivery delivery, string place, bool isOpen)
    {
        try
        {
            if (isOpen)
            {
                await journal.ReleaseAsync(delivery.Identity, place, CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                await journal.CommitAsync(delivery.Identity, place, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            SinkLog.JournalFailed(logger, isOpen ? "release" : "commit", delivery.ShownIdentity, place, exception.GetType().Name);
        }
    }

    /// <summary>Gives an event to the dead-letter handler.</summary>
    /// <returns>Why it was not taken, or <see langword="null"/>.</returns>
    private async ValueTask<string?> HandOverAsync(
        EventDelivery delivery, string sink, DeliveryResult result, IDeadLetterHandler handler, CancellationToken cancellationToken)
    {
        try
        {
            var letter = new DeadLetter
            {
                Received = delivery.Received,
                Sink = sink,
                Identity = delivery.Identity,
                Time = clock.GetUtcNow(),
                Error = result.Error,
                Attempts = result.Attempts,
                Status = result.Status,
            };
            await handler.HandleAsync(letter, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception)
        {
            SinkLog.DeadLetterFailed(logger, delivery.ShownIdentity, sink, exception.GetType().Name);
            return $"the dead-letter handler did not take it ({exception.GetType().Name})";
        }
    }
}
