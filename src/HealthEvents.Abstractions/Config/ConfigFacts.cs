using System.Globalization;

namespace HealthEvents;

/// <summary>What follows from the facts of AWS Config notifications: identity and lifecycle.</summary>
internal static class ConfigFacts
{
    // Without a time, two changes of one resource would look like one.
    public static string IdentityOf(ConfigurationItemChangeEvent change)
    {
        var item = change.Item;
        var identity = $"{change.Kind}|{change.Account}|{change.Region}|{item.ResourceType}|{item.ResourceId}|{Text(item.CaptureTime) ?? change.ArrivalId}|{change.MessageType}";
        return change.Rule is { } rule ? $"{identity}|{rule.RuleArn ?? rule.RuleName}" : identity;
    }

    public static string IdentityOf(ConfigComplianceChangeEvent change)
    {
        // A deleted evaluation has no new result to tell its time.
        var recorded = change.NewResult?.ResultRecordedTime ?? change.NotificationCreationTime;
        return $"{change.Kind}|{RuleKey(change)}|{change.ResourceType}|{change.ResourceId}|{Text(recorded) ?? change.ArrivalId}";
    }

    public static string RuleKey(ConfigComplianceChangeEvent change) =>
        change.RuleArn ?? $"{change.Account}|{change.Region}|{change.RuleName}";

    public static EventLifecycle LifecycleOf(ConfigComplianceChangeEvent change)
    {
        if (change.NewResult?.ComplianceType == ComplianceType.NonCompliant)
        {
            return EventLifecycle.Open;
        }

        return change.NewResult?.ComplianceType == ComplianceType.Compliant
            && change.OldResult?.ComplianceType == ComplianceType.NonCompliant
            ? EventLifecycle.Resolved
            : EventLifecycle.Informational;
    }

    /// <summary>The service of a resource type: <c>EC2</c> of <c>AWS::EC2::Instance</c>; <c>Config</c> where it has none.</summary>
    public static string ServiceOf(string? resourceType) =>
        resourceType?.Split("::") is [_, { Length: > 0 } service, _, ..] ? service : "Config";

    private static string? Text(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
