using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>
/// One summary of several events: that of the worst event, with the headlines of the others before its longer parts. A
/// summarizer that throws for one event costs only the looks of that event.
/// </summary>
internal sealed class JoinedSummary : IJoinedTelling
{
    public static readonly JoinedSummary Instance = new();

    public EventSummary Summarize(EventDelivery delivery, SummaryContext context) =>
        Join([.. delivery.Parts.Select(part => Of(part, context))]);

    public async ValueTask<EventSummary> SummarizeAsync(EventDelivery delivery, SummaryContext context, CancellationToken cancellationToken)
    {
        var parts = delivery.Parts;
        var summaries = new EventSummary[parts.Count];
        for (var index = 0; index < summaries.Length; index++)
        {
            summaries[index] = await OfAsync(parts[index], context, cancellationToken).ConfigureAwait(false);
        }

        return Join(summaries);
    }

    /// <summary>The summary of one delivery among several. It does not throw.</summary>
    public static EventSummary Of(EventDelivery part, SummaryContext context)
    {
        try
        {
            return part.Summarize(context);
        }
        catch (Exception exception)
        {
            return Plain(part, context, exception);
        }
    }

    /// <summary>The same with what the enrichers add.</summary>
    /// <exception cref="OperationCanceledException">The caller canceled.</exception>
    public static async ValueTask<EventSummary> OfAsync(EventDelivery part, SummaryContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await part.SummarizeAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Plain(part, context, exception);
        }
    }

    private static EventSummary Plain(EventDelivery part, SummaryContext context, Exception exception) =>
        EventSummarizer.Plain(part.Received, context) with { Problems = [new EventProblem("summary", $"threw {exception.GetType().Name}")] };

    private static EventSummary Join(EventSummary[] summaries)
    {
        if (summaries.Length == 1)
        {
            return summaries[0];
        }

        var worst = WorstOf(summaries);
        var others = new List<ListItem>(summaries.Length - 1);
        for (var index = 0; index < summaries.Length; index++)
        {
            if (index != worst)
            {
                others.Add(new ListItem(new TextValue(summaries[index].Title)));
            }
        }

        return summaries[worst] with
        {
            IsUrgent = summaries.Any(static summary => summary.IsUrgent),
            Sections = [new ListSection(others) { Priority = SummaryPriority.Important }, .. summaries[worst].Sections],
            Problems = [.. summaries.SelectMany(static summary => summary.Problems)],
        };
    }

    /// <summary>The first of those that are worst.</summary>
    private static int WorstOf(EventSummary[] summaries)
    {
        var worst = 0;
        for (var index = 1; index < summaries.Length; index++)
        {
            if (!summaries[worst].Severity.IsAtLeast(summaries[index].Severity))
            {
                worst = index;
            }
        }

        return worst;
    }
}
