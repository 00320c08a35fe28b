using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>Makes the summaries of deliveries: first the summarizer, then the enrichers that may have to ask others.</summary>
internal sealed class EnrichingSummarizer(IEventSummarizer summarizer, EventEnrichment enrichment)
{
    public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => summarizer.Summarize(received, context);

    public ValueTask<EventSummary> SummarizeAsync(ReceivedEvent received, SummaryContext context, CancellationToken cancellationToken) =>
        enrichment.EnrichAsync(received, summarizer.Summarize(received, context), cancellationToken);
}
