namespace HealthEvents;

/// <summary>A state of an alarm, why it is in it, and since when.</summary>
public sealed record CloudWatchAlarmState
{
    /// <summary>The state.</summary>
    public required AlarmState Value { get; init; }

    /// <summary>Why, in AWS's English; up to 1,023 characters. Missing for the contributors of PromQL alarms.</summary>
    public string? Reason { get; init; }

    /// <summary>The measurements behind it, where they have AWS's own shape.</summary>
    public AlarmReasonData? ReasonData { get; init; }

    /// <summary>The reason data as it came: anybody may set it with <c>SetAlarmState</c>, and it need not be JSON.</summary>
    public string? RawReasonData { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>What keeps the actions of a composite alarm back: <c>WaitPeriod</c>, <c>ExtensionPeriod</c> or <c>Alarm</c>.</summary>
    public string? ActionsSuppressedBy { get; init; }

    /// <summary>Why the actions are kept back, in AWS's English.</summary>
    public string? ActionsSuppressedReason { get; init; }

    /// <summary>What went wrong in the evaluation: <c>PARTIAL_DATA</c>, <c>EVALUATION_ERROR</c> or <c>EVALUATION_FAILURE</c>.</summary>
    public string? EvaluationState { get; init; }

    /// <summary>The query that a log alarm ran.</summary>
    public string? QueryExecutionId { get; init; }
}
