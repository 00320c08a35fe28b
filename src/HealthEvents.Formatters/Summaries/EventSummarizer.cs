namespace HealthEvents.Formatters;

/// <summary>
/// Summarizes any event: it hands it to the summarizer of its family, lets the enrichers add to it, and masks credentials
/// in every text of the result.
/// </summary>
/// <remarks>
/// Thread-safe. It does not throw on account of an event, a summarizer or an enricher: what fails is replaced by a plain
/// summary that shows the event as it came, and named in <see cref="EventSummary.Problems"/>.
/// </remarks>
public sealed class EventSummarizer : IEventSummarizer
{
    private readonly Dictionary<string, IEventSummarizer> _families;
    private readonly Func<ReceivedEvent, EventSummary, EventSummary>[] _enrichers;
    private readonly Func<OperationalEvent, DateTimeOffset, EventSeverity>? _severity;
    private readonly Action<ReceivedEvent, Exception>? _onError;

    /// <summary>Makes a summarizer.</summary>
    /// <param name="options">How; <see langword="null"/> for the built-in summarizers alone. Later changes to it have no effect.</param>
    public EventSummarizer(EventSummarizerOptions? options = null)
    {
        options ??= new EventSummarizerOptions();
        _families = new Dictionary<string, IEventSummarizer>(options.Families, StringComparer.Ordinal);
        _enrichers = [.. options.Enrichers];
        _severity = options.Severity;
        _onError = options.OnError;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(context);

        var summary = SummarizeFamily(received, context);
        if (_severity is not null)
        {
            summary = Guarded(received, summary, "severity", s => s with { Severity = _severity(received.Event, context.Now) });
        }

        foreach (var enricher in _enrichers)
        {
            summary = Guarded(received, summary, "enricher", s => enricher(received, s));
        }

        return SummaryMask.Apply(summary);
    }

    /// <summary>
    /// A summary without any knowledge of the kind, credentials masked. It never throws: it is what remains to be said where a
    /// kind or a summarizer fails.
    /// </summary>
    /// <param name="received">The event, and how it came.</param>
    /// <param name="context">For whom: language, zones, detail, clock.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static EventSummary Plain(ReceivedEvent received, SummaryContext context)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            return SummaryMask.Apply(OtherSummarizer.Plain(received, context));
        }
        catch (Exception)
        {
            return Barest(received, context);
        }
    }

    /// <summary>What can be said of an event whose own kind throws when it is asked for anything.</summary>
    private static EventSummary Barest(ReceivedEvent received, SummaryContext context)
    {
        var e = received.Event;
        var identity = CredentialMask.Mask($"{e.Kind}|{e.Envelope?.Id ?? e.MessageId ?? e.ContentHash()}");
        return new EventSummary
        {
            Kind = e.Kind,
            Identity = identity,
            Correlation = identity,
            Severity = EventSeverity.Medium,
            Lifecycle = EventLifecycle.Informational,
            Title = OneLine.Of(string.Join(' ', new[] { e.Kind, e.Envelope?.DetailType, e.Region, e.Account }.Where(static part => !string.IsNullOrEmpty(part)))),
            Facts = [new SummaryFact("ID", new CodeValue(identity)), .. CredentialMask.ResourcesOf(e).Take(5).Select(static id => new SummaryFact("Resource", new ResourceValue(id)))],
            Time = e.Time,
            Language = context.Language,
            TimeZones = context.TimeZones,
        };
    }

    private EventSummary SummarizeFamily(ReceivedEvent received, SummaryContext context)
    {
        if (!_families.TryGetValue(received.Event.Family, out var summarizer)
            && !_families.TryGetValue(EventFamilies.Other, out summarizer))
        {
            return Plain(received, context);
        }

        try
        {
            return summarizer.Summarize(received, context)
                ?? throw new InvalidOperationException($"{summarizer.GetType().Name} returned no summary.");
        }
        catch (Exception exception)
        {
            // Whatever a summarizer does, the event must still reach its reader.
            _onError?.Invoke(received, exception);
            return WithProblem(Plain(received, context), "summary", exception);
        }
    }

    private EventSummary Guarded(
        ReceivedEvent received,
        EventSummary summary,
        string member,
        Func<EventSummary, EventSummary> step)
    {
        try
        {
            return step(summary) ?? throw new InvalidOperationException($"The {member} returned no summary.");
        }
        catch (Exception exception)
        {
            // The summary stands without it.
            _onError?.Invoke(received, exception);
            return WithProblem(summary, member, exception);
        }
    }

    // The message of an exception may quote the event: only its type is named.
    private static EventSummary WithProblem(EventSummary summary, string member, Exception exception) =>
        summary with { Problems = [.. summary.Problems, new EventProblem(member, $"threw {exception.GetType().Name}")] };
}
