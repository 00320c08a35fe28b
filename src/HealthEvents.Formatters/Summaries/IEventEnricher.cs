namespace HealthEvents.Formatters;

/// <summary>Adds to the summary of an event what somebody else has to be asked for, such as the owner of an account.</summary>
/// <remarks>
/// Implementations are thread-safe and put no markup into the summary. They may throw: the caller then goes on without what
/// they would have added, and reports it.
/// </remarks>
public interface IEventEnricher
{
    /// <summary>Adds to a summary.</summary>
    /// <param name="received">The event, and how it came.</param>
    /// <param name="summary">The summary so far.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The summary with what was added.</returns>
    ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken);
}
