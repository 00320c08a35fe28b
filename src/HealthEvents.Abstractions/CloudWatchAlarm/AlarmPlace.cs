namespace HealthEvents;

/// <summary>Where an alarm is: each form of the event knows another part of it.</summary>
internal readonly record struct AlarmPlace(string? Arn, string? Account, string? Region)
{
    /// <summary>Puts together what is known, the surest first; the ARN is built where the event has none.</summary>
    public static AlarmPlace Of(
        string? alarmArn, string? name, string? account, string? regionOfDisplayName, EventContent content, string? regionBeside = null)
    {
        var arn = HealthEvents.Arn.Parse(alarmArn);
        var topic = HealthEvents.Arn.Parse(content.TopicArn);
        account ??= arn.AccountOrNull ?? content.Envelope?.Account ?? topic.AccountOrNull;
        var region = arn.RegionOr(regionOfDisplayName) ?? topic.RegionOrNull ?? regionBeside ?? content.Envelope?.Region;
        alarmArn ??= name is null ? null : $"arn:{Partitions.OfRegion(region)}:cloudwatch:{region}:{account}:alarm:{name}";
        return new AlarmPlace(alarmArn, account, region);
    }

    public static bool IsAlarmArn(string text) =>
        HealthEvents.Arn.Parse(text) is { Service: "cloudwatch" } arn && arn.Resource.StartsWith("alarm:");
}
