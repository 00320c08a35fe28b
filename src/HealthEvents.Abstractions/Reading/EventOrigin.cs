using System.Collections.ObjectModel;

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

    /// <summary>The envelopes, outermost first: the values of <see cref="EnvelopeNames"/>, or names of your own.</summary>
    public IReadOnlyList<string> Envelopes { get; init; } = [];

    /// <summary>The id of the outermost record, which is what a partial batch response names.</summary>
    public string? RecordId { get; init; }

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

    /// <summary>The invocation that failed over this document.</summary>
    internal LambdaInvocation? FailedInvocation { get; init; }

    /// <summary>The document around this one. It lives only as long as the reading.</summary>
    internal JsonValue Enclosing { get; init; }

    /// <summary>The problems of the envelopes, then those of what is inside.</summary>
    internal IReadOnlyList<EventProblem> ProblemsWith(IReadOnlyList<EventProblem> inner) =>
        Problems.Count == 0 ? inner
        : inner.Count == 0 ? Problems
        : [.. Problems, .. inner];

    /// <summary>The origin of what is inside one more envelope.</summary>
    internal EventOrigin Within(string envelope) => this with { Envelopes = [.. Envelopes, envelope] };

    /// <summary>The origin without what belongs to the reading it comes from.</summary>
    internal EventOrigin WithoutReading() =>
        Problems.Count == 0 && !Enclosing.IsSome ? this : this with { Problems = [], Enclosing = default };
}
