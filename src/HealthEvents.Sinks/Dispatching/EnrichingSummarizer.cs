using System.Globalization;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>Makes the summaries of deliveries: first the summarizer, then the enrichers that may have to ask others.</summary>
internal sealed class EnrichingSummarizer
{
    private readonly IEventSummarizer _summarizer;
    private readonly IEventEnricher[] _enrichers;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock;

    public EnrichingSummarizer(IEventSummarizer summarizer)
        : this(summarizer, [], HealthEventsOptions.DefaultEnricherTimeout, TimeProvider.System)
    {
    }

    public EnrichingSummarizer(IEventSummarizer summarizer, IEnumerable<IEventEnricher> enrichers, TimeSpan timeout, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(summarizer);
        _summarizer = summarizer;
        _enrichers = [.. enrichers];
        _timeout = timeout;
        _clock = clock;
    }

    public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => _summarizer.Summarize(received, context);

    public ValueTask<EventSummary> SummarizeAsync(ReceivedEvent received, SummaryContext context, CancellationToken cancellationToken)
    {
        var summary = _summarizer.Summarize(received, context);
        return _enrichers.Length == 0 ? ValueTask.FromResult(summary) : EnrichAsync(received, summary, cancellationToken);
    }

    private async ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken)
    {
        foreach (var enricher in _enrichers)
        {
            summary = await EnrichAsync(enricher, received, summary, cancellationToken).ConfigureAwait(false);
        }

        // What enrichers found out may hold credentials, as events do.
        return CredentialMask.Mask(summary);
    }

    private async ValueTask<EventSummary> EnrichAsync(
        IEventEnricher enricher, ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_timeout, _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            // The wait ends with the token even where the enricher does not listen to it.
            return await enricher.EnrichAsync(received, summary, stop.Token).AsTask().WaitAsync(stop.Token).ConfigureAwait(false)
                ?? WithProblem(summary, "returned no summary");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return WithProblem(summary, string.Create(CultureInfo.InvariantCulture, $"did not answer within {_timeout.TotalSeconds} s"));
        }
        catch (Exception exception)
        {
            // The message of an exception may quote the event: only its type is named.
            return WithProblem(summary, $"threw {exception.GetType().Name}");
        }
    }

    private static EventSummary WithProblem(EventSummary summary, string reason) =>
        summary with { Problems = [.. summary.Problems, new EventProblem("enricher", reason)] };
}
