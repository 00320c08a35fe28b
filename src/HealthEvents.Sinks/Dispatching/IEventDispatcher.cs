namespace HealthEvents.Sinks;

/// <summary>Brings events to sinks. It is implemented by <see cref="EventDispatcher"/>, and by stand-ins in tests of what calls it.</summary>
public interface IEventDispatcher
{
    /// <summary>Brings events to the sinks that routes say, or to all of them where there are no routes.</summary>
    /// <param name="events">The events, in the order they came.</param>
    /// <param name="cancellationToken">Ends the dispatch.</param>
    /// <returns>What became of each event at each sink that it goes to; of one that goes nowhere, at each sink.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <see langword="null"/>.</exception>
    Task<DispatchReport> DispatchAsync(IReadOnlyList<ReceivedEvent> events, CancellationToken cancellationToken) =>
        DispatchAsync(events, progress: null, cancellationToken);

    /// <summary>Brings events to the sinks that routes say, or to all of them where there are no routes.</summary>
    /// <param name="events">The events, in the order they came.</param>
    /// <param name="progress">
    /// Is told each entry of the report as soon as its outcome is known, so that a process that is killed leaves a trace. It is
    /// called from several threads, at the same time too, and a sink waits for it; what it throws is ignored.
    /// </param>
    /// <param name="cancellationToken">
    /// Ends the dispatch: what is not delivered by then is reported as failed. The report comes all the same; no exception is thrown.
    /// </param>
    /// <returns>
    /// What became of each event at each sink that it goes to; of one that goes nowhere, at each sink. It never throws for what happens
    /// to an event.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <see langword="null"/>.</exception>
    Task<DispatchReport> DispatchAsync(
        IReadOnlyList<ReceivedEvent> events, IProgress<DispatchEntry>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Brings dead letters to the sinks that could not deliver them, and to no other.</summary>
    /// <param name="letters">The letters, in the order they were written.</param>
    /// <param name="cancellationToken">Ends the dispatch.</param>
    /// <returns>What became of each.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="letters"/> is <see langword="null"/>.</exception>
    Task<DispatchReport> ReplayAsync(IReadOnlyList<DeadLetter> letters, CancellationToken cancellationToken) =>
        ReplayAsync(letters, progress: null, cancellationToken);

    /// <summary>Brings dead letters to the sinks that could not deliver them, and to no other.</summary>
    /// <param name="letters">The letters, in the order they were written.</param>
    /// <param name="progress">Is told each entry of the report as soon as its outcome is known, as in a dispatch.</param>
    /// <param name="cancellationToken">Ends the dispatch, as in a dispatch of events.</param>
    /// <returns>What became of each. A letter goes to every sink if the one it names does not exist any more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="letters"/> is <see langword="null"/>.</exception>
    Task<DispatchReport> ReplayAsync(
        IReadOnlyList<DeadLetter> letters, IProgress<DispatchEntry>? progress = null, CancellationToken cancellationToken = default);
}
