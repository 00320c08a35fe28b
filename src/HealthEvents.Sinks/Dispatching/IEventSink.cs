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

    /// <summary>Delivers one event.</summary>
    /// <param name="delivery">The event, with its summary on demand.</param>
    /// <param name="cancellationToken">Ends the delivery. What is then neither delivered nor refused is reported as failed.</param>
    /// <returns>What became of it.</returns>
    ValueTask<DeliveryResult> SendAsync(EventDelivery delivery, CancellationToken cancellationToken = default);
}
