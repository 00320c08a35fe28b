using System.Collections.ObjectModel;

namespace HealthEvents;

/// <summary>An event, and how it came.</summary>
public sealed record ReceivedEvent
{
    /// <summary>The event.</summary>
    public required OperationalEvent Event { get; init; }

    /// <summary>The envelopes it came in, outermost first: the values of <see cref="EnvelopeNames"/>. Empty for a bare document.</summary>
    public IReadOnlyList<string> Envelopes { get; init; } = [];

    /// <summary>
    /// The id of the outermost record, which is what a partial batch response names: the SQS or SNS message id, or
    /// <see langword="null"/> where the envelope has no records.
    /// </summary>
    public string? RecordId { get; init; }

    /// <summary>
    /// The message group of the outermost record where that came from a FIFO queue, or <see langword="null"/>. The records of one
    /// group must keep their order.
    /// </summary>
    public string? MessageGroupId { get; init; }

    /// <summary>The id of the SNS message that carried the event, or <see langword="null"/>.</summary>
    public string? MessageId { get; init; }

    /// <summary>The ARN of the SNS topic it came over, or <see langword="null"/>.</summary>
    public string? TopicArn { get; init; }

    /// <summary>The subject of the SNS message, or <see langword="null"/>. AWS cuts it at 100 characters: show it, never parse it.</summary>
    public string? Subject { get; init; }

    /// <summary>The message attributes of SNS and SQS, as text. They are not covered by SNS's signature.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// The identity of the event: see <see cref="OperationalEvent.Identity"/>. Where the code of a kind of your own throws or has
    /// none, it is the kind and the <see cref="OperationalEvent.ArrivalId"/>. Each call makes it anew.
    /// </summary>
    public string Identity
    {
        get
        {
            try
            {
                return Event.Identity ?? Event.FallbackIdentity;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return Event.FallbackIdentity;
            }
        }
    }

    /// <summary>
    /// Whether <see cref="Identity"/> is only a hash of the content: see <see cref="OperationalEvent.IdentityIsContentHash"/>. Where the
    /// code of a kind of your own throws, it says so of the identity that stands in.
    /// </summary>
    public bool IdentityIsContentHash
    {
        get
        {
            try
            {
                return Event.IdentityIsContentHash;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return Event.Envelope?.Id is null && Event.CarrierId is null;
            }
        }
    }

    /// <summary>What could not be read. Empty for nearly all events.</summary>
    public IReadOnlyList<EventProblem> Problems { get; init; } = [];
}
