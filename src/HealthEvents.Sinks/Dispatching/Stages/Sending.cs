using System.Runtime.CompilerServices;

namespace HealthEvents.Sinks;

/// <summary>Hands deliveries to a sink, and makes a result of whatever the sink does: it may be anybody's code.</summary>
internal sealed class Sending(IEventSink sink)
{
    private readonly IPacedSink? _paced = sink as IPacedSink;

    /// <summary>The result of what was canceled in time.</summary>
    public static DeliveryResult CanceledBefore { get; } = DeliveryResult.Failed("canceled by the caller before it was sent", isTransient: true);

    /// <summary>The result of what was canceled while it was told together with events that others wait for.</summary>
    public static DeliveryResult CanceledAmongOthers { get; } =
        DeliveryResult.Failed("canceled by the caller while it was posted together with events of other calls (it may have been posted)", isTransient: true) with { Attempts = 1 };

    /// <summary>The result where the queue of the sink failed.</summary>
    public static DeliveryResult QueueFailed(Exception exception) =>
        DeliveryResult.Failed($"the queue of the sink failed ({exception.GetType().Name})", isTransient: true);

    /// <param name="delivery">What is told.</param>
    /// <param name="watch">Hears of the posts of a sink that keeps a pace, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, IPostWatch? watch, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            watch?.EndPost();
            return CanceledBefore;
        }

        try
        {
            var result = _paced is null
                ? await sink.SendAsync(delivery, cancellationToken).ConfigureAwait(false)
                : await _paced.SendAsync(delivery, watch, cancellationToken).ConfigureAwait(false);
            return result ?? DeliveryResult.Failed("the sink returned no result", isTransient: false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return DeliveryResult.Failed("canceled by the caller", isTransient: true);
        }
        catch (Exception exception)
        {
            return DeliveryResult.Failed($"the sink threw {exception.GetType().Name}", isTransient: true) with { Attempts = 1 };
        }
    }
}
