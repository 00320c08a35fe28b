namespace HealthEvents;

/// <summary>The units of well-known metrics, which alarms hardly ever name.</summary>
/// <remarks>
/// Source: the lists of CloudWatch metrics in the user guides of the services. What a guide gives no unit for, such as credits, has none
/// here. Of statistics that tell of the samples instead of their values: Amazon CloudWatch user guide, "Statistics definitions".
/// </remarks>
public static class MetricUnits
{
    private const string Percent = "Percent";
    private const string Bytes = "Bytes";
    private const string Megabytes = "Megabytes";
    private const string BytesPerSecond = "Bytes/Second";
    private const string Seconds = "Seconds";
    private const string Milliseconds = "Milliseconds";
    private const string Microseconds = "Microseconds";

    /// <summary>The unit of a metric.</summary>
    /// <param name="metricNamespace">The namespace, such as <c>AWS/EC2</c>.</param>
    /// <param name="metricName">The name, such as <c>CPUUtilization</c>.</param>
    /// <param name="statistic">The statistic, such as <c>Average</c> or <c>PR(:300)</c>, or <see langword="null"/> where it is not known.</param>
    /// <returns>
    /// A unit as CloudWatch spells it, such as <c>Percent</c>; for charges <c>USD</c>; or <see langword="null"/> where it is not known.
    /// </returns>
    public static string? Of(string? metricNamespace, string? metricName, string? statistic)
    {
        if (metricName is null)
        {
            return null;
        }

        // Percentile rank: how many percent of the samples lie within bounds. How many samples there were has no unit, trimmed or not.
        return !TellsOfSamples(statistic) ? OfMetric(metricNamespace, metricName) : IsSort(statistic, "PR") ? Percent : null;
    }

    /// <summary>Whether a statistic tells how many samples there were, or which share of them: not in the unit of their values.</summary>
    /// <param name="statistic">The statistic, such as <c>SampleCount</c>, <c>TC(0:300)</c> or <c>PR(:300)</c>.</param>
    /// <returns>Whether it does.</returns>
    public static bool TellsOfSamples(string? statistic) =>
        string.Equals(statistic, "SampleCount", StringComparison.OrdinalIgnoreCase) || IsSort(statistic, "TC") || IsSort(statistic, "PR");

    private static bool IsSort(string? statistic, string sort) => statistic?.StartsWith(sort, StringComparison.OrdinalIgnoreCase) == true;

    private static string? OfMetric(string? metricNamespace, string metricName) => metricNamespace switch
    {
        "AWS/EC2" or "AWS/EBS" or "AWS/ECS" or "AWS/Lambda" or "AWS/States" or "CWAgent" => OfCompute(metricNamespace, metricName),
        "ContainerInsights" or "ECS/ContainerInsights" => metricName.EndsWith("_utilization", StringComparison.Ordinal) ? Percent : null,
        "AWS/RDS" or "AWS/DocDB" or "AWS/Neptune" => OfDatabase(metricName),
        "AWS/DynamoDB" or "AWS/DAX" or "AWS/ElastiCache" or "AWS/ES" or "AWS/Redshift" or "AWS/DMS" => OfStore(metricNamespace, metricName),
        "AWS/S3" or "AWS/EFS" or "AWS/FSx" => OfFiles(metricNamespace, metricName),
        "AWS/SQS" or "AWS/SNS" or "AWS/Kinesis" or "AWS/Firehose" or "AWS/Kafka" or "AWS/AmazonMQ" or "AWS/Events" => OfMessages(metricNamespace, metricName),
        "AWS/Billing" => metricName == "EstimatedCharges" ? "USD" : null,
        _ => OfNetwork(metricNamespace, metricName),
    };

