using HealthEvents.Formatters;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthEvents.Sinks;

/// <summary>
/// Brings events to the sinks that routes say, or to all, and says what became of each. Sinks run side by side, and none waits for
/// another. Within a sink, the events of one lane keep their order within a call. Thread-safe; calls side by side share the pace of each
/// webhook, and a story keeps its order across them.
/// </summary>
public sealed class EventDispatcher : IEventDispatcher
{
    private readonly IReadOnlyList<SinkPipeline> _pipelines;
    private readonly EnrichingSummarizer _summarizer;
    private readonly Suppression _suppression;
    private readonly Routing _routing;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<IProgress<DispatchEntry>> _observers;

    /// <summary>Makes the dispatcher.</summary>
    /// <param name="sinks">Where events go: at least one, with names of their own.</param>
    /// <param name="summarizer">
    /// Says what there is to say about an event, or <see langword="null"/> for an <see cref="EventSummarizer"/> with the buttons and the portal
    /// of <paramref name="options"/>.
    /// </param>
    /// <param name="options">What holds for all sinks, or <see langword="null"/> for the defaults.</param>
    /// <param name="journal">Remembers what was delivered, or <see langword="null"/> for memory of this dispatcher alone.</param>
    /// <param name="deadLetters">Takes what could not be delivered, or <see langword="null"/> to report it as failed.</param>
    /// <param name="timeProvider">The clock, or <see langword="null"/> for the system clock.</param>
    /// <param name="logger">Where logs go, or <see langword="null"/> for nowhere.</param>
    /// <param name="enrichers">Add to every summary in their order, or <see langword="null"/> for none.</param>
    /// <param name="routing">Which sinks an event goes to, or <see langword="null"/> for all of them.</param>
    /// <param name="routes">Routes from code, before those of <paramref name="routing"/>; or <see langword="null"/> for none.</param>
    /// <param name="accounts">
    /// Knows the aliases and owners that routes name, or <see langword="null"/> for those of <paramref name="options"/>.
    /// </param>
    /// <param name="kinds">The kinds that routes may name beside those of no model, or <see langword="null"/> to take any name.</param>
    /// <exception cref="ArgumentException">There is no sink, two have the same name, or an option or a route is not valid.</exception>
    public EventDispatcher(
        IEnumerable<IEventSink> sinks,
        IEventSummarizer? summarizer = null,
        HealthEventsOptions? options = null,
        IEventJournal? journal = null,
        IDeadLetterHandler? deadLetters = null,
        TimeProvider? timeProvider = null,
        ILogger<EventDispatcher>? logger = null,
        IEnumerable<IEventEnricher>? enrichers = null,
        RoutingOptions? routing = null,
        IEnumerable<EventRoute>? routes = null,
        IAccountDirectory? accounts = null,
        IEnumerable<EventKind>? kinds = null)
        : this(
            sinks, summarizer, options, journal, deadLetters, timeProvider, logger, enrichers, names => FixedRouter(routing, names, options, accounts, routes, kinds))
    {
    }

