namespace HealthEvents.Formatters;

/// <summary>Says what there is to say about an event, for any channel.</summary>
/// <remarks>
/// Implementations are thread-safe and put no markup into the summary. They may throw: the caller falls back to a plain
/// summary and reports it.
/// </remarks>
public interface IEventSummarizer
{
    /// <summary>Makes the summary.</summary>
    /// <param name="received">The event, and how it came.</param>
    /// <param name="context">For whom: language, zones, detail, clock.</param>
    /// <returns>The summary.</returns>
    EventSummary Summarize(ReceivedEvent received, SummaryContext context);
}
