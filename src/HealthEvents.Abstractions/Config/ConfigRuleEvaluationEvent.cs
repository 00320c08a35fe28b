using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>Rules began to evaluate.</summary>
[JsonConverter(typeof(ConfigRuleEvaluationEventConverter))]
public sealed record ConfigRuleEvaluationEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="ConfigKinds.RuleEvaluationStarted"/>.</summary>
    public ConfigRuleEvaluationEvent()
    {
        Kind = ConfigKinds.RuleEvaluationStarted;
        Family = EventFamilies.Config;
    }

    /// <summary>The names of the rules.</summary>
    public IReadOnlyList<string> RuleNames { get; init; } = [];

    /// <summary>When the notification was written.</summary>
    public DateTimeOffset? NotificationCreationTime { get; init; }

    /// <inheritdoc/>
    public override bool IsRoutine => true;
}
