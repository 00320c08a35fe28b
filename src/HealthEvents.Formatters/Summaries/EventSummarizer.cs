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
    private readonly ButtonTemplate[] _buttons;
    private readonly IdentityCenterPortal? _portal;

    /// <summary>Makes a summarizer.</summary>
    /// <param name="options">How; <see langword="null"/> for the built-in summarizers alone. Later changes to it have no effect.</param>
    public EventSummarizer(EventSummarizerOptions? options = null)
    {
        options ??= new EventSummarizerOptions();
        _families = new Dictionary<string, IEventSummarizer>(options.Families, StringComparer.Ordinal);
        _enrichers = [.. options.Enrichers];
        _severity = options.Severity;
        _onError = options.OnError;
        _buttons = [.. options.Buttons];
        _portal = options.IdentityCenter;
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
            summary = WithSeverity(received, summary, context.Now, _severity);
        }

        foreach (var enricher in _enrichers)
        {
            summary = Enriched(received, summary, enricher);
        }

        var masked = SummaryMask.Apply(summary);
        return _buttons.Length == 0 && _portal is null ? masked : WithLinks(received, masked, summary);
    }

    /// <summary>
    /// Makes a summary by the members alone that every event has: the one that stands in wherever a summarizer fails. It does
    /// not throw on account of the event, even where a member that its kind has overridden does.
    /// </summary>
    /// <param name="received">The event, and how it came.</param>
    /// <param name="context">For whom: language, zones, detail, clock.</param>
    /// <returns>The summary, credentials masked.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static EventSummary Plain(ReceivedEvent received, SummaryContext context) =>
        SummaryMask.Apply(OtherSummarizer.Plain(received, context));

    // Methods of their own, so that an event without them costs no closure.
    private EventSummary WithSeverity(
        ReceivedEvent received, EventSummary summary, DateTimeOffset now, Func<OperationalEvent, DateTimeOffset, EventSeverity> severity) =>
        Guarded(received, summary, "severity", s => s with { Severity = severity(received.Event, now) });

    private EventSummary Enriched(ReceivedEvent received, EventSummary summary, Func<ReceivedEvent, EventSummary, EventSummary> enricher) =>
        Guarded(received, summary, "enricher", s => enricher(received, s));

    // After the mask: a button tells no more than the message.
    private EventSummary WithLinks(ReceivedEvent received, EventSummary summary, EventSummary unmasked)
    {
        if (_buttons.Length > 0)
        {
            summary = Guarded(received, summary, "buttons", s => OwnButtons.AddTo(s, unmasked, received.Event, _buttons));
        }

        return _portal is null ? summary : Guarded(received, summary, "links", s => _portal.Wrap(s, received.Event.Account));
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
