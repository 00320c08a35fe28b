namespace HealthEvents.Sinks;

/// <summary>Takes durable custody of what could not be delivered.</summary>
public interface IDeadLetterHandler
{
    /// <summary>Takes an event. After a normal return the host acknowledges it, so it must be safe by then.</summary>
    /// <param name="letter">The event and what went wrong.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>A task that ends when the event is safe.</returns>
    /// <exception cref="Exception">Any: the event was not taken, and is reported as failed.</exception>
    ValueTask HandleAsync(DeadLetter letter, CancellationToken cancellationToken = default);
}
