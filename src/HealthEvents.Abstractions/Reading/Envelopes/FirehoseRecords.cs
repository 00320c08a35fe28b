namespace HealthEvents;

/// <summary>The records of a Firehose stream: what a transformation is invoked with, and what an HTTP endpoint is sent.</summary>
/// <remarks>
/// Source: Amazon Data Firehose developer guide, "Transform source data", and "Understand HTTP endpoint delivery request and
/// response specifications", whose records have no ids of their own.
/// </remarks>
internal sealed class FirehoseRecords : Envelope
{
    public override bool Is(JsonValue value)
    {
        if (value["records"u8] is not { IsArray: true } records)
        {
            return false;
        }

        foreach (var record in records.Elements())
        {
            if (record.Has("data"u8))
            {
                return true;
            }
        }

        return false;
    }

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var records = value["records"u8];
        var batchId = value.Either("requestId"u8, "invocationId"u8).NonEmptyText;
        var withinBatch = origin.Within(EnvelopeNames.Firehose).OfRequest(batchId, reader.Count);
        foreach (var record in records.Elements())
        {
            if (reader.IsFull(records, withinBatch))
            {
                return;
            }

            var arrival = record["approximateArrivalTimestamp"u8].Date;
            var within = withinBatch.OfRecord(record, record["recordId"u8].NonEmptyText, reader.Count, arrival);
            reader.ReadData(record, record["data"u8], within);
        }
    }
}
