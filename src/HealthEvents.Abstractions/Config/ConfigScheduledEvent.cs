using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>The clock of a periodic rule.</summary>
[JsonConverter(typeof(ConfigScheduledEventConverter))]
public sealed record ConfigScheduledEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="ConfigKinds.Scheduled"/>.</summary>
    public ConfigScheduledEvent()
    {
        Kind = ConfigKinds.Scheduled;
        Family = EventFamilies.Config;
    }

    /// <summary>The rule that was invoked, or <see langword="null"/>.</summary>
    public ConfigRuleInvocation? Rule { get; init; }

    /// <summary>When the notification was written.</summary>
    public DateTimeOffset? NotificationCreationTime { get; init; }

    /// <inheritdoc/>
    public override bool IsRoutine => true;

    /// <inheritdoc/>
    public override string Identity => Rule is null ? base.Identity : $"{base.Identity}|{Rule.RuleArn ?? Rule.RuleName}";
}
