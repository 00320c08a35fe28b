namespace HealthEvents;

/// <summary>Who did what in an account, and whether it was allowed: the <c>detail</c> of an EventBridge event by way of CloudTrail.</summary>
/// <remarks>Source: CloudTrail user guide, "CloudTrail record contents" and "AWS Management Console sign-in events".</remarks>
public sealed record CloudTrailRecord
{
    private readonly int _targetCount;

    /// <summary>What was done, such as <c>DetachPolicy</c> or <c>ConsoleLogin</c>.</summary>
    public required string EventName { get; init; }

    /// <summary>The host name of the service, such as <c>organizations.amazonaws.com</c>.</summary>
    public string? EventSource { get; init; }

    /// <summary>Who did it.</summary>
    public CloudTrailIdentity Identity { get; init; } = new();

    /// <summary>
    /// What it was done to: names and values such as <c>policyId</c> and <c>p-abc</c>, taken out of the resources of the record, else
    /// out of the parameters of the call. Ten at most, in their order.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Targets { get; init; } = [];

    /// <summary>To how many it was done: never fewer than <see cref="Targets"/> has, which holds the first ten alone.</summary>
    public int TargetCount
    {
        get => Math.Max(_targetCount, Targets.Count);
        init => _targetCount = value;
    }

    /// <summary>Where the call came from: an IP address, or the host name of a service.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>The program that called.</summary>
    public string? UserAgent { get; init; }

    /// <summary>
    /// Whether a second factor was used, where the record says so. A call with a long-term access key (<c>AKIA...</c>) used none.
    /// </summary>
    public bool? UsedSecondFactor { get; init; }

    /// <summary>Why it failed, such as <c>AccessDenied</c>.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Why it failed, in AWS's English.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Whether somebody signed in, or tried to, at the console or the access portal.</summary>
    public bool IsSignIn { get; init; }

    /// <summary>Whether the call only reads, where the record says so.</summary>
    public bool? IsReadOnly { get; init; }

    /// <summary>Whether it failed, for whatever reason.</summary>
    public bool HasFailed { get; init; }

    /// <summary>Whether it failed because it is not allowed.</summary>
    public bool WasDenied { get; init; }
}
