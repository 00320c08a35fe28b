namespace HealthEvents;

/// <summary>The records of a stream that Lambda gave up. They are not in the record, only where they stand in the stream.</summary>
/// <remarks>Source: Lambda developer guide, "Retain discarded batch records" for Kinesis, DynamoDB and Kafka.</remarks>
public sealed record LambdaBatch
{
    /// <summary>The ARN of the stream, table stream, queue or cluster; the addresses of the brokers of a Kafka that has none.</summary>
    public string? SourceArn { get; init; }

    /// <summary>How many records there are.</summary>
    public int? Size { get; init; }

    /// <summary>The shard of a stream.</summary>
    public string? ShardId { get; init; }

    /// <summary>The sequence number of the first record; of Kafka its offset, where the batch has one partition.</summary>
    public string? FirstPosition { get; init; }

    /// <summary>The sequence number of the last record; of Kafka its offset, where the batch has one partition.</summary>
    public string? LastPosition { get; init; }

    /// <summary>When the first record came in, about.</summary>
    public DateTimeOffset? FirstArrival { get; init; }

    /// <summary>When the last record came in, about.</summary>
    public DateTimeOffset? LastArrival { get; init; }
}
