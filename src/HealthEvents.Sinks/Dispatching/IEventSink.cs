namespace HealthEvents.Sinks;

/// <summary>Brings events to one place, such as a room of a chat service. Implementations are thread-safe.</summary>
/// <remarks>
/// A sink reports what it can foresee as a <see cref="DeliveryResult"/>. Exceptions that get out are reported as failures by
/// the dispatcher, by their type alone: their text may hold anything.
/// </remarks>
public interface IEventSink
{
    /// <summary>The name in reports, logs and options: unique among the sinks of a dispatcher.</summary>
    string Name { get; }

    /// <summary>Delivers one event, or several that are told together.</summary>
    /// <param name="delivery">The event or events, with the summary on demand.</param>
    /// <param name="cancellationToken">Ends the delivery. Where the sink then throws, the event is reported as failed.</param>
    /// <returns>What became of it. For several events it is what became of all of them.</returns>
    ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, CancellationToken cancellationToken = default);
}
