namespace HealthEvents;

/// <summary>What a rule said of a resource.</summary>
public sealed record ConfigEvaluationResult
{
    /// <summary>The verdict.</summary>
    public required ComplianceType ComplianceType { get; init; }

    /// <summary>When AWS Config recorded it.</summary>
    public DateTimeOffset? ResultRecordedTime { get; init; }

    /// <summary>When the rule ran.</summary>
    public DateTimeOffset? RuleInvokedTime { get; init; }

    /// <summary>The time that orders verdicts on one resource.</summary>
    public DateTimeOffset? OrderingTimestamp { get; init; }

    /// <summary>What the rule adds, up to 256 characters; "" is taken for none.</summary>
    public string? Annotation { get; init; }

    /// <summary><c>DETECTIVE</c> or <c>PROACTIVE</c>, where it is sent.</summary>
    public string? EvaluationMode { get; init; }
}
