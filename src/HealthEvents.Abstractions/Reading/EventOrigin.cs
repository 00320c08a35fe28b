using System.Collections.ObjectModel;

namespace HealthEvents;

/// <summary>How a document came: what its envelopes said.</summary>
internal sealed record EventOrigin
{
    public static readonly EventOrigin Bare = new();

    public IReadOnlyList<string> Envelopes { get; init; } = [];

    public string? RecordId { get; init; }

    public string? MessageId { get; init; }

    public string? TopicArn { get; init; }

    public string? Subject { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public IReadOnlyDictionary<string, string> Attributes { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What could not be read in the envelopes.</summary>
    public IReadOnlyList<EventProblem> Problems { get; init; } = [];

    /// <summary>The document around this one. It lives only as long as the reading.</summary>
    public JsonValue Enclosing { get; init; }

    /// <summary>The problems of the envelopes, then those of what is inside.</summary>
    public IReadOnlyList<EventProblem> ProblemsWith(IReadOnlyList<EventProblem> inner) =>
        Problems.Count == 0 ? inner
        : inner.Count == 0 ? Problems
        : [.. Problems, .. inner];

    /// <summary>The arrival of what is inside one more envelope.</summary>
    public EventOrigin Within(string envelope) => this with { Envelopes = [.. Envelopes, envelope] };
}
