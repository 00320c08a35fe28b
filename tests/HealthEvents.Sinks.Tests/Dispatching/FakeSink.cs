using System.Collections.Concurrent;

namespace HealthEvents.Sinks.Tests;

internal sealed class FakeSink(string name, Func<EventDelivery, CancellationToken, ValueTask<DeliveryResult>> send) : IEventSink
{
    private readonly ConcurrentQueue<string> _seen = new();

    public FakeSink(string name)
        : this(name, static (_, _) => ValueTask.FromResult(DeliveryResult.Delivered()))
    {
    }

    public string Name => name;

    /// <summary>The identities in the order they came.</summary>
    public IReadOnlyList<string> Seen => [.. _seen];

    public ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, CancellationToken cancellationToken = default)
    {
        _seen.Enqueue(delivery.Identity);
        return send(delivery, cancellationToken);
    }
}