    private static string? OfCompute(string ns, string name) => (ns, name) switch
    {
        ("AWS/EC2" or "AWS/ECS", "CPUUtilization") => Percent,
        ("AWS/EC2", "EBSIOBalance%" or "EBSByteBalance%") => Percent,
        ("AWS/EC2", "NetworkIn" or "NetworkOut" or "DiskReadBytes" or "DiskWriteBytes" or "EBSReadBytes" or "EBSWriteBytes") => Bytes,
        ("AWS/ECS", "MemoryUtilization" or "CPUReservation" or "MemoryReservation" or "EBSFilesystemUtilization") => Percent,
        ("AWS/EBS", "BurstBalance") => Percent,
        ("AWS/EBS", "VolumeReadBytes" or "VolumeWriteBytes") => Bytes,
        ("AWS/EBS", "VolumeTotalReadTime" or "VolumeTotalWriteTime" or "VolumeIdleTime") => Seconds,
        ("AWS/EBS", "VolumeAvgReadLatency" or "VolumeAvgWriteLatency") => Milliseconds,
        ("AWS/Lambda", "Duration" or "IteratorAge" or "PostRuntimeExtensionsDuration" or "AsyncEventAge") => Milliseconds,
        ("AWS/States", "ExecutionTime" or "ActivityTime" or "ActivityRunTime" or "ActivityScheduleTime") => Milliseconds,
        ("AWS/States", "LambdaFunctionTime" or "LambdaFunctionRunTime" or "LambdaFunctionScheduleTime") => Milliseconds,
        ("CWAgent", "disk_used_percent" or "mem_used_percent" or "swap_used_percent" or "mem_available_percent" or "disk_inodes_free_percent") => Percent,
        ("CWAgent", "Memory % Committed Bytes In Use" or "LogicalDisk % Free Space" or "Processor % Processor Time") => Percent,
        ("CWAgent", "mem_used" or "mem_free" or "mem_available" or "disk_used" or "disk_free" or "swap_used" or "swap_free") => Bytes,
        ("CWAgent", _) when name.StartsWith("cpu_usage_", StringComparison.Ordinal) => Percent,
        _ => null,
    };

    private static string? OfDatabase(string name) => name switch
    {
        "CPUUtilization" or "BurstBalance" or "BufferCacheHitRatio" or "ACUUtilization" or "EBSIOBalance%" or "EBSByteBalance%" => Percent,
        "FreeStorageSpace" or "FreeableMemory" or "SwapUsage" or "FreeLocalStorage" or "FreeEphemeralStorage" or "VolumeBytesUsed" => Bytes,
        "BinLogDiskUsage" or "TransactionLogsDiskUsage" or "ReplicationSlotDiskUsage" or "OldestReplicationSlotLag" => Bytes,
        "ReadThroughput" or "WriteThroughput" or "NetworkReceiveThroughput" or "NetworkTransmitThroughput" => BytesPerSecond,
        "ReadLatency" or "WriteLatency" or "ReplicaLag" or "AuroraBinlogReplicaLag" => Seconds,
        "AuroraReplicaLag" or "AuroraReplicaLagMaximum" or "AuroraReplicaLagMinimum" or "AuroraGlobalDBReplicationLag" => Milliseconds,
        "CommitLatency" or "DDLLatency" or "DMLLatency" or "SelectLatency" or "InsertLatency" or "UpdateLatency" or "DeleteLatency" => Milliseconds,
        "DBInstanceReplicaLag" or "DBClusterReplicaLagMaximum" => Milliseconds,
        _ => null,
    };

    private static string? OfStore(string ns, string name) => (ns, name) switch
    {
        (not "AWS/DynamoDB", "CPUUtilization") => Percent,
        ("AWS/DynamoDB", "SuccessfulRequestLatency" or "ReplicationLatency") => Milliseconds,
        ("AWS/ElastiCache", "EngineCPUUtilization" or "DatabaseMemoryUsagePercentage" or "CacheHitRate") => Percent,
        ("AWS/ElastiCache" or "AWS/DMS", "FreeableMemory") => Bytes,
        ("AWS/ElastiCache", "BytesUsedForCache" or "SwapUsage" or "NetworkBytesIn" or "NetworkBytesOut") => Bytes,
        ("AWS/ElastiCache", "ReplicationLag") => Seconds,
        ("AWS/ElastiCache", "SuccessfulReadRequestLatency" or "SuccessfulWriteRequestLatency") => Microseconds,
        ("AWS/ES", "JVMMemoryPressure" or "OldGenJVMMemoryPressure" or "SysMemoryUtilization") => Percent,
        ("AWS/ES", "MasterCPUUtilization" or "MasterJVMMemoryPressure") => Percent,
        ("AWS/ES", "FreeStorageSpace" or "ClusterUsedSpace") => Megabytes,
        ("AWS/ES", "SearchLatency" or "IndexingLatency") => Milliseconds,
        ("AWS/Redshift", "PercentageDiskSpaceUsed") => Percent,
        ("AWS/Redshift", "QueryDuration") => Microseconds,
        ("AWS/ES" or "AWS/Redshift", "ReadLatency" or "WriteLatency") => Seconds,
        ("AWS/DMS", "FreeStorageSpace") => Bytes,
        ("AWS/DMS", "CDCLatencySource" or "CDCLatencyTarget") => Seconds,
        _ => null,
    };

