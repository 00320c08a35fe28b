using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace HealthEvents;

/// <summary>Reads one input: opens envelope after envelope, and reads the event inside.</summary>
internal sealed class DocumentReader(KindCatalog kinds, int maxBytes, int maxDepth, int maxEnvelopes, int maxEvents)
{
    // Source: amazon-kinesis-producer, "KPL Aggregated Record Format".
    private static ReadOnlySpan<byte> AggregatedMark => [0xF3, 0x89, 0x9A, 0xC2];

    private static readonly EventProblem NotBase64 = new("data", "is not base64; it was read as it stands");

    private readonly List<ReceivedEvent> _events = new(1);
    private Unzipping? _unzipping;
    private EventProblems? _problemsOfEnvelope;
    private LambdaInvocation? _failedInvocation;

    public IReadOnlyList<ReceivedEvent> Events => _events;

    public Unzipping Unzipping => _unzipping ??= new Unzipping(maxBytes);

    /// <summary>How many events there are so far: the next one has this index.</summary>
    public int Count => _events.Count;

    /// <summary>Whether there may be one more event.</summary>
    public bool HasRoom => _events.Count < maxEvents;

    /// <summary>Whether there are as many events as there may be; then what is left of a batch becomes one.</summary>
    public bool IsFull(JsonValue batch, EventOrigin origin) => IsFull(batch.Bytes, origin);

    /// <summary>Whether there are as many events as there may be; then what is left of a batch becomes one.</summary>
    public bool IsFull(DocumentBytes batch, EventOrigin origin)
    {
        if (HasRoom)
        {
            return false;
        }

        AddUnreadable(batch, origin, new(ReadFailureKind.TooManyRecords, maxEvents));
        return true;
    }

    /// <summary>Takes the problems of an envelope, until those of the next one are asked for.</summary>
    public EventProblems ProblemsOfEnvelope(JsonValue envelope)
    {
        _problemsOfEnvelope ??= new EventProblems(envelope);
        _problemsOfEnvelope.Begin(envelope);
        return _problemsOfEnvelope;
    }

    /// <summary>Reads bytes that nothing is known of.</summary>
    public void ReadDocument(DocumentBytes utf8, EventOrigin origin)
    {
        utf8 = utf8[JsonText.LengthOfMark(utf8.Span)..];
        var text = utf8.Span;
        var content = text.TrimStart(" \t\r\n"u8);
        if (content.IsEmpty)
        {
            AddUnreadable(utf8, origin, new(ReadFailureKind.Empty));
        }
        else if (!Utf8.IsValid(text))
        {
            AddUnreadable(utf8, origin, new(ReadFailureKind.NotUtf8));
        }
        else if (IsBlank(content))
        {
            AddUnreadable(utf8, origin, new(ReadFailureKind.Empty));
        }
        else if (!JsonStart.MayBeJson(content) || !TryReadJson(utf8, origin, isText: !JsonStart.LooksLikeJson(content)))
        {
            AddText(utf8, origin);
        }
    }

    /// <summary>Reads what an envelope carries: a text that holds a document, or the document itself.</summary>
    public void ReadContent(JsonValue content, EventOrigin origin)
    {
        if (content.IsEscaped)
        {
            using var text = new EscapedText(content.Quoted);
            ReadDocument(new DocumentBytes(text), origin);
        }
        else if (content.IsString)
        {
            ReadDocument(content.Quoted, origin);
        }
        else if (content.HasValue)
        {
            ReadValue(content, origin);
        }
        else
        {
            AddUnreadable(default, origin, new(ReadFailureKind.NoContent));
        }
    }

    /// <summary>
    /// Reads what a function was given in vain, unless nothing in it is an event that has a model: then it stays unread, and the
    /// failure is the event.
    /// </summary>
    /// <returns>Whether it was read.</returns>
    public bool TryReadFailed(JsonValue payload, LambdaInvocation invocation, EventOrigin origin)
    {
        var (before, outer) = (_events.Count, _failedInvocation);
        _failedInvocation = invocation;
        ReadValue(payload, origin);
        _failedInvocation = outer;
        for (var i = before; i < _events.Count; i++)
        {
            if (_events[i].Event is not (EventBridgeEvent or LogsSubscriptionEvent or TextEvent or UnrecognizedEvent))
            {
                return true;
            }
        }

        _events.RemoveRange(before, _events.Count - before);
        return false;
    }

    /// <summary>Whether one more envelope may be opened.</summary>
    public bool MayOpen(EventOrigin origin) => origin.Envelopes.Count < maxEnvelopes;

