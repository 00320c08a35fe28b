namespace HealthEvents;

/// <summary>Addresses of the AWS Health Dashboard.</summary>
internal static class HealthConsole
{
    private const string Aws = "health.aws.amazon.com";
    private const string China = "health.amazonaws.cn";
    private const string GovCloud = "phd.amazonaws-us-gov.com";

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
            Partitions.Aws => $"https://{Aws}/health/home",
            Partitions.China => $"https://{China}/health/home",
            Partitions.GovCloud => $"https://{GovCloud}/phd/home",
            _ => null,
        };
        return home is null ? null : $"{home}#/{view}/event-log?eventID={Uri.EscapeDataString(arn)}&eventTab=details";
    }

    /// <summary>Whether a host is that of the dashboard.</summary>
    public static bool IsHost(ReadOnlySpan<char> host) =>
        host.Equals(Aws, StringComparison.OrdinalIgnoreCase)
        || host.Equals(China, StringComparison.OrdinalIgnoreCase)
        || host.Equals(GovCloud, StringComparison.OrdinalIgnoreCase);
}
