namespace HealthEvents;

/// <summary>The JSON that SNS posts over HTTP and puts into SQS bodies: a notification or a confirmation.</summary>
internal sealed class SnsMessage : Envelope
{
    public override bool Is(JsonValue value) =>
        value["Type"u8].IsString && value["TopicArn"u8].IsString && (value.Has("Message"u8) || value.Has("MessageId"u8));

    public override void Open(JsonValue value, EventOrigin arrival, DocumentReader reader) =>
        Read(value, arrival.Within(EnvelopeNames.Sns), reader);

    /// <summary>Reads a notification, whose members are the same in a Lambda record.</summary>
    public static void Read(JsonValue message, EventOrigin within, DocumentReader reader)
    {
        var problems = new EventProblems(message);
        var fields = new JsonFields(message, problems);
        var id = fields.Text("MessageId"u8);
        var arrival = within with
        {
            RecordId = within.RecordId ?? id,
            MessageId = id,
            TopicArn = fields.Text("TopicArn"u8) ?? within.TopicArn,
            Subject = fields.Words("Subject"u8) ?? within.Subject,
            Timestamp = fields.Date("Timestamp"u8) ?? within.Timestamp,
            Attributes = MessageAttributes.Add(message["MessageAttributes"u8], "Value"u8, within.Attributes),
            Enclosing = message,
        };
        arrival = problems.List is { Count: > 0 } found ? arrival with { Problems = arrival.ProblemsWith(found) } : arrival;
        var type = message["Type"u8];
        if (type.TextEquals("SubscriptionConfirmation"u8))
        {
            reader.AddConfirmation(message, OtherKinds.SubscriptionConfirmation, arrival);
        }
        else if (type.TextEquals("UnsubscribeConfirmation"u8))
        {
            reader.AddConfirmation(message, OtherKinds.UnsubscribeConfirmation, arrival);
        }
        else if (message["Message"u8] is { HasValue: true } content)
        {
            reader.ReadContent(content, arrival);
        }
        else
        {
            reader.AddUnreadable(message.Raw.Utf8, arrival, "is a record without content");
        }
    }
}
