namespace HealthEvents;

/// <summary>Reads the record of a Lambda destination: of an asynchronous invocation, or of the batch of a stream.</summary>
internal static class LambdaInvocationReader
{
    public static LambdaInvocation Read(JsonValue record, EventProblems problems)
    {
        var fields = new EventFields(record, problems);
        var request = fields.Object("requestContext"u8);
        var context = fields.Object("responseContext"u8);
        var arn = request.NonEmptyText("functionArn"u8);

        // What a function returns has any shape: what is not there is not a problem of the record.
        var payload = record["responsePayload"u8];
        var response = new EventFields(payload, problems: null);
        return new LambdaInvocation
        {
            FunctionArn = arn,
            FunctionName = NameOf(arn),
            RequestId = request.NonEmptyText("requestId"u8),
            Condition = request.NonEmptyText("condition"u8) is { } condition ? new LambdaInvocationCondition(condition) : null,
            Attempts = request.Integer("approximateInvokeCount"u8),
            ExecutedVersion = context.NonEmptyText("executedVersion"u8),
            FunctionError = context.NonEmptyText("functionError"u8),
            ErrorType = response.NonEmptyText("errorType"u8),
            ErrorMessage = payload.IsString ? payload.Text : response.TextOrJson("errorMessage"u8),
            StackTrace = response.Texts(response.Has("stackTrace"u8) ? "stackTrace"u8 : "trace"u8),
            Batch = ReadBatch(record, problems),
            Payload = PayloadOf(record).Raw,
            Response = payload.Raw,
            Time = fields.Date("timestamp"u8),
        };
    }

    /// <summary>What the function was given. For streams it is there only where the record was written to S3 or to Kafka.</summary>
    public static JsonValue PayloadOf(JsonValue record) => record.Either("requestPayload"u8, "payload"u8);

    // function:nightly:$LATEST
    private static string? NameOf(string? arn)
    {
        if (arn is null)
        {
            return null;
        }

        var name = ResourceNames.Of(arn);
        var qualifier = name.IndexOf(':', StringComparison.Ordinal);
        return !ReferenceEquals(name, arn) && qualifier > 0 ? name[..qualifier] : name;
    }

    // KinesisBatchInfo, DDBStreamBatchInfo, KafkaBatchInfo, and what AWS calls the next one.
    private static LambdaBatch? ReadBatch(JsonValue record, EventProblems problems)
    {
        foreach (var member in record.Members())
        {
            if (member.IsObject && member.Name.EndsWith("BatchInfo", StringComparison.Ordinal))
            {
                return ReadBatch(new EventFields(member, problems));
            }
        }

        return null;
    }

    private static LambdaBatch ReadBatch(EventFields batch)
    {
        var record = batch.Object("recordInfo"u8);
        var partitions = batch.ObjectMembers("recordsInfo"u8, ReadPartition);
        var partition = partitions.Count == 1 ? partitions[0] : null;
        return new LambdaBatch
        {
            SourceArn = batch.NonEmptyText("streamArn"u8) ?? batch.NonEmptyText("eventSourceArn"u8) ?? batch.NonEmptyText("queueArn"u8)
                ?? batch.NonEmptyText("bootstrapServers"u8),
            Size = batch.Integer("batchSize"u8),
            ShardId = batch.NonEmptyText("shardId"u8) ?? partition?.ShardId,
            FirstPosition = batch.NonEmptyText("startSequenceNumber"u8) ?? record.NonEmptyText("offset"u8) ?? partition?.FirstPosition,
            LastPosition = batch.NonEmptyText("endSequenceNumber"u8) ?? partition?.LastPosition,
            FirstArrival = batch.Date("approximateArrivalOfFirstRecord"u8) ?? record.Date("timestamp"u8) ?? partition?.FirstArrival,
            LastArrival = batch.Date("approximateArrivalOfLastRecord"u8) ?? partition?.LastArrival,
        };
    }

    private static LambdaBatch ReadPartition(EventFields partition) => new()
    {
        ShardId = partition.Name,
        FirstPosition = partition.NonEmptyText("firstRecordOffset"u8),
        LastPosition = partition.NonEmptyText("lastRecordOffset"u8),
        FirstArrival = partition.Date("firstRecordTimestamp"u8),
        LastArrival = partition.Date("lastRecordTimestamp"u8),
    };
}
