namespace HealthEvents;

/// <summary>A Lambda invocation by SNS, SQS or Kinesis.</summary>
internal sealed class LambdaRecords : Envelope
{
    public override bool Is(JsonValue value) => NameOf(Records(value)) is not null;

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var records = Records(value);
        var batch = NameOf(records)!;
        var envelopesOfBatch = EnvelopeChains.With(origin.Envelopes, batch);
        foreach (var record in records.Elements())
        {
            if (!reader.HasRoom && reader.IsFull(records, origin with { Envelopes = envelopesOfBatch }))
            {
                return;
            }

            // A record that is broken beyond its own name belongs to the envelope of the others.
            var envelopes = NameOfRecord(record) is { } name && name != batch ? EnvelopeChains.With(origin.Envelopes, name) : envelopesOfBatch;
            if (record["Sns"u8] is { IsObject: true } sns)
            {
                SnsMessage.Read(sns, origin, envelopes, reader);
                continue;
            }

            var within = origin with { Envelopes = envelopes };
            if (record["kinesis"u8] is { IsObject: true } kinesis)
            {
                KinesisRecords.Read(record, kinesis, within, reader);
            }
            else if (record["body"u8] is { HasValue: true } body)
            {
                reader.ReadContent(body, SqsMessages.OriginOf(record, within, reader.Count));
            }
            else
            {
                reader.AddUnreadable(record.Bytes, SqsMessages.OriginOf(record, within, reader.Count), new(ReadFailureKind.RecordWithoutContent));
            }
        }
    }

    private static JsonValue Records(JsonValue value) => value.Either("Records"u8, "records"u8);

    private static string? NameOf(JsonValue records)
    {
        if (!records.IsArray)
        {
            return null;
        }

        foreach (var record in records.Elements())
        {
            if (NameOfRecord(record) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? NameOfRecord(JsonValue record)
    {
        if (record.Has("Sns"u8))
        {
            return EnvelopeNames.LambdaSns;
        }

        if (record["kinesis"u8].IsObject)
        {
            return EnvelopeNames.LambdaKinesis;
        }

        var source = record.Either("eventSource"u8, "EventSource"u8);
        return source.TextEquals("aws:sns"u8) ? EnvelopeNames.LambdaSns
            : source.TextEquals("aws:kinesis"u8) ? EnvelopeNames.LambdaKinesis
            : source.TextEquals("aws:sqs"u8) || (record.Has("body"u8) && record.Has("messageId"u8)) ? EnvelopeNames.LambdaSqs
            : null;
    }
}
