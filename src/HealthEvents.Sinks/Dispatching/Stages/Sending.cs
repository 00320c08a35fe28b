using System.Runtime.CompilerServices;

namespace HealthEvents.Sinks;

/// <summary>Hands deliveries to a sink, and makes a result of whatever the sink does: it may be anybody's code.</summary>
internal sealed class Sending(IEventSink sink)
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, CancellationToken cancellationToken)
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
}
