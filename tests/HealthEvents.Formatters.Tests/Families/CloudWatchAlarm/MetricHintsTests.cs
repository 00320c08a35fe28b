namespace HealthEvents.Formatters.Tests;

public sealed class MetricHintsTests
{
    [Theory]
    [InlineData("AWS/EC2", "CPUUtilization", ">")]
    [InlineData("AWS/EC2", "StatusCheckFailed_System", ">")]
    [InlineData("AWS/EC2", "StatusCheckFailed_Instance", ">")]
    [InlineData("AWS/EC2", "StatusCheckFailed_AttachedEBS", ">")]
    [InlineData("AWS/EC2", "StatusCheckFailed", ">")]
    [InlineData("AWS/EC2", "CPUCreditBalance", "<=")]
    [InlineData("AWS/EBS", "BurstBalance", "<=")]
    [InlineData("AWS/RDS", "BurstBalance", "<=")]
    [InlineData("AWS/EBS", "VolumeQueueLength", ">")]
    [InlineData("AWS/RDS", "FreeStorageSpace", "<=")]
    [InlineData("AWS/RDS", "FreeableMemory", "<=")]
    [InlineData("AWS/RDS", "DatabaseConnections", ">")]
    [InlineData("AWS/RDS", "ReplicaLag", ">")]
    [InlineData("AWS/RDS", "AuroraReplicaLag", ">")]
    [InlineData("AWS/RDS", "CPUUtilization", ">")]
    [InlineData("AWS/ApplicationELB", "UnHealthyHostCount", ">")]
    [InlineData("AWS/NetworkELB", "UnHealthyHostCount", ">")]
    [InlineData("AWS/ELB", "UnHealthyHostCount", ">")]
    [InlineData("AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", ">")]
    [InlineData("AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", ">")]
    [InlineData("AWS/ApplicationELB", "TargetResponseTime", ">")]
    [InlineData("AWS/Lambda", "Errors", ">")]
    [InlineData("AWS/Lambda", "Throttles", ">")]
    [InlineData("AWS/Lambda", "Duration", ">")]
    [InlineData("AWS/Lambda", "IteratorAge", ">")]
    [InlineData("AWS/Kinesis", "GetRecords.IteratorAgeMilliseconds", ">")]
    [InlineData("AWS/SQS", "ApproximateAgeOfOldestMessage", ">")]
    [InlineData("AWS/SQS", "ApproximateNumberOfMessagesVisible", ">")]
    [InlineData("AWS/DynamoDB", "ThrottledRequests", ">")]
    [InlineData("AWS/DynamoDB", "ReadThrottleEvents", ">")]
    [InlineData("AWS/DynamoDB", "WriteThrottleEvents", ">")]
    [InlineData("AWS/ECS", "MemoryUtilization", ">")]
    [InlineData("AWS/EFS", "BurstCreditBalance", "<=")]
    [InlineData("AWS/NATGateway", "ErrorPortAllocation", ">")]
    [InlineData("CWAgent", "disk_used_percent", ">")]
    [InlineData("CWAgent", "mem_used_percent", ">")]
    public void Hint_is_given_for_the_side_of_the_threshold_that_is_bad(string ns, string metric, string sign)
    {
        var hint = MetricHints.Find(ns, metric, sign)!.Value;

        Assert.Equal(MessageLanguage.All.Count, MessageLanguage.All.Select(hint.In).Distinct(StringComparer.Ordinal).Count());
        Assert.NotNull(MetricHints.Find(ns, metric, null));
        Assert.Null(MetricHints.Find(ns, metric, sign == ">" ? "<" : ">="));
    }

    [Theory]
    [InlineData("AWS/EC2", "BurstBalance")]
    [InlineData("Custom", "Errors")]
    [InlineData("AWS/EC2", null)]
    [InlineData(null, null)]
    public void Metric_that_is_not_known_has_no_hint(string? ns, string? metric) => Assert.Null(MetricHints.Find(ns, metric, null));
}
