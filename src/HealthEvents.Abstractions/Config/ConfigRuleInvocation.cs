namespace HealthEvents;

/// <summary>The invocation of a custom rule that an event came in. Its result token is a credential and is not kept.</summary>
/// <remarks>Source: AWS Config developer guide, "Example events for AWS Config rules".</remarks>
public sealed record ConfigRuleInvocation
{
    /// <summary>The ARN of the rule.</summary>
    public string? RuleArn { get; init; }

    /// <summary>The name of the rule.</summary>
    public string? RuleName { get; init; }

    /// <summary>The id of the rule.</summary>
    public string? RuleId { get; init; }

    /// <summary>The account of the rule.</summary>
    public string? AccountId { get; init; }

    /// <summary>Whether the resource was taken out of the rule's scope.</summary>
    public bool EventLeftScope { get; init; }

    /// <summary><c>DETECTIVE</c> or <c>PROACTIVE</c>.</summary>
    public string? EvaluationMode { get; init; }

    /// <summary>The parameters of the rule: JSON, as text.</summary>
    public string? RuleParameters { get; init; }
}