    /// <summary>Makes a dispatcher whose routes may change.</summary>
    internal EventDispatcher(
        IEnumerable<IEventSink> sinks,
        IEventSummarizer? summarizer,
        HealthEventsOptions? options,
        IEventJournal? journal,
        IDeadLetterHandler? deadLetters,
        TimeProvider? timeProvider,
        ILogger<EventDispatcher>? logger,
        IEnumerable<IEventEnricher>? enrichers,
        Func<IReadOnlyList<string>, Func<EventRouter>> routerFor,
        MessagePlan? plan = null,
        IEnumerable<IProgress<DispatchEntry>>? observers = null)
    {
        ArgumentNullException.ThrowIfNull(sinks);
        options ??= new HealthEventsOptions();
        HealthEventsOptionsRules.ThrowIfInvalid(options);
        var all = sinks.ToList();
        if (all.Count == 0)
        {
            throw new ArgumentException(HealthEventsOptionsRules.NoSink, nameof(sinks));
        }

        if (all.GroupBy(static sink => sink.Name, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two sinks have the name '{twice.Key}'. Reports, options and the journal need names of their own.", nameof(sinks));
        }

        _clock = timeProvider ?? TimeProvider.System;
        _observers = [.. observers ?? []];
        _summarizer = new EnrichingSummarizer(summarizer ?? SummarizerOf(options), new EventEnrichment(enrichers ?? [], options.EnricherTimeout, _clock));
        _suppression = new Suppression(options.SendAlso);
        var log = GuardedLogger.Around(logger ?? (ILogger)NullLogger.Instance);
        journal ??= new InMemoryEventJournal(options.JournalCapacity, options.DuplicateWindow, _clock);
        var deduplication = new Deduplication(journal, log);
        var deadLettering = new DeadLettering(deadLetters, _clock, log);
        var settlement = new Settlement(journal, log);
        _routing = new Routing(routerFor([.. all.Select(static sink => sink.Name)]), log);
        _pipelines = [.. all.Select((sink, place) => new SinkPipeline(
            sink, place, deduplication, deadLettering, settlement, plan, options.MaxConcurrencyPerSink, _clock, log))];
    }

    /// <inheritdoc/>
    public Task<DispatchReport> DispatchAsync(IReadOnlyList<ReceivedEvent> events, CancellationToken cancellationToken) =>
        DispatchAsync(events, progress: null, cancellationToken);

    /// <inheritdoc/>
    public Task<DispatchReport> DispatchAsync(
        IReadOnlyList<ReceivedEvent> events, IProgress<DispatchEntry>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        var now = _clock.GetUtcNow();
        var router = _routing.Current;
        var items = new List<DispatchItem>(events.Count);
        foreach (var received in events)
        {
            SinkMetrics.Received(received.Event);
            var delivery = new EventDelivery(received, _summarizer, now);
            items.Add(_suppression.ReasonFor(delivery) is { } reason ? new DispatchItem(delivery, reason) : _routing.Route(delivery, router));
        }

        return RunAsync(_pipelines, items, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DispatchReport> ReplayAsync(IReadOnlyList<DeadLetter> letters, CancellationToken cancellationToken) =>
        ReplayAsync(letters, progress: null, cancellationToken);

    /// <inheritdoc/>
    public async Task<DispatchReport> ReplayAsync(
        IReadOnlyList<DeadLetter> letters, IProgress<DispatchEntry>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(letters);
        var now = _clock.GetUtcNow();
        var reports = await Task.WhenAll(_pipelines.Select(pipeline => RunAsync(
            [pipeline],
            [.. letters.Where(letter => letter.Sink == pipeline.Name || _pipelines.All(other => other.Name != letter.Sink))
                .Select(letter => new DispatchItem(new EventDelivery(letter, _summarizer, now), IsReplay: true))],
            progress,
            cancellationToken))).ConfigureAwait(false);
        return new DispatchReport([.. reports.SelectMany(static report => report.Entries)]);
    }

    private static Func<EventRouter> FixedRouter(
        RoutingOptions? routing,
        IReadOnlyList<string> sinks,
        HealthEventsOptions? options,
        IAccountDirectory? accounts,
        IEnumerable<EventRoute>? routes,
        IEnumerable<EventKind>? kinds)
    {
        var router = new EventRouter(routing ?? new(), sinks, options, accounts, routes, kinds);
        return () => router;
    }

    private static EventSummarizer SummarizerOf(HealthEventsOptions options)
    {
        var summarizer = new EventSummarizerOptions();
        LinkOptions.AddTo(summarizer, options);
        return new EventSummarizer(summarizer);
    }

    private async Task<DispatchReport> RunAsync(
        IReadOnlyList<SinkPipeline> pipelines, List<DispatchItem> items, IProgress<DispatchEntry>? progress, CancellationToken cancellationToken)
    {
        using var activity = SinkActivity.OfDispatch(items.Count);
        var dispatch = new Dispatch(items, progress, _observers);
        var columns = await Task.WhenAll(pipelines.Select(pipeline => pipeline.RunAsync(dispatch, cancellationToken))).ConfigureAwait(false);
        var entries = new List<DispatchEntry>(items.Count * pipelines.Count);
        for (var item = 0; item < items.Count; item++)
        {
            foreach (var column in columns)
            {
                if (column[item] is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }

        return new DispatchReport(entries);
    }
}
