namespace HealthEvents;

/// <summary>What the reader of a kind is given, for as long as it reads. The memory it hands out may be kept.</summary>
public sealed class EventContent
{
    private readonly EventProblems _problems;

    internal EventContent(EventKind kind, JsonValue root, JsonValue body, EventBridgeEnvelope? envelope, EventOrigin arrival, EventProblems problems)
    {
        Kind = kind;
        Root = root;
        BodyValue = body;
        Envelope = envelope;
        EventOrigin = arrival;
        _problems = problems;
    }

    /// <summary>The kind that was matched.</summary>
    public EventKind Kind { get; }

    /// <summary>The whole document in UTF-8: well-formed JSON. A view that may be kept.</summary>
    public ReadOnlyMemory<byte> Json => Root.Raw.Utf8;

    /// <summary>The <c>detail</c> of an EventBridge event, else the whole document. Empty where an EventBridge event has none.</summary>
    public ReadOnlyMemory<byte> Body => BodyValue.Raw.Utf8;

    /// <summary>The EventBridge members around the event, or <see langword="null"/>.</summary>
    public EventBridgeEnvelope? Envelope { get; }

    /// <summary>The envelopes the event came in, outermost first.</summary>
    public IReadOnlyList<string> Envelopes => EventOrigin.Envelopes;

    /// <summary>The document that encloses this one, such as the invocation of a Config rule; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Enclosing => EventOrigin.Enclosing.Raw.Utf8;

    /// <summary>The ARN of the SNS topic it came over, or <see langword="null"/>.</summary>
    public string? TopicArn => EventOrigin.TopicArn;

    /// <summary>The subject of the SNS message, or <see langword="null"/>.</summary>
    public string? Subject => EventOrigin.Subject;

    internal JsonValue Root { get; }

    internal JsonValue BodyValue { get; }

    internal EventOrigin EventOrigin { get; }

    /// <summary>The members of the body.</summary>
    internal JsonFields Fields => new(BodyValue, _problems);

    /// <summary>The members of any other value, with problems noted for this event.</summary>
    internal JsonFields FieldsOf(JsonValue value) => new(value, _problems);

    /// <summary>Notes that something could not be read. The event lives.</summary>
    /// <param name="member">The path of the member, such as <c>detail.startTime</c>.</param>
    /// <param name="reason">What was wrong with it, without its content.</param>
    public void AddProblem(string member, string reason) => _problems.Add(member, reason);
}
