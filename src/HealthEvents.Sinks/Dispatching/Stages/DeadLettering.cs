using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Decides who has an event that could not be delivered: the dead-letter handler, or nobody.</summary>
internal sealed class DeadLettering(IDeadLetterHandler? handler, TimeProvider clock, ILogger logger)
{
    /// <summary>Hands over what failed. A call that was canceled hands over nothing: its host brings the event again.</summary>
    /// <returns>The result, which is a failure where nobody took the event.</returns>
    public ValueTask<DeliveryResult> HandOverAsync(EventDelivery delivery, string sink, DeliveryResult result, CancellationToken cancellationToken) =>
        result.Outcome == DispatchOutcome.Failed && handler is not null && !cancellationToken.IsCancellationRequested
            ? HandOverAsync(delivery, sink, result, handler, cancellationToken)
            : ValueTask.FromResult(result);

    private async ValueTask<DeliveryResult> HandOverAsync(
        EventDelivery delivery, string sink, DeliveryResult result, IDeadLetterHandler handler, CancellationToken cancellationToken)
    {
        try
        {
            var letter = new DeadLetter
            {
                Received = delivery.Received,
                Sink = sink,
                Identity = delivery.Identity,
                IdentityIsContentHash = delivery.Received.IdentityIsContentHash,
                Time = clock.GetUtcNow(),
                Error = result.Error,
                Attempts = result.Attempts,
                Status = result.Status,
            };
            await handler.HandleAsync(letter, cancellationToken).ConfigureAwait(false);
            return result.AsDeadLettered();
        }
        catch (Exception exception)
        {
            SinkLog.DeadLetterFailed(logger, delivery.ShownIdentity, sink, exception.GetType().Name);
            return result with { Error = $"{result.Error}; the dead-letter handler did not take it ({exception.GetType().Name})" };
        }
    }
}
