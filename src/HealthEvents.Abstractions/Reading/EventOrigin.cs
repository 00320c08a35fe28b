using System.Collections.ObjectModel;
using System.Security.Cryptography;
using System.Text;

namespace HealthEvents;

/// <summary>How an event came: what the envelopes around it said.</summary>
/// <remarks>
/// Hand it to the reader where something else has opened the envelopes already, such as a typed Lambda event:
/// <c>reader.Read(record.Body, new EventOrigin { RecordId = record.MessageId })</c>. What the document itself says goes first,
/// except for <see cref="RecordId"/>, which is always that of the outermost record.
/// </remarks>
public sealed record EventOrigin
{
    internal static readonly EventOrigin Unknown = new();

    // A sequence number of Kinesis may have 128 digits.
    private const int LongestId = 128;

    /// <summary>The envelopes, outermost first: the values of <see cref="EnvelopeNames"/>, or names of your own.</summary>
    public IReadOnlyList<string> Envelopes { get; init; } = [];

    /// <summary>The id of the outermost record, which is what a partial batch response names.</summary>
    public string? RecordId { get; init; }

    /// <summary>
    /// The message group of a record of a FIFO queue: the records of one group must keep their order. Leave it out for a
    /// standard queue, whose groups say nothing of order.
    /// </summary>
    public string? MessageGroupId { get; init; }

    /// <summary>
    /// The id of the request that brought the document, such as that of a Lambda invocation. It is the identity of what came in
    /// no record that has an id of its own.
    /// </summary>
    public string? RequestId { get; init; }

    /// <summary>The id of the SNS message. By it a redelivery is known again.</summary>
    public string? MessageId { get; init; }

    /// <summary>The ARN of the SNS topic. Its account and region stand in where the event names none.</summary>
    public string? TopicArn { get; init; }

    /// <summary>The subject of the SNS message.</summary>
    public string? Subject { get; init; }

    /// <summary>When SNS took the message. It stands in where the event has no time.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The message attributes of SNS and SQS, as text.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What could not be read in the envelopes.</summary>
    internal IReadOnlyList<EventProblem> Problems { get; init; } = [];

    /// <summary>The id of what carries the events: see <see cref="OperationalEvent.CarrierId"/>.</summary>
    internal string? CarrierId { get; init; }

    /// <summary>The index that the first event of the carrier has, or would have.</summary>
    internal int CarrierStart { get; init; }

    /// <summary>The document around this one. It lives only as long as the reading.</summary>
    internal JsonValue Enclosing { get; init; }

    /// <summary>The problems of the envelopes, then those of what is inside.</summary>
    internal IReadOnlyList<EventProblem> ProblemsWith(IReadOnlyList<EventProblem> inner) =>
        Problems.Count == 0 ? inner
        : inner.Count == 0 ? Problems
        : [.. Problems, .. inner];

    /// <summary>The origin of what is inside one more envelope.</summary>
    internal EventOrigin Within(string envelope) => this with { Envelopes = EnvelopeChains.With(Envelopes, envelope) };

    /// <summary>
    /// The origin of what a record carries. The record id stays that of the outermost record, and an SNS message around the record
    /// names the events before it.
    /// </summary>
    internal EventOrigin OfRecord(JsonValue record, string? id, int start, DateTimeOffset? timestamp = null)
    {
        var isCarrier = id is not null && MessageId is null;
        return this with
        {
            RecordId = RecordId ?? id,
            CarrierId = isCarrier ? Bounded(id!) : CarrierId,
            CarrierStart = isCarrier ? start : CarrierStart,
            Timestamp = timestamp ?? Timestamp,
            Enclosing = record,
        };
    }

    /// <summary>The origin of what a request carries, whose id is not that of a record.</summary>
    internal EventOrigin OfRequest(string? id, int start) =>
        id is null || MessageId is not null ? this : this with { CarrierId = Bounded(id), CarrierStart = start };

    /// <summary>The origin as the reading of a document begins with it: without what belongs to the reading it comes from.</summary>
    internal EventOrigin AtStart()
    {
        var (messageId, recordId) = (NonEmpty(MessageId), NonEmpty(RecordId));
        return this with
        {
            MessageId = messageId,
            RecordId = recordId,
            Problems = [],
            Enclosing = default,
            CarrierId = (messageId ?? recordId ?? NonEmpty(RequestId)) is { } id ? Bounded(id) : null,
            CarrierStart = 0,
        };
    }

    /// <summary>An id as the identity of every event in one carrier has it: no longer than ids of AWS are.</summary>
    internal static string Bounded(string id) =>
        id.Length <= LongestId ? id : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)), 0, 16).ToLowerInvariant();

    private static string? NonEmpty(string? id) => id is { Length: > 0 } ? id : null;
}
