namespace HealthEvents;

/// <summary>The units of well-known metrics, which alarms hardly ever name.</summary>
/// <remarks>Source: the lists of CloudWatch metrics in the user guides of the services.</remarks>
public static class MetricUnits
{
    /// <summary>The unit of a metric.</summary>
    /// <param name="metricNamespace">The namespace, such as <c>AWS/EC2</c>.</param>
    /// <param name="metricName">The name, such as <c>CPUUtilization</c>.</param>
    /// <param name="statistic">The statistic, such as <c>Average</c>, or <see langword="null"/> where it is not known.</param>
    /// <returns>A unit as CloudWatch spells it, such as <c>Percent</c>, or <see langword="null"/> where it is not known.</returns>
    public static string? Of(string? metricNamespace, string? metricName, string? statistic)
    {
        // How many samples there were has no unit.
        if (string.Equals(statistic, "SampleCount", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return (metricNamespace, metricName) switch
        {
            ("AWS/EC2" or "AWS/RDS" or "AWS/ECS" or "AWS/ElastiCache" or "AWS/DocDB" or "AWS/Redshift" or "AWS/ES", "CPUUtilization") => "Percent",
            ("AWS/ECS", "MemoryUtilization") => "Percent",
            ("AWS/EBS" or "AWS/RDS", "BurstBalance") => "Percent",
            ("AWS/EFS", "PercentIOLimit") => "Percent",
            ("CWAgent", "disk_used_percent" or "mem_used_percent" or "swap_used_percent") => "Percent",
            ("ContainerInsights" or "ECS/ContainerInsights", { } name) when name.EndsWith("_utilization", StringComparison.Ordinal) => "Percent",
            ("AWS/EC2", "NetworkIn" or "NetworkOut" or "DiskReadBytes" or "DiskWriteBytes") => "Bytes",
            ("AWS/RDS", "FreeStorageSpace" or "FreeableMemory" or "SwapUsage" or "FreeLocalStorage") => "Bytes",
            ("AWS/EFS", "BurstCreditBalance") => "Bytes",
            ("AWS/S3", "BucketSizeBytes") => "Bytes",
            ("AWS/ElastiCache", "FreeableMemory") => "Bytes",
            ("AWS/RDS", "ReadLatency" or "WriteLatency" or "ReplicaLag") => "Seconds",
            ("AWS/RDS", "AuroraReplicaLag") => "Milliseconds",
            ("AWS/ApplicationELB" or "AWS/ELB", "TargetResponseTime" or "Latency") => "Seconds",
            ("AWS/SQS", "ApproximateAgeOfOldestMessage") => "Seconds",
            ("AWS/Lambda", "Duration" or "IteratorAge" or "PostRuntimeExtensionsDuration") => "Milliseconds",
            ("AWS/Kinesis", "GetRecords.IteratorAgeMilliseconds") => "Milliseconds",
            ("AWS/ApiGateway", "Latency" or "IntegrationLatency") => "Milliseconds",
            ("AWS/DynamoDB", "SuccessfulRequestLatency") => "Milliseconds",
            _ => null,
        };
    }
}
