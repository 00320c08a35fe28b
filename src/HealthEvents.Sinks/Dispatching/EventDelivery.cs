using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>An event on its way to a sink.</summary>
public sealed class EventDelivery
{
    private readonly IEventSummarizer _summarizer;

    /// <summary>Puts an event on its way.</summary>
    /// <param name="received">The event, and how it came.</param>
    /// <param name="summarizer">Says what there is to say about it.</param>
    /// <param name="now">The moment: lifecycle and severity depend on it.</param>
    public EventDelivery(ReceivedEvent received, IEventSummarizer summarizer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(summarizer);
        Received = received;
        Now = now;
        _summarizer = summarizer;
        Identity = PlainFacts.IdentityOf(received.Event);
    }

    /// <summary>Puts a dead letter on its way again, under the identity that it had: what is kept of an event may not tell it.</summary>
    internal EventDelivery(DeadLetter letter, IEventSummarizer summarizer, DateTimeOffset now)
        : this(letter.Received, summarizer, now) =>
        Identity = letter.Identity;

    /// <summary>The event, and how it came.</summary>
    public ReceivedEvent Received { get; }

    /// <summary>The moment of the dispatch.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The identity of the event: see <see cref="OperationalEvent.Identity"/>. It may name a credential: mask it before it is shown.</summary>
    public string Identity { get; }

    /// <summary>The story it belongs to: see <see cref="OperationalEvent.Correlation"/>. Each call makes it anew.</summary>
    public string Correlation => PlainFacts.CorrelationOf(Received.Event);

    /// <summary>The identity for logs, reports and errors: an access key may be what the event is about.</summary>
    internal string ShownIdentity => CredentialMask.Mask(Identity);

    /// <summary>Why AWS says that nobody needs to be told, or <see langword="null"/>.</summary>
    internal string? QuietReason => PlainFacts.Try(Received.Event, static value => value.QuietReason);

    /// <summary>Says what there is to say, in the way a sink wants it. Each call makes it anew.</summary>
    /// <param name="context">Language, zones and detail.</param>
    /// <returns>The summary.</returns>
    public EventSummary Summarize(SummaryContext context) => _summarizer.Summarize(Received, context);
}
