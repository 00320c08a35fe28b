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

    private readonly List<ReceivedEvent> _events = [];
    private Unzipping? _unzipping;
    private LambdaInvocation? _failedInvocation;

    public IReadOnlyList<ReceivedEvent> Events => _events;

    public Unzipping Unzipping => _unzipping ??= new Unzipping(maxBytes);

    /// <summary>How many events there are so far: the next one has this index.</summary>
    public int Count => _events.Count;

    /// <summary>Whether there are as many events as there may be; then what is left of a batch becomes one.</summary>
    public bool IsFull(JsonValue batch, EventOrigin origin) => IsFull(batch.Raw.Utf8, origin);

    /// <summary>Whether there are as many events as there may be; then what is left of a batch becomes one.</summary>
    public bool IsFull(ReadOnlyMemory<byte> batch, EventOrigin origin)
    {
        if (_events.Count < maxEvents)
        {
            return false;
        }

        AddUnreadable(batch, origin, new(ReadFailureKind.TooManyRecords, maxEvents));
        return true;
    }

    /// <summary>Reads bytes that nothing is known of.</summary>
    public void ReadDocument(ReadOnlyMemory<byte> utf8, EventOrigin origin)
    {
        utf8 = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var content = utf8.Span.TrimStart(" \t\r\n"u8);
        if (content.IsEmpty)
        {
            AddUnreadable(utf8, origin, new(ReadFailureKind.Empty));
        }
        else if (!Utf8.IsValid(utf8.Span))
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
        if (content.IsString)
        {
            ReadDocument(content.Utf8Text, origin);
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
            AddUnreadable(record.Raw.Utf8, origin, new(ReadFailureKind.RecordWithoutContent));
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
    public void ReadEvent(JsonValue root, JsonValue body, EventBridgeEnvelope? envelope, EventOrigin origin, EventProblems problems)
    {
        foreach (var kind in kinds.Of(envelope, body))
        {
            var content = new EventContent(kind, root, body, envelope, origin, problems);
            if (TryRead(content, problems) is { } read)
            {
                Add(read, kind, root.Raw.Utf8, envelope, origin, problems.List);
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
            Add(bridged, null, root.Raw.Utf8, envelope, origin, problems.List);
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
        Add(confirmation, null, root.Raw.Utf8, null, origin, problems.List);
    }

    public void AddUnreadable(ReadOnlyMemory<byte> raw, EventOrigin origin, ReadFailure failure)
    {
        var unreadable = new UnrecognizedEvent { Kind = OtherKinds.Unreadable, Subject = origin.Subject, Failure = failure };
        Add(unreadable, null, raw, null, origin, [new EventProblem("$", unreadable.Reason)]);
    }

    public void AddNotRecognized(JsonValue root, EventOrigin origin) =>
        AddJson(root, origin, new(ReadFailureKind.NotRecognized));

    /// <summary>Fills what every event has, where the reader of its kind left it open; what has no model has no kind.</summary>
    public void Add(
        OperationalEvent read,
        EventKind? kind,
        ReadOnlyMemory<byte> raw,
        EventBridgeEnvelope? envelope,
        EventOrigin origin,
        IReadOnlyList<EventProblem> problems)
    {
        var account = read.Account ?? envelope?.Account;
        var region = read.Region ?? envelope?.Region;
        if ((account is null || region is null) && kind?.FallsBackToTopic != false && Arn.Parse(origin.TopicArn) is { } topic)
        {
            account ??= topic.AccountOrNull;
            region ??= topic.RegionOrNull;
        }

        _events.Add(new ReceivedEvent
        {
            Event = read with
            {
                Kind = read.Kind.Length > 0 ? read.Kind : kind!.Name,
                Family = read.Family.Length > 0 ? read.Family : kind!.Family,
                Envelope = envelope,
                CarrierId = CarrierIdOf(origin),
                Raw = raw,
                Account = account,
                Region = region,
                Time = read.Time ?? envelope?.Time ?? origin.Timestamp,
                Resources = read.Resources.Count > 0 ? read.Resources : envelope?.Resources ?? [],
                Service = read.Service ?? ServiceOf(envelope?.Source),
            },
            Envelopes = origin.Envelopes,
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
    private bool TryReadJson(ReadOnlyMemory<byte> utf8, EventOrigin origin, bool isText)
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

    private void AddText(ReadOnlyMemory<byte> utf8, EventOrigin origin) =>
        Add(new TextEvent { Subject = origin.Subject }, null, utf8, null, origin, []);

    private void AddJson(JsonValue root, EventOrigin origin, ReadFailure failure, EventProblems? problems = null)
    {
        problems ??= new EventProblems(root);
        var unrecognized = new UnrecognizedEvent { Subject = origin.Subject, Failure = failure };
        problems.Add("$", unrecognized.Reason);
        Add(unrecognized, null, root.Raw.Utf8, null, origin, problems.List);
    }

    private string? CarrierIdOf(EventOrigin origin)
    {
        var place = _events.Count - origin.CarrierStart;
        return origin.CarrierId is null || place == 0
            ? origin.CarrierId
            : string.Create(CultureInfo.InvariantCulture, $"{origin.CarrierId}|{place + 1}");
    }

    private static string? ServiceOf(string? source) =>
        source?.StartsWith("aws.", StringComparison.Ordinal) == true ? source[4..] : source;
}
