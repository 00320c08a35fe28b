namespace HealthEvents;

/// <summary>What the reader of a kind is given.</summary>
/// <remarks>
/// It lives as long as the reading, on one thread. Used afterwards, it throws <see cref="ObjectDisposedException"/>. The memory
/// it hands out may be kept, and so may its <see cref="Origin"/>.
/// </remarks>
public sealed class EventContent
{
    private readonly JsonValue _document;
    private readonly JsonValue _body;
    private readonly EventProblems _problems;
    private readonly IReadOnlyList<string> _envelopes;
    private EventOrigin _origin;

    internal EventContent(
        EventKind kind,
        JsonValue document,
        JsonValue body,
        EventBridgeEnvelope? envelope,
        EventOrigin origin,
        IReadOnlyList<string> envelopes,
        EventProblems problems)
    {
        Kind = kind;
        Envelope = envelope;
        _origin = origin;
        _envelopes = envelopes;
        _document = document;
        _body = body;
        _problems = problems;
    }

    /// <summary>The kind that was matched.</summary>
    public EventKind Kind { get; }

    /// <summary>The EventBridge members around the event, or <see langword="null"/>.</summary>
    public EventBridgeEnvelope? Envelope { get; }

    /// <summary>How the event came: its envelopes, its topic and what else they said.</summary>
    public EventOrigin Origin => ReferenceEquals(_origin.Envelopes, _envelopes) ? _origin : _origin = _origin with { Envelopes = _envelopes };

    /// <summary>The topic of the <see cref="Origin"/>.</summary>
    internal string? TopicArn => _origin.TopicArn;

    /// <summary>
    /// The members of the body: of the <c>detail</c> of an EventBridge event, else of the whole document. A body that is not an
    /// object is noted as a problem, and has no members.
    /// </summary>
    public EventFields Fields => EventFields.Of(_body, _problems);

    /// <summary>The members of the whole document. They are those of the body, unless the event came from EventBridge.</summary>
    public EventFields DocumentFields => new(_document, _problems);

    /// <summary>
    /// The members of the document that encloses this one, such as the invocation of a Config rule. It is not a part of the
    /// event, so that its problems are not noted.
    /// </summary>
    public EventFields EnclosingFields => new(_origin.Enclosing, problems: null);

    /// <summary>The body in UTF-8: well-formed JSON. Empty where an EventBridge event has no <c>detail</c>.</summary>
    public ReadOnlyMemory<byte> Body => _body.Raw.Utf8;

    /// <summary>Whether there is a body.</summary>
    internal bool HasBody => _body.HasValue;

    /// <summary>The whole document in UTF-8: well-formed JSON.</summary>
    public ReadOnlyMemory<byte> Json => _document.Raw.Utf8;

    /// <summary>The document that encloses this one in UTF-8; empty where nothing does.</summary>
    public ReadOnlyMemory<byte> Enclosing => _origin.Enclosing.Raw.Utf8;

    /// <summary>Notes that something could not be read. The event lives.</summary>
    /// <param name="member">The path of the member, such as <c>detail.startTime</c>.</param>
    /// <param name="reason">What was wrong with it, without its content.</param>
    public void AddProblem(string member, string reason) => _problems.Add(member, reason);
}
