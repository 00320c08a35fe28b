using System.Globalization;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>An event on its way to a sink, or several events that are told together.</summary>
/// <remarks>
/// The members that are about one event are about the first of several. A sink that makes its message of <see cref="Summarize"/>
/// or <see cref="SummarizeAsync"/> tells all of them, and need not know how many there are.
/// </remarks>
public sealed class EventDelivery
{
    private static readonly EventEnrichment NoEnrichers = new([]);

    private readonly EnrichingSummarizer _summarizer;

    /// <summary>Tells this delivery from all others where its identity may be that of another notification.</summary>
    private readonly Guid _arrival;

    /// <summary>The events one by one, or <see langword="null"/> where there is one: nearly always.</summary>
    private readonly EventDelivery[]? _parts;

    /// <summary>Says what there is to say about several, or <see langword="null"/> where there is one.</summary>
    private readonly IJoinedTelling? _telling;

    /// <summary>The hash of the lane, or 0 where nobody has asked for it.</summary>
    private int _laneHash;

    /// <summary>Puts an event on its way.</summary>
    /// <param name="received">The event, and how it came.</param>
    /// <param name="summarizer">Says what there is to say about it.</param>
    /// <param name="now">The moment: lifecycle and severity depend on it.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public EventDelivery(ReceivedEvent received, IEventSummarizer summarizer, DateTimeOffset now)
        : this(received, WithoutEnrichers(summarizer), now)
    {
    }

    /// <summary>Puts several events on their way, to be told together.</summary>
    /// <param name="events">The events, and how they came: at least one.</param>
    /// <param name="summarizer">Says what there is to say about each.</param>
    /// <param name="now">The moment: lifecycle and severity depend on it.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no event.</exception>
    public EventDelivery(IReadOnlyList<ReceivedEvent> events, IEventSummarizer summarizer, DateTimeOffset now)
        : this(PartsOf(events, summarizer, now), JoinedSummary.Instance)
    {
    }

    internal EventDelivery(ReceivedEvent received, EnrichingSummarizer summarizer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(received);
        Received = received;
        Now = now;
        _summarizer = summarizer;
        Identity = received.Identity;
        QuietReason = Suppression.QuietReasonOf(received.Event);
        IsClaimed = !received.IdentityIsContentHash && QuietReason is null;
        _arrival = IsClaimed ? default : Guid.NewGuid();
    }

    /// <summary>Puts a dead letter on its way again, under the identity that it had. The bytes that are kept may not tell it.</summary>
    internal EventDelivery(DeadLetter letter, EnrichingSummarizer summarizer, DateTimeOffset now)
        : this(letter.Received, summarizer, now)
    {
        // Of another identity it is the envelopes that told it, and they are not kept.
        IsClaimed |= Identity != letter.Identity && !letter.IdentityIsContentHash && QuietReason is null;
        Identity = letter.Identity;
    }

    private EventDelivery(EventDelivery[] parts, IJoinedTelling telling)
    {
        var first = parts[0];
        Received = first.Received;
        Now = first.Now;
        QuietReason = first.QuietReason;
        _summarizer = first._summarizer;
        _parts = parts;
        _telling = telling;
        IsClaimed = Array.TrueForAll(parts, static part => part.IsClaimed);
        _arrival = IsClaimed ? default : Guid.NewGuid();

        // Services that know a message by its id must not take a message of several events for that of one of them.
        Identity = parts.Length == 1
            ? first.Identity
            : $"{first.Identity}|{ShortHash.Of(string.Join('\n', parts.Select(static part => $"{part.Identity}|{part.QuietReason}")))}";
    }

    /// <summary>The events that are told, in their order: one, or several.</summary>
    public IReadOnlyList<ReceivedEvent> Events => _parts is null ? [Received] : Array.ConvertAll(_parts, static part => part.Received);

    /// <summary>Each of the events on its own, with its identity, its correlation and its summary, in their order.</summary>
    public IReadOnlyList<EventDelivery> Parts => _parts ?? [this];

    /// <summary>The event, and how it came.</summary>
    public ReceivedEvent Received { get; }

    /// <summary>The moment of the dispatch.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>
    /// What must keep its order: deliveries of one lane go to a sink one after the other. It is the message group of a record of a
    /// FIFO queue, and else the correlation.
    /// </summary>
    public string Lane => field ??= Group is { } group ? $"group|{group}" : Correlation;

    /// <summary>The lane for tables. Whoever asks at the same time finds the same hash.</summary>
    internal LaneKey LaneKey => new(Lane, _laneHash == 0 ? _laneHash = LaneKey.HashOf(Lane) : _laneHash);

    /// <summary>
    /// The identity of the event: see <see cref="OperationalEvent.Identity"/>. Several events have one that no other delivery has,
    /// unless it tells the same. It may name a credential: mask it before it is shown.
    /// </summary>
    public string Identity { get; }