    private static string? OfFiles(string ns, string name) => (ns, name) switch
    {
        ("AWS/S3", "BucketSizeBytes" or "BytesDownloaded" or "BytesUploaded" or "BytesPendingReplication") => Bytes,
        ("AWS/S3", "FirstByteLatency" or "TotalRequestLatency") => Milliseconds,
        ("AWS/S3", "ReplicationLatency") => Seconds,
        ("AWS/EFS", "PercentIOLimit") => Percent,
        ("AWS/EFS", "BurstCreditBalance" or "StorageBytes" or "MeteredIOBytes" or "TotalIOBytes" or "DataReadIOBytes" or "DataWriteIOBytes") => Bytes,
        ("AWS/EFS", "PermittedThroughput") => BytesPerSecond,
        ("AWS/FSx", "StorageCapacityUtilization") => Percent,
        ("AWS/FSx", "FreeStorageCapacity" or "FreeDataStorageCapacity" or "StorageUsed") => Bytes,
        _ => null,
    };

    private static string? OfMessages(string ns, string name) => (ns, name) switch
    {
        ("AWS/SQS", "ApproximateAgeOfOldestMessage") => Seconds,
        ("AWS/SQS", "SentMessageSize") or ("AWS/SNS", "PublishSize") => Bytes,
        ("AWS/Kinesis", "GetRecords.IteratorAgeMilliseconds" or "GetRecords.Latency" or "PutRecord.Latency" or "PutRecords.Latency") => Milliseconds,
        ("AWS/Kinesis", "SubscribeToShardEvent.MillisBehindLatest") => Milliseconds,
        ("AWS/Kinesis" or "AWS/Firehose", "IncomingBytes") => Bytes,
        ("AWS/Firehose", "KinesisMillisBehindLatest") => Milliseconds,
        ("AWS/Firehose", _) when name.EndsWith(".DataFreshness", StringComparison.Ordinal) => Seconds,
        ("AWS/Kafka", "KafkaDataLogsDiskUsed" or "KafkaAppLogsDiskUsed" or "RootDiskUsed" or "CpuUser" or "CpuSystem" or "CpuIdle") => Percent,
        ("AWS/Kafka", "EstimatedMaxTimeLag") => Seconds,
        ("AWS/AmazonMQ", "CpuUtilization" or "HeapUsage" or "StorePercentUsage" or "SystemCpuUtilization") => Percent,
        ("AWS/AmazonMQ", "RabbitMQMemUsed" or "RabbitMQMemLimit" or "RabbitMQDiskFree" or "RabbitMQDiskFreeLimit") => Bytes,
        ("AWS/Events", "IngestionToInvocationStartLatency" or "IngestionToInvocationSuccessLatency") => Milliseconds,
        _ => null,
    };

    private static string? OfNetwork(string? ns, string name) => (ns, name) switch
    {
        ("AWS/ApplicationELB", "TargetResponseTime") or ("AWS/ELB", "Latency") => Seconds,
        ("AWS/ApplicationELB" or "AWS/NetworkELB", "ProcessedBytes") => Bytes,
        ("AWS/ApiGateway" or "AWS/AppSync", "Latency" or "IntegrationLatency") => Milliseconds,
        ("AWS/CloudFront", "TotalErrorRate" or "4xxErrorRate" or "5xxErrorRate" or "CacheHitRate") => Percent,
        ("AWS/CloudFront", "OriginLatency") => Milliseconds,
        ("AWS/CloudFront", "BytesDownloaded" or "BytesUploaded") => Bytes,
        ("AWS/Route53", "HealthCheckPercentageHealthy") => Percent,
        ("AWS/Route53", "ConnectionTime" or "TimeToFirstByte" or "SSLHandshakeTime") => Milliseconds,
        ("AWS/NATGateway", _) when name.StartsWith("Bytes", StringComparison.Ordinal) => Bytes,
        ("AWS/TransitGateway", "BytesIn" or "BytesOut") => Bytes,
        ("AWS/VPN", "TunnelDataIn" or "TunnelDataOut") => Bytes,
        ("AWS/DX", "ConnectionBpsEgress" or "ConnectionBpsIngress" or "VirtualInterfaceBpsEgress" or "VirtualInterfaceBpsIngress") => "Bits/Second",
        ("AWS/ElasticBeanstalk", _) when name.StartsWith("ApplicationLatencyP", StringComparison.Ordinal) => Seconds,
        ("AWS/Logs", "IncomingBytes" or "ForwardedBytes") => Bytes,
        ("CloudWatchSynthetics", "SuccessPercent") => Percent,
        ("CloudWatchSynthetics", "Duration") => Milliseconds,
        ("ApplicationSignals", "Latency") => Milliseconds,
        _ => null,
    };
}
