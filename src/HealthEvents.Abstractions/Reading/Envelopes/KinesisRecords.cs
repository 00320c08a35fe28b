namespace HealthEvents;

/// <summary>Records of a Kinesis stream: the batches of EventBridge Pipes, one record alone, or what the GetRecords API answers.</summary>
/// <remarks>
/// Source: EventBridge user guide, "Amazon Kinesis stream as a source for EventBridge Pipes"; Kinesis Data Streams API reference,
/// "GetRecords".
/// </remarks>
internal sealed class KinesisRecords : Envelope
{
    public override bool Is(JsonValue value)
    {
        foreach (var record in Records(value).Elements())
        {
            if (IsRecord(record))
            {
                return true;
            }
        }

        return false;
    }

    public override void Open(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var records = Records(value);
        var withinBatch = origin.Within(EnvelopeNames.Kinesis);
        foreach (var record in records.Elements())
        {
            if (reader.IsFull(records, withinBatch))
            {
                return;
            }

            Read(record, record, withinBatch, reader);
        }
    }

    /// <summary>Reads one record.</summary>
    /// <param name="record">The record as it stands in its batch.</param>
    /// <param name="content">What has its data and its number: the record itself, or a member of it.</param>
    /// <param name="withinBatch">The origin of the batch.</param>
    /// <param name="reader">Takes what is inside.</param>
    public static void Read(JsonValue record, JsonValue content, EventOrigin withinBatch, DocumentReader reader)
    {
        var id = content.Either("sequenceNumber"u8, "SequenceNumber"u8).NonEmptyText;
        var arrival = content.Either("approximateArrivalTimestamp"u8, "ApproximateArrivalTimestamp"u8).Date;
        var within = withinBatch.OfRecord(record, id, reader.Count, arrival);
        reader.ReadData(record, content.Either("data"u8, "Data"u8), within);
    }

    private static JsonValue Records(JsonValue value) => value["Records"u8] is { IsArray: true } records ? records : value;

    private static bool IsRecord(JsonValue value) =>
        (value.Has("sequenceNumber"u8) && value.Has("data"u8)) || (value.Has("SequenceNumber"u8) && value.Has("Data"u8));
}