    /// <summary>
    /// Reads the data of a record, which are base64. What is not has been decoded on its way: it is read as it stands, and that is
    /// noted.
    /// </summary>
    public void ReadData(JsonValue record, JsonValue data, EventOrigin origin)
    {
        if (!data.HasValue)
        {
            AddUnreadable(record.Bytes, origin, new(ReadFailureKind.RecordWithoutContent));
        }
        else if (data.IsString && Base64Text.TryDecode(data.Utf8Text.Span, out var bytes))
        {
            ReadBytes(record, bytes, origin);
        }
        else
        {
            ReadContent(data, origin with { Problems = origin.ProblemsWith([NotBase64]) });
        }
    }

    /// <summary>Reads a value that is a document.</summary>
    public void ReadValue(JsonValue value, EventOrigin origin)
    {
        if (!MayOpen(origin) && Envelopes.AreAround(value))
        {
            AddJson(value, origin, new(ReadFailureKind.TooManyEnvelopes, maxEnvelopes));
        }
        else if (value.IsString)
        {
            ReadString(value, origin);
        }
        else if (!Envelopes.TryOpen(value, origin, this))
        {
            ReadEvent(value, value, null, origin, new EventProblems(value));
        }
    }

    /// <summary>Whether a value is a document that somebody may have put into something else: of a kind, or a whole EventBridge event.</summary>
    public bool Recognizes(JsonValue value) =>
        value.IsObject && (kinds.Of(null, value).MoveNext() || EventBridgeOpener.IsWhole(value) || HoldsDetail(value));

    /// <summary>Reads an event: of the first kind that makes something of it.</summary>
    public void ReadEvent(JsonValue root, JsonValue body, EventBridgeEnvelope? envelope, EventOrigin origin, EventProblems problems) =>
        ReadEvent(root, body, envelope, origin, origin.Envelopes, problems);

    /// <summary>Reads an event in one more envelope than its origin has: most readers of kinds do not ask for that, and another origin is not made.</summary>
    public void ReadEvent(
        JsonValue root, JsonValue body, EventBridgeEnvelope? envelope, EventOrigin origin, IReadOnlyList<string> envelopes, EventProblems problems)
    {
        foreach (var kind in kinds.Of(envelope, body))
        {
            var content = new EventContent(kind, root, body, envelope, origin, envelopes, problems);
            if (TryRead(content, problems) is { } read)
            {
                Add(read, kind, root.Bytes, envelope, origin, envelopes, problems.List);
                return;
            }
        }

        if (envelope is null)
        {
            ReadUnknown(root, origin, problems);
        }
        else
        {
            var bridged = new EventBridgeEvent { Detail = body.Raw, CloudTrail = CloudTrailReader.Read(envelope, body) };
            Add(bridged, null, root.Bytes, envelope, origin, envelopes, problems.List);
        }
    }

    public void AddConfirmation(JsonValue root, string kind, EventOrigin origin)
    {
        var problems = new EventProblems(root);
        var fields = new EventFields(root, problems);
        var confirmation = new SnsConfirmationEvent
        {
            Kind = kind,
            TopicArn = fields.Text("TopicArn"u8),
            Message = fields.Text("Message"u8),
            SubscribeUrl = fields.Text("SubscribeURL"u8, "SubscribeUrl"u8),
            Token = fields.Text("Token"u8),
        };
        Add(confirmation, null, root.Bytes, null, origin, problems.List);
    }

    public void AddUnreadable(DocumentBytes raw, EventOrigin origin, ReadFailure failure)
    {
        var unreadable = new UnrecognizedEvent { Kind = OtherKinds.Unreadable, Subject = origin.Subject, Failure = failure };
        Add(unreadable, null, raw, null, origin, [new EventProblem("$", unreadable.Reason)]);
    }

    public void AddNotRecognized(JsonValue root, EventOrigin origin) =>
        AddJson(root, origin, new(ReadFailureKind.NotRecognized));

    /// <summary>Adds an event, with what every event has; what has no model has no kind.</summary>
    public void Add(
        OperationalEvent read,
        EventKind? kind,
        DocumentBytes raw,
        EventBridgeEnvelope? envelope,
        EventOrigin origin,
        IReadOnlyList<EventProblem> problems) => Add(read, kind, raw, envelope, origin, origin.Envelopes, problems);

