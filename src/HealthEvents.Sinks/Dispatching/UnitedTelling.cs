using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>
/// Tells several events as the one that was made of them, by the ordinary summarizer. Where that fails, it tells them one by one: each
/// must be named.
/// </summary>
/// <param name="united">The one event.</param>
/// <param name="summarizer">Says what there is to say about it.</param>
/// <param name="correlation">The story it belongs to, or <see langword="null"/> where the event says it.</param>
internal sealed class UnitedTelling(ReceivedEvent united, EnrichingSummarizer summarizer, string? correlation) : IJoinedTelling
{
    // What EventSummarizer calls the part that failed where it gives a plain summary of the event alone.
    private const string Summarizer = "summary";

    public EventSummary Summarize(EventDelivery delivery, SummaryContext context)
    {
        try
        {
            var summary = summarizer.Summarize(united, context);
            return InStory(IsPlain(summary) ? JoinedSummary.Instance.Summarize(delivery, context) : summary);
        }
        catch (Exception)
        {
            return InStory(JoinedSummary.Instance.Summarize(delivery, context));
        }
    }

    public async ValueTask<EventSummary> SummarizeAsync(EventDelivery delivery, SummaryContext context, CancellationToken cancellationToken)
    {
        try
        {
            var summary = await summarizer.SummarizeAsync(united, context, cancellationToken).ConfigureAwait(false);
            if (!IsPlain(summary))
            {
                return InStory(summary);
            }
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Each may yet have a summary of its own.
        }

        return InStory(await JoinedSummary.Instance.SummarizeAsync(delivery, context, cancellationToken).ConfigureAwait(false));
    }

    private static bool IsPlain(EventSummary summary) => summary.Problems.Any(static problem => problem.Member == Summarizer);

    private EventSummary InStory(EventSummary summary) => correlation is null ? summary : summary with { Correlation = CredentialMask.Mask(correlation) };
}
