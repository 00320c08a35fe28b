using HealthEvents.Formatters;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthEvents.Sinks;

/// <summary>
/// Brings events to all sinks and says what became of each. Sinks run side by side, and none waits for another; within a sink,
/// the events of one correlation keep their order within a call. Thread-safe; calls side by side do not wait for each other.
/// </summary>
public sealed class EventDispatcher
{
    private readonly IReadOnlyList<SinkLane> _lanes;
    private readonly IEventSummarizer _summarizer;
    private readonly Func<EventDelivery, string?> _reasonFor;
    private readonly TimeProvider _clock;

    /// <summary>Makes the dispatcher.</summary>
    /// <param name="sinks">Where events go: at least one, with names of their own.</param>
    /// <param name="summarizer">Says what there is to say about an event, or <see langword="null"/> for an <see cref="EventSummarizer"/>.</param>
    /// <param name="options">What holds for all sinks, or <see langword="null"/> for the defaults.</param>
    /// <param name="journal">Remembers what was delivered, or <see langword="null"/> for memory of this dispatcher alone.</param>
    /// <param name="deadLetters">Takes what could not be delivered, or <see langword="null"/> to report it as failed.</param>
    /// <param name="timeProvider">The clock, or <see langword="null"/> for the system clock.</param>
    /// <param name="logger">Where logs go, or <see langword="null"/> for nowhere.</param>
    /// <exception cref="ArgumentException">There is no sink, two have the same name, or an option is not valid.</exception>
    public EventDispatcher(
        IEnumerable<IEventSink> sinks,
        IEventSummarizer? summarizer = null,
        HealthEventsOptions? options = null,
        IEventJournal? journal = null,
        IDeadLetterHandler? deadLetters = null,
        TimeProvider? timeProvider = null,
        ILogger<EventDispatcher>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(sinks);
        options ??= new HealthEventsOptions();
        if (HealthEventsOptionsRules.ProblemsOf(options, nameof(HealthEvents)) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }

        var all = sinks.ToList();
        if (all.Count == 0)
        {
            throw new ArgumentException("There is no sink: events would be lost. Add one, such as with AddSlackWebhook.", nameof(sinks));
        }

        if (all.GroupBy(static sink => sink.Name, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two sinks have the name '{twice.Key}'. Reports, options and the journal need names of their own.", nameof(sinks));
        }

        _summarizer = summarizer ?? new EventSummarizer();
        _reasonFor = new QuietRules(options.SendAlso).ReasonFor;
        _clock = timeProvider ?? TimeProvider.System;
        var log = logger ?? (ILogger)NullLogger.Instance;
        var custody = new Custody(journal ?? new InMemoryEventJournal(options.JournalCapacity), deadLetters, _clock, log);
        _lanes = [.. all.Select(sink => new SinkLane(sink, custody, options.MaxConcurrencyPerSink, log))];
    }

    /// <summary>Brings events to all sinks.</summary>
    /// <param name="events">The events, in the order they came.</param>
    /// <param name="cancellationToken">
    /// Ends the dispatch: what is not delivered by then is reported as failed. The report comes all the same; no exception is thrown.
    /// </param>
    /// <returns>What became of each event at each sink. It never throws for what happens to an event.</returns>
    public Task<DispatchReport> DispatchAsync(IReadOnlyList<ReceivedEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        var now = _clock.GetUtcNow();
        var items = new List<DispatchItem>(events.Count);
        foreach (var received in events)
        {
            SinkMetrics.Received(received.Event);
            var delivery = new EventDelivery(received, _summarizer, now);
            items.Add(new DispatchItem(delivery, PlainFacts.Try(delivery, _reasonFor)));
        }

        return RunAsync(_lanes, items, cancellationToken);
    }

    /// <summary>Brings dead letters to the sinks that could not deliver them, and to no other.</summary>
    /// <param name="letters">The letters, in the order they were written.</param>
    /// <param name="cancellationToken">Ends the dispatch, as in <see cref="DispatchAsync"/>.</param>
    /// <returns>What became of each. A letter for a sink that there is no more goes to every sink.</returns>
    public async Task<DispatchReport> ReplayAsync(IReadOnlyList<DeadLetter> letters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(letters);
        var now = _clock.GetUtcNow();
        var reports = await Task.WhenAll(_lanes.Select(lane => RunAsync(
            [lane],
            [.. letters.Where(letter => letter.Sink == lane.Name || _lanes.All(other => other.Name != letter.Sink))
                .Select(letter => new DispatchItem(new EventDelivery(letter, _summarizer, now), IsReplay: true))],
            cancellationToken))).ConfigureAwait(false);
        return new DispatchReport([.. reports.SelectMany(static report => report.Entries)]);
    }

    private static async Task<DispatchReport> RunAsync(
        IReadOnlyList<SinkLane> lanes, List<DispatchItem> items, CancellationToken cancellationToken)
    {
        using var activity = SinkActivities.StartDispatch(items.Count);
        var stories = new Stories(items);
        var columns = await Task.WhenAll(lanes.Select(lane => lane.RunAsync(items, stories, cancellationToken))).ConfigureAwait(false);
        var entries = new List<DispatchEntry>(items.Count * lanes.Count);
        for (var item = 0; item < items.Count; item++)
        {
            foreach (var column in columns)
            {
                entries.Add(column[item]);
            }
        }

        return new DispatchReport(entries);
    }
}
