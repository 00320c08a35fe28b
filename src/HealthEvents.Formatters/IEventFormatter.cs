namespace HealthEvents.Formatters;

/// <summary>Turns a summary into a message of one channel.</summary>
/// <typeparam name="TMessage">The message: typed, and ready to be serialized.</typeparam>
/// <remarks>
/// Implementations escape every text of the summary for their channel, keep the channel's documented limits whatever
/// the summary holds, and say in the message what was left out. They are thread-safe. They may throw: the caller
/// falls back to plain text and reports it.
/// </remarks>
public interface IEventFormatter<out TMessage>
{
    /// <summary>Makes the message.</summary>
    /// <param name="summary">What is to be said.</param>
    /// <returns>A message that keeps the limits of its channel.</returns>
    TMessage Format(EventSummary summary);
}
