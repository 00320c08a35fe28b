using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace HealthEvents;

/// <summary>Reads one input: opens envelope after envelope, and reads the event inside.</summary>
internal sealed class DocumentReader(KindCatalog kinds, int maxDepth, int maxEnvelopes, int maxEvents)
{
    private readonly List<ReceivedEvent> _events = [];

    public IReadOnlyList<ReceivedEvent> Events => _events;

    /// <summary>Whether there are as many events as there may be; then what is left of a batch becomes one.</summary>
    public bool IsFull(JsonValue batch, EventOrigin arrival)
    {
        if (_events.Count < maxEvents)
        {
            return false;
        }

        AddUnreadable(batch.Raw.Utf8, arrival, $"has more than {maxEvents} records; the others were not read");
        return true;
    }

    /// <summary>Reads bytes that nothing is known of.</summary>
    public void ReadDocument(ReadOnlyMemory<byte> utf8, EventOrigin arrival)
    {
        utf8 = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var content = utf8.Span.TrimStart(" \t\r\n"u8);
        if (content.IsEmpty)
        {
            AddUnreadable(utf8, arrival, "is empty");
        }
        else if (!Utf8.IsValid(utf8.Span))
        {
            AddUnreadable(utf8, arrival, "is not UTF-8");
        }
        else if (JsonStart.IsOf(content))
        {
            ReadJson(utf8, arrival);
        }
        else if (IsBlank(content))
        {
            AddUnreadable(utf8, arrival, "is empty");
        }
        else
        {
            AddText(utf8, arrival);
        }
    }

    /// <summary>Reads what an envelope carries: a text that holds a document, or the document itself.</summary>
    public void ReadContent(JsonValue content, EventOrigin arrival)
    {
        if (content.IsString)
        {
            ReadDocument(content.Utf8Text, arrival);
        }
        else if (content.HasValue)
        {
            ReadValue(content, arrival);
        }
        else
        {
            AddUnreadable(default, arrival, "has no content");
        }
    }

    /// <summary>Reads a value that is a document.</summary>
    public void ReadValue(JsonValue value, EventOrigin arrival)
    {
        if (arrival.Envelopes.Count >= maxEnvelopes && Envelopes.AreAround(value))
        {
            AddJson(value, arrival, $"is nested in more than {maxEnvelopes} envelopes");
        }
        else if (value.IsString)
        {
            ReadString(value, arrival);
        }
        else if (!Envelopes.TryOpen(value, arrival, this))
        {
            ReadEvent(value, value, null, arrival, new EventProblems(value));
        }
    }

    /// <summary>Reads an event: of the first kind that makes something of it.</summary>
    public void ReadEvent(JsonValue root, JsonValue body, EventBridgeEnvelope? envelope, EventOrigin arrival, EventProblems problems)
    {
        foreach (var kind in envelope is null ? kinds.Of(root) : kinds.Of(envelope))
        {
            var content = new EventContent(kind, root, body, envelope, arrival, problems);
            if (TryRead(content, problems) is { } read)
            {
                Add(read, kind, root.Raw.Utf8, envelope, arrival, problems.List);
                return;
            }
        }

        if (envelope is null)
        {
            AddJson(root, arrival, "is JSON of a sort that is not recognized", problems);
        }
        else
        {
            Add(new EventBridgeEvent { Detail = body.Raw }, null, root.Raw.Utf8, envelope, arrival, problems.List);
        }
    }

    public void AddConfirmation(JsonValue root, string kind, EventOrigin arrival)
    {
        var problems = new EventProblems(root);
        var fields = new JsonFields(root, problems);
        var confirmation = new SnsConfirmationEvent
        {
            Kind = kind,
            TopicArn = fields.Text("TopicArn"u8),
            Message = fields.Text("Message"u8),
            SubscribeUrl = fields.Text("SubscribeURL"u8, "SubscribeUrl"u8),
            Token = fields.Text("Token"u8),
        };
        Add(confirmation, null, root.Raw.Utf8, null, arrival, problems.List);
    }

    public void AddUnreadable(ReadOnlyMemory<byte> raw, EventOrigin arrival, string reason)
    {
        var unreadable = new UnrecognizedEvent { Kind = OtherKinds.Unreadable, Subject = arrival.Subject, Reason = reason };
        Add(unreadable, null, raw, null, arrival, [new EventProblem("$", reason)]);
    }

    private void ReadJson(ReadOnlyMemory<byte> utf8, EventOrigin arrival)
    {
        using var tokens = JsonTokens.TryParse(utf8, maxDepth, out var reason);
        if (tokens is null)
        {
            AddUnreadable(utf8, arrival, reason);
        }
        else
        {
            ReadValue(tokens.Root, arrival);
        }
    }

    private void ReadString(JsonValue value, EventOrigin arrival)
    {
        var content = value.Utf8Text;
        if (JsonStart.OpensDocument(content.Span.TrimStart(" \t\r\n"u8)))
        {
            ReadDocument(content, arrival.Within(EnvelopeNames.JsonString));
        }
        else
        {
            AddJson(value, arrival, "is a JSON string that holds no document");
        }
    }

    // White space that is none of JSON's.
    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        while (Rune.DecodeFromUtf8(text, out var rune, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(rune))
        {
            text = text[length..];
        }

        return text.IsEmpty;
    }

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

    private void AddText(ReadOnlyMemory<byte> utf8, EventOrigin arrival) =>
        Add(new TextEvent { Subject = arrival.Subject }, null, utf8, null, arrival, []);

    private void AddJson(JsonValue root, EventOrigin arrival, string reason, EventProblems? problems = null)
    {
        problems ??= new EventProblems(root);
        problems.Add("$", reason);
        Add(new UnrecognizedEvent { Subject = arrival.Subject, Reason = reason }, null, root.Raw.Utf8, null, arrival, problems.List);
    }

    /// <summary>Fills what every event has, where the reader of its kind left it open; what has no model has no kind.</summary>
    private void Add(
        OperationalEvent read,
        EventKind? kind,
        ReadOnlyMemory<byte> raw,
        EventBridgeEnvelope? envelope,
        EventOrigin arrival,
        IReadOnlyList<EventProblem> problems)
    {
        var account = read.Account ?? envelope?.Account;
        var region = read.Region ?? envelope?.Region;
        if ((account is null || region is null) && kind?.FallsBackToTopic != false && Arn.Parse(arrival.TopicArn) is { } topic)
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
                MessageId = arrival.MessageId,
                Raw = raw,
                Account = account,
                Region = region,
                Time = read.Time ?? envelope?.Time ?? arrival.Timestamp,
                Resources = read.Resources.Count > 0 ? read.Resources : envelope?.Resources ?? [],
                Service = read.Service ?? ServiceOf(envelope?.Source),
            },
            Envelopes = arrival.Envelopes,
            RecordId = arrival.RecordId,
            TopicArn = arrival.TopicArn,
            Subject = arrival.Subject,
            Attributes = arrival.Attributes,
            Problems = arrival.ProblemsWith(problems),
        });
    }

    private static string? ServiceOf(string? source) =>
        source?.StartsWith("aws.", StringComparison.Ordinal) == true ? source[4..] : source;
}
