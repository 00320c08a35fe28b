namespace HealthEvents.Formatters;

/// <summary>
/// Adds to the summary of an event what has to be looked up first: who is on call, the runbook of a service, the state of a
/// deployment.
/// </summary>
/// <remarks>
/// <para>
/// Implementations are thread-safe and do not block. Each is awaited for a limited time. One that throws or takes longer is
/// left out, and the summary says so in <see cref="EventSummary.Problems"/>.
/// </para>
/// <para>What needs no wait is simpler as a function in <see cref="EventSummarizerOptions.Enrichers"/>.</para>
/// </remarks>
public interface IEventEnricher
{
    /// <summary>Adds to a summary.</summary>
    /// <param name="received">The event, and how it came.</param>
    /// <param name="summary">The summary as it is.</param>
    /// <param name="cancellationToken">Is canceled when the time is over.</param>
    /// <returns>The summary to show, or <paramref name="summary"/> itself where there is nothing to add.</returns>
    ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default);
}