    /// <summary>The story it belongs to: see <see cref="OperationalEvent.Correlation"/>. Each call makes it anew.</summary>
    public string Correlation => Guarded.Ask(Received.Event, static value => value.Correlation) ?? Identity;

    /// <summary>The identity for logs, reports and errors: an access key may be what the event is about.</summary>
    internal string ShownIdentity => CredentialMask.Mask(Identity);

    /// <summary>The message group of a record of a FIFO queue, after whose failures nothing of the group may be sent; else <see langword="null"/>.</summary>
    internal string? Group => Received.MessageGroupId is { Length: > 0 } group ? group : null;

    /// <summary>
    /// Whether another arrival of the same identity is the same notification. Nobody can say so of equal texts that came without an
    /// id, and AWS repeats a muted transition under the same identity when it does want it told.
    /// </summary>
    internal bool IsClaimed { get; }

    /// <summary>
    /// By what a service that swallows repetitions may know this delivery: the same for the same notification on one day, and never
    /// the same for what may be another one, or for what is told again when it is no duplicate any more.
    /// </summary>
    internal string RepetitionKey =>
        $"{Identity}|{(IsClaimed ? Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : _arrival.ToString())}";

    /// <summary>Whether it is of several events.</summary>
    internal bool IsJoined => _parts is not null;

    /// <summary>How many notifications of what several events tell had been told before.</summary>
    internal int ToldBefore { get; set; }

    /// <summary>Why nobody needs to be told, or <see langword="null"/>. Of several events it is why of the first.</summary>
    internal string? QuietReason { get; }

    /// <summary>Puts deliveries together, to be told in one message.</summary>
    /// <param name="deliveries">The deliveries, the most important first: at least one.</param>
    /// <returns>One delivery of all their events.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="deliveries"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no delivery.</exception>
    public static EventDelivery Join(IReadOnlyList<EventDelivery> deliveries)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        ArgumentOutOfRangeException.ThrowIfZero(deliveries.Count, nameof(deliveries));
        return new EventDelivery([.. deliveries.SelectMany(static delivery => delivery.Parts)], JoinedSummary.Instance);
    }

    /// <summary>Puts deliveries together that tell one event.</summary>
    /// <param name="parts">The deliveries, each of one event.</param>
    /// <param name="united">The event.</param>
    /// <param name="correlation">The story it belongs to, or <see langword="null"/> where the event says it.</param>
    internal static EventDelivery Join(EventDelivery[] parts, ReceivedEvent united, string? correlation = null) =>
        new(parts, new UnitedTelling(united, parts[0]._summarizer, correlation));

    /// <summary>Puts deliveries together that are told in a way of their own.</summary>
    internal static EventDelivery Join(EventDelivery[] parts, IJoinedTelling telling) => new(parts, telling);

    /// <summary>Says what there is to say, in the way a sink wants it. Each call makes it anew.</summary>
    /// <param name="context">Language, zones and detail.</param>
    /// <returns>The summary. It lacks what asynchronous enrichers add.</returns>
    public EventSummary Summarize(SummaryContext context) =>
        _telling is null
            ? _summarizer.Summarize(Received, context)
            : FloodSummary.WithToldBefore(_telling.Summarize(this, context), ToldBefore, context);

    /// <summary>
    /// Says what there is to say, and lets the enrichers that ask others add to it. One that throws or does not answer in time is
    /// left out, and <see cref="EventSummary.Problems"/> names it. Each call makes the summary anew.
    /// </summary>
    /// <param name="context">Language, zones and detail.</param>
    /// <param name="cancellationToken">Ends the wait for the enrichers.</param>
    /// <returns>The summary. Without asynchronous enrichers it is there at once.</returns>
    /// <exception cref="OperationCanceledException">The caller canceled.</exception>
    public ValueTask<EventSummary> SummarizeAsync(SummaryContext context, CancellationToken cancellationToken = default) =>
        _telling is null
            ? _summarizer.SummarizeAsync(Received, context, cancellationToken)
            : SummarizeJoinedAsync(_telling, context, cancellationToken);

    private async ValueTask<EventSummary> SummarizeJoinedAsync(IJoinedTelling telling, SummaryContext context, CancellationToken cancellationToken) =>
        FloodSummary.WithToldBefore(await telling.SummarizeAsync(this, context, cancellationToken).ConfigureAwait(false), ToldBefore, context);

    private static EventDelivery[] PartsOf(IReadOnlyList<ReceivedEvent> events, IEventSummarizer summarizer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfZero(events.Count, nameof(events));
        var enriching = WithoutEnrichers(summarizer);
        return [.. events.Select(received => new EventDelivery(received, enriching, now))];
    }

    private static EnrichingSummarizer WithoutEnrichers(IEventSummarizer summarizer)
    {
        ArgumentNullException.ThrowIfNull(summarizer);
        return new EnrichingSummarizer(summarizer, NoEnrichers);
    }
}
