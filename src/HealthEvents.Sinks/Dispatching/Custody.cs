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
        EventDelivery delivery, IEventSink sink, CancellationToken cancellationToken)
    {
        // AWS repeats a muted or suppressed transition under the same identity when it does want it told.
        var isClaimed = PlainFacts.Try(delivery.Received.Event, static value => value.QuietReason) is null;
        if (isClaimed)
        {
            switch (await ClaimAsync(delivery, sink.Name, cancellationToken).ConfigureAwait(false))
            {
                case JournalClaim.AlreadyDelivered:
                    return (DispatchOutcome.Suppressed, DeliveryResult.Suppressed("duplicate"));
                case JournalClaim.InProgress:
                    // Whoever delivers it may yet fail, so this arrival must not be acknowledged.
                    return (DispatchOutcome.Failed, DeliveryResult.Failed("another call is delivering the same notification right now", isTransient: true));
            }
        }

        DeliveryResult result;
        try
        {
            result = cancellationToken.IsCancellationRequested
                ? DeliveryResult.Failed("cancelled by the caller before it was sent", isTransient: true)
                : await sink.SendAsync(delivery, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            result = DeliveryResult.Failed("cancelled by the caller", isTransient: true);
        }
        catch (Exception exception)
        {
            result = DeliveryResult.Failed($"the sink threw {exception.GetType().Name}", isTransient: true);
        }

        if (isClaimed)
        {
            await SettleAsync(delivery, sink.Name, result.Outcome).ConfigureAwait(false);
        }

        return result.Outcome == DispatchOutcome.Failed && !cancellationToken.IsCancellationRequested
            && await IsTakenAsync(delivery, sink.Name, result, cancellationToken).ConfigureAwait(false)
                ? (DispatchOutcome.DeadLettered, result)
                : (result.Outcome, result);
    }

    private async ValueTask<JournalClaim> ClaimAsync(EventDelivery delivery, string sink, CancellationToken cancellationToken)
    {
        try
        {
            return await journal.ClaimAsync(delivery.Identity, sink, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            SinkLog.JournalFailed(logger, "claim", delivery.Identity, sink, exception.GetType().Name);
            return JournalClaim.Granted;
        }
    }

    /// <summary>Without the caller's token: a claim that is left open blocks the redelivery.</summary>
    private async ValueTask SettleAsync(EventDelivery delivery, string sink, DispatchOutcome outcome)
    {
        try
        {
            if (outcome == DispatchOutcome.Failed)
            {
                await journal.ReleaseAsync(delivery.Identity, sink, CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                await journal.CommitAsync(delivery.Identity, sink, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            SinkLog.JournalFailed(logger, outcome == DispatchOutcome.Failed ? "release" : "commit", delivery.Identity, sink, exception.GetType().Name);
        }
    }

    private async ValueTask<bool> IsTakenAsync(EventDelivery delivery, string sink, DeliveryResult result, CancellationToken cancellationToken)
    {
        if (deadLetters is null)
        {
            return false;
        }

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
            await deadLetters.HandleAsync(letter, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception)
        {
            SinkLog.DeadLetterFailed(logger, delivery.Identity, sink, exception.GetType().Name);
            return false;
        }
    }
}
