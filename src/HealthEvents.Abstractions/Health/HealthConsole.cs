namespace HealthEvents;

/// <summary>Addresses of the AWS Health Dashboard.</summary>
internal static class HealthConsole
{
    public static string? Url(HealthEvent healthEvent, string view)
    {
        if (healthEvent.EventArn is not { Length: > 0 } arn)
        {
            return null;
        }

        // The region that is hit decides, else the one in the ARN.
        var region = healthEvent.Region is { Length: > 0 } hit && hit != "global" ? hit : Arn.Parse(arn)?.RegionOrNull;
        var home = Partitions.Of(region, arn) switch
        {
            Partitions.Aws => "https://health.aws.amazon.com/health/home",
            Partitions.China => "https://health.amazonaws.cn/health/home",
            Partitions.GovCloud => "https://phd.amazonaws-us-gov.com/phd/home",
            _ => null,
        };
        return home is null ? null : $"{home}#/{view}/event-log?eventID={Uri.EscapeDataString(arn)}&eventTab=details";
    }
}
