namespace HealthEvents.Formatters;

/// <summary>Lets enrichers add to summaries, one after the other, each within a time limit.</summary>
/// <remarks>
/// Thread-safe. An enricher that throws or takes too long costs only itself, and is named in
/// <see cref="EventSummary.Problems"/>. Credentials that an enricher brings are masked.
/// </remarks>
public sealed class EventEnrichment
{
    private const string Member = "enricher";

    private readonly IEventEnricher[] _enrichers;
    private readonly TimeSpan _timeLimit;
    private readonly TimeProvider _time;
    private readonly Action<ReceivedEvent, Exception>? _onError;

    /// <summary>Makes an enrichment.</summary>
    /// <param name="enrichers">The enrichers, in the order in which they are asked.</param>
    /// <param name="timeLimit">How long each may take; <see cref="DefaultTimeLimit"/> where it is not given.</param>
    /// <param name="time">The clock of the time limit; the system's where it is not given.</param>
    /// <param name="onError">Is told of each exception, for logging. It must not throw.</param>
    /// <exception cref="ArgumentNullException"><paramref name="enrichers"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeLimit"/> is not positive.</exception>
    public EventEnrichment(
        IEnumerable<IEventEnricher> enrichers,
        TimeSpan? timeLimit = null,
        TimeProvider? time = null,
        Action<ReceivedEvent, Exception>? onError = null)
    {
        ArgumentNullException.ThrowIfNull(enrichers);
        _timeLimit = timeLimit ?? DefaultTimeLimit;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_timeLimit, TimeSpan.Zero, nameof(timeLimit));
        _enrichers = [.. enrichers];
        _time = time ?? TimeProvider.System;
        _onError = onError;
    }

    /// <summary>The default of the time limit: 2 seconds for each enricher.</summary>
    public static TimeSpan DefaultTimeLimit { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Lets each enricher add to a summary.</summary>
    /// <param name="received">The event, and how it came.</param>
    /// <param name="summary">The summary as the summarizer made it.</param>
    /// <param name="cancellationToken">Ends the enrichment.</param>
    /// <returns>The summary with what was added.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(summary);
        return _enrichers.Length == 0 ? new(summary) : EnrichEachAsync(received, summary, cancellationToken);
    }

    private async ValueTask<EventSummary> EnrichEachAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken)
    {
        foreach (var enricher in _enrichers)
        {
            summary = await EnrichAsync(enricher, received, summary, cancellationToken).ConfigureAwait(false);
        }

        return SummaryMask.Apply(summary);
    }

    private async ValueTask<EventSummary> EnrichAsync(
        IEventEnricher enricher, ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_timeLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var enriched = await WithinAsync(enricher.EnrichAsync(received, summary, either.Token), either.Token).ConfigureAwait(false);
            return enriched ?? throw new InvalidOperationException($"{enricher.GetType().Name} returned no summary.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            // The summary stands without it. The message of an exception may quote the event: only its type is named.
            _onError?.Invoke(received, exception);
            var what = limit.IsCancellationRequested ? $"took longer than {_timeLimit}" : $"threw {exception.GetType().Name}";
            return summary with { Problems = [.. summary.Problems, new EventProblem(Member, $"{enricher.GetType().Name} {what}")] };
        }
    }

    // An enricher need not heed its token: it is left behind, and what it throws later concerns nobody.
    private static async ValueTask<EventSummary> WithinAsync(ValueTask<EventSummary> enriching, CancellationToken cancellationToken)
    {
        if (enriching.IsCompleted)
        {
            return await enriching.ConfigureAwait(false);
        }

        var task = enriching.AsTask();
        try
        {
            return await task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!task.IsCompleted)
        {
            _ = task.ContinueWith(
                static left => _ = left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }
}
