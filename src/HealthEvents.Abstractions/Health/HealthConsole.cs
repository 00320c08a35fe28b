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

        var home = (Partitions.OfArn(arn) ?? Partitions.OfRegion(healthEvent.Region)) switch
        {
            Partitions.China => "https://health.amazonaws.cn/health/home",
            Partitions.GovCloud => "https://phd.amazonaws-us-gov.com/phd/home",
            _ => "https://health.aws.amazon.com/health/home",
        };
        return $"{home}#/{view}/event-log?eventID={Uri.EscapeDataString(arn)}&eventTab=details";
    }
}
