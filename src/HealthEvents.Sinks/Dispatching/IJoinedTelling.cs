using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>Says what there is to say about several events that are told in one message.</summary>
internal interface IJoinedTelling
{
    /// <summary>Makes the summary, without what asynchronous enrichers add.</summary>
    EventSummary Summarize(EventDelivery delivery, SummaryContext context);

    /// <summary>Makes the summary, with what the enrichers add.</summary>
    ValueTask<EventSummary> SummarizeAsync(EventDelivery delivery, SummaryContext context, CancellationToken cancellationToken);
}
