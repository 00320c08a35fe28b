namespace HealthEvents;

/// <summary>Where AWS Config put something in S3, or why it could not.</summary>
public sealed record ConfigDelivery
{
    /// <summary>The place of an oversized item: bucket and key as one text.</summary>
    public string? S3BucketLocation { get; init; }

    /// <summary>The bucket.</summary>
    public string? S3Bucket { get; init; }

    /// <summary>The key in the bucket.</summary>
    public string? S3ObjectKey { get; init; }

    /// <summary>Why it failed, such as <c>NoSuchBucket</c>.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Why it failed, in AWS's English.</summary>
    public string? ErrorMessage { get; init; }
}
