namespace HealthEvents.Formatters;

/// <summary>Turns a summary into a message of one channel.</summary>
/// <typeparam name="TMessage">The message: typed, and ready to be serialized.</typeparam>
/// <remarks>
/// Implementations escape every text of the summary for their channel, keep the channel's documented limits whatever
/// the summary holds, and say in the message what was left out. They are thread-safe.
/// </remarks>
public interface IEventFormatter<out TMessage>
{
    /// <summary>Makes the message. It may throw: the caller then takes <see cref="FormatText"/>, and reports it.</summary>
    /// <param name="summary">What is to be said.</param>
    /// <returns>A message that keeps the limits of its channel.</returns>
    TMessage Format(EventSummary summary);

    /// <summary>
    /// Makes the message in its text-only form: mentions, headline and the rest as plain text, without blocks or cards. It is
    /// sent where the service refuses the full form. It is the last form there is, so it should not throw.
    /// </summary>
    /// <param name="summary">What is to be said.</param>
    /// <returns>A message that keeps the limits of its channel.</returns>
    TMessage FormatText(EventSummary summary);
}
