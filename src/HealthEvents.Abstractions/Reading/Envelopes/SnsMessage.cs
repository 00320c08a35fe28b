namespace HealthEvents;

/// <summary>The JSON that SNS posts over HTTP and puts into SQS bodies: a notification or a confirmation.</summary>
internal sealed class SnsMessage : Envelope
{
    public override bool Is(JsonValue value) =>
        value["Type"u8].IsString && value["TopicArn"u8].IsString && (value.Has("Message"u8) || value.Has("MessageId"u8));

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader) =>
        Read(value, origin, EnvelopeChains.With(origin.Envelopes, EnvelopeNames.Sns), reader);

    /// <summary>Reads a notification, whose members are the same in a Lambda record.</summary>
    /// <param name="message">The notification.</param>
    /// <param name="within">The origin of what it came in.</param>
    /// <param name="envelopes">The envelopes with that of the notification.</param>
    /// <param name="reader">Takes what is inside.</param>
    public static void Read(JsonValue message, EventOrigin within, IReadOnlyList<string> envelopes, DocumentReader reader)
    {
        var problems = reader.ProblemsOfEnvelope(message);
        var fields = new EventFields(message, problems);
        var id = fields.NonEmptyText("MessageId"u8);
        var origin = within with
        {
            Envelopes = envelopes,
            RecordId = within.RecordId ?? id,
            MessageId = id ?? within.MessageId,
            CarrierId = id is null ? within.CarrierId : EventOrigin.Bounded(id),
            CarrierStart = id is null ? within.CarrierStart : reader.Count,
            TopicArn = fields.CommonTextOrEmpty("TopicArn"u8) ?? within.TopicArn,
            Subject = fields.NonEmptyText("Subject"u8) ?? within.Subject,
            Timestamp = fields.Date("Timestamp"u8) ?? within.Timestamp,
            Attributes = MessageAttributes.Add(message["MessageAttributes"u8], "Value"u8, within.Attributes),
            Enclosing = message,
        };
        origin = problems.List is { Count: > 0 } found ? origin with { Problems = origin.ProblemsWith(found) } : origin;
        var type = message["Type"u8];
        if (type.TextEquals("SubscriptionConfirmation"u8))
        {
            reader.AddConfirmation(message, OtherKinds.SubscriptionConfirmation, origin);
        }
        else if (type.TextEquals("UnsubscribeConfirmation"u8))
        {
            reader.AddConfirmation(message, OtherKinds.UnsubscribeConfirmation, origin);
        }
        else if (message["Message"u8] is { HasValue: true } content)
        {
            reader.ReadContent(content, origin);
        }
        else
        {
            reader.AddUnreadable(message.Bytes, origin, new(ReadFailureKind.RecordWithoutContent));
        }
    }
}
