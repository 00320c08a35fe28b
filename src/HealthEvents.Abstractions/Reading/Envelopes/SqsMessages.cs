namespace HealthEvents;

/// <summary>What the receive API of SQS answers: one message, a list, or the answer itself; also the batches of EventBridge Pipes.</summary>
internal sealed class SqsMessages : Envelope
{
    public override bool Is(JsonValue value)
    {
        foreach (var message in Messages(value).Elements())
        {
            if (IsMessage(message))
            {
                return true;
            }
        }

        return false;
    }

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var messages = Messages(value);
        var withinBatch = origin.Within(EnvelopeNames.Sqs);
        foreach (var message in messages.Elements())
        {
            if (reader.IsFull(messages, withinBatch))
            {
                return;
            }

            var within = OriginOf(message, withinBatch, reader.Count);
            if (message.Either("Body"u8, "body"u8) is { HasValue: true } body)
            {
                reader.ReadContent(body, within);
            }
            else
            {
                reader.AddUnreadable(message.Bytes, within, new(ReadFailureKind.MessageWithoutContent));
            }
        }
    }

    /// <summary>What a message says of itself, in the spelling of the receive API or of Lambda records.</summary>
    public static EventOrigin OriginOf(JsonValue message, EventOrigin within, int start)
    {
        var id = message.Either("messageId"u8, "MessageId"u8).NonEmptyText;
        var attributes = MessageAttributes.Add(message["messageAttributes"u8], "stringValue"u8, within.Attributes);
        attributes = MessageAttributes.Add(message["MessageAttributes"u8], "StringValue"u8, attributes);
        var group = within.RecordId is null ? GroupOf(message) : within.MessageGroupId;
        var origin = within.OfRecord(message, id, start);
        return group == within.MessageGroupId && ReferenceEquals(attributes, within.Attributes)
            ? origin
            : origin with { MessageGroupId = group, Attributes = attributes };
    }

    // Standard queues have groups too, for fairness and not for order. The receive form does not say which queue it came from.
    private static string? GroupOf(JsonValue message)
    {
        var group = message.Either("attributes"u8, "Attributes"u8)["MessageGroupId"u8].Text;
        return group is not null && message["eventSourceARN"u8].Text?.EndsWith(".fifo", StringComparison.Ordinal) != false ? group : null;
    }

    private static JsonValue Messages(JsonValue value) => value["Messages"u8] is { IsArray: true } messages ? messages : value;

    private static bool IsMessage(JsonValue value) =>
        (value.Has("MessageId"u8) && value.Has("Body"u8)) || (value.Has("messageId"u8) && value.Has("body"u8));
}