    private void Add(
        OperationalEvent read,
        EventKind? kind,
        DocumentBytes raw,
        EventBridgeEnvelope? envelope,
        EventOrigin origin,
        IReadOnlyList<string> envelopes,
        IReadOnlyList<EventProblem> problems)
    {
        var isPlaced = (read.Account ?? envelope?.Account) is not null && (read.Region ?? envelope?.Region) is not null;
        var topic = isPlaced || kind?.FallsBackToTopic == false ? default : Arn.Parse(origin.TopicArn);
        _events.Add(new ReceivedEvent
        {
            Event = read.Completed(kind, envelope, CarrierIdOf(origin), raw, origin.Timestamp, topic),
            Envelopes = envelopes,
            RecordId = origin.RecordId,
            MessageGroupId = origin.MessageGroupId,
            MessageId = origin.MessageId,
            TopicArn = origin.TopicArn,
            Subject = origin.Subject,
            Attributes = origin.Attributes,
            FailedInvocation = _failedInvocation,
            Problems = origin.ProblemsWith(problems),
        });
    }

    private void ReadBytes(JsonValue record, ReadOnlyMemory<byte> bytes, EventOrigin origin)
    {
        if (bytes.Span.StartsWith(AggregatedMark))
        {
            AddUnreadable(bytes, origin, new(ReadFailureKind.Aggregated));
        }
        else
        {
            CloudWatchLogs.ReadData(bytes, record.Raw.Utf8, origin, this);
        }
    }

    /// <returns><see langword="false"/> where it is not well-formed, and may be text as well as broken JSON.</returns>
    private bool TryReadJson(DocumentBytes utf8, EventOrigin origin, bool isText)
    {
        using var tokens = JsonTokens.TryParse(utf8, maxDepth, out var failure);
        if (tokens is not null)
        {
            ReadValue(tokens.Root, origin);
            return true;
        }

        if (isText && failure.Kind == ReadFailureKind.NotWellFormed)
        {
            return false;
        }

        AddUnreadable(utf8, origin, failure);
        return true;
    }

    // A number in a string is text, and so is JSON that a relay has cut before it quoted it.
    private void ReadString(JsonValue value, EventOrigin origin)
    {
        var content = value.Utf8Text;
        var within = origin.Within(EnvelopeNames.JsonString);
        var trimmed = content.Span.TrimStart(" \t\r\n"u8);
        if (IsBlank(trimmed))
        {
            AddUnreadable(content, within, new(ReadFailureKind.Empty));
        }
        else if (!JsonStart.OpensDocument(trimmed) || !TryReadJson(content, within, isText: true))
        {
            AddText(content, within);
        }
    }

    // White space of other sorts than JSON's.
    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        while (Rune.DecodeFromUtf8(text, out var rune, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(rune))
        {
            text = text[length..];
        }

        return text.IsEmpty;
    }

    /// <summary>Reads what is of no kind and in no envelope that we know: others put events into lists and objects of their own.</summary>
    private void ReadUnknown(JsonValue root, EventOrigin origin, EventProblems problems)
    {
        if (!MayOpen(origin) || !(UnknownList.TryOpen(root, origin, this) || UnknownWrapper.TryOpen(root, origin, this)))
        {
            AddJson(root, origin, new(ReadFailureKind.NotRecognized), problems);
        }
    }

    // A source and a detail are what errors have too: without a detail-type, the detail must be known by its members.
    private bool HoldsDetail(JsonValue value) => EventBridgeOpener.IsLike(value) && kinds.Of(null, value["detail"u8]).MoveNext();

    private static OperationalEvent? TryRead(EventContent content, EventProblems problems)
    {
        try
        {
            return content.Kind.Read(content);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A kind comes from anybody; its failure must not cost the event.
            problems.Add("$", $"the reader of the kind '{content.Kind.Name}' failed with {e.GetType().Name}");
            return null;
        }
    }

    private void AddText(DocumentBytes utf8, EventOrigin origin) =>
        Add(new TextEvent { Subject = origin.Subject }, null, utf8, null, origin, []);

    private void AddJson(JsonValue root, EventOrigin origin, ReadFailure failure, EventProblems? problems = null)
    {
        problems ??= new EventProblems(root);
        var unrecognized = new UnrecognizedEvent { Subject = origin.Subject, Failure = failure };
        problems.Add("$", unrecognized.Reason);
        Add(unrecognized, null, root.Bytes, null, origin, problems.List);
    }

    private string? CarrierIdOf(EventOrigin origin)
    {
        var place = _events.Count - origin.CarrierStart;
        return origin.CarrierId is null || place == 0
            ? origin.CarrierId
            : string.Create(CultureInfo.InvariantCulture, $"{origin.CarrierId}|{place + 1}");
    }
}
