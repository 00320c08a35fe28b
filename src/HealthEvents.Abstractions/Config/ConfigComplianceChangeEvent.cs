using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>A rule thinks differently of a resource.</summary>
/// <remarks>Source: AWS Config developer guide, "Example compliance change notification".</remarks>
[JsonConverter(typeof(ConfigComplianceChangeEventConverter))]
public sealed record ConfigComplianceChangeEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="ConfigKinds.ComplianceChange"/>.</summary>
    public ConfigComplianceChangeEvent()
    {
        Kind = ConfigKinds.ComplianceChange;
        Family = EventFamilies.Config;
    }

    /// <summary>The name of the rule.</summary>
    public string? RuleName { get; init; }

    /// <summary>The ARN of the rule.</summary>
    public string? RuleArn { get; init; }

    /// <summary>The type of the resource, such as <c>AWS::S3::Bucket</c> or <c>AWS::::Account</c>.</summary>
    public string? ResourceType { get; init; }

    /// <summary>The id of the resource.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The new verdict, or <see langword="null"/> where the evaluation was deleted.</summary>
    public ConfigEvaluationResult? NewResult { get; init; }

    /// <summary>The old verdict, or <see langword="null"/> for the first evaluation.</summary>
    public ConfigEvaluationResult? OldResult { get; init; }

    /// <summary>When the notification was written.</summary>
    public DateTimeOffset? NotificationCreationTime { get; init; }

    /// <inheritdoc/>
    public override string Identity => ConfigFacts.IdentityOf(this);

    /// <inheritdoc/>
    public override string Correlation => $"{Kind}|{ConfigFacts.RuleKey(this)}|{ResourceType}|{ResourceId}";

    /// <inheritdoc/>
    public override EventLifecycle LifecycleAt(DateTimeOffset now) => ConfigFacts.LifecycleOf(this);

    /// <inheritdoc/>
    public override EventSeverity SeverityAt(DateTimeOffset now) =>
        NewResult?.ComplianceType == ComplianceType.NonCompliant ? EventSeverity.Medium : EventSeverity.Info;

    /// <inheritdoc/>
    public override EventSeverity OpenSeverityAt(DateTimeOffset now) =>
        LifecycleAt(now) == EventLifecycle.Resolved ? EventSeverity.Medium : SeverityAt(now);

    /// <summary>The rule in the AWS Config console.</summary>
    /// <returns>The address, or <see langword="null"/> where region or rule are not known, or the partition has no public console.</returns>
    public string? RuleConsoleUrl() => ConfigConsole.RuleUrl(Region, RuleArn, RuleName);

    /// <summary>The timeline of the resource in the AWS Config console.</summary>
    /// <returns>The address, or <see langword="null"/> where region, type or id are not known, it is an account as a whole, or the partition has no public console.</returns>
    public string? ConsoleUrl() => ConfigConsole.TimelineUrl(Region, RuleArn, ResourceType, ResourceId);
}
