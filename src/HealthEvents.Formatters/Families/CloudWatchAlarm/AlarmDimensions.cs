using System.Text;

namespace HealthEvents.Formatters;

/// <summary>The dimensions of what an alarm watches: those that name a resource lead to it, the others are one fact.</summary>
internal static class AlarmDimensions
{
    private const int MostResources = 4;

    /// <summary>Adds the dimensions of the metric; of an expression, those that all its metrics share.</summary>
    public static void AddTo(SummaryBuilder builder, CloudWatchAlarmConfiguration configuration, AlarmMetric? watched)
    {
        var metric = watched is { Dimensions.Count: > 0 } ? watched : configuration.PrimaryMetric;
        if (metric is null)
        {
            return;
        }

        StringBuilder? others = null;
        var resources = 0;
        for (var i = 0; i < metric.Dimensions.Count; i++)
        {
            var dimension = metric.Dimensions[i];
            if ((metric != watched && !IsShared(dimension, configuration.Metrics)) || IsCurrency(metric, dimension))
            {
                continue;
            }

            var type = IsForeign(metric, builder) || resources == MostResources ? null : TypeOf(metric.Namespace, dimension.Name, dimension.Value);
            if (type is not null && dimension.Value.Length > 0)
            {
                resources++;
                builder.AddFact(dimension.Name, builder.Resource(dimension.Value, type: type));
                continue;
            }

            others ??= new StringBuilder();
            others.Append(others.Length == 0 ? "" : ", ").Append(dimension.Name).Append(" = ").Append(CredentialText.MaskPair(dimension.Name, dimension.Value));
        }

        builder.AddFact(AlarmWords.Dimensions, others?.ToString());
    }

    /// <summary>The type of resource that a dimension names, as AWS Config writes it, or <see langword="null"/>.</summary>
    /// <remarks>Source: the lists of CloudWatch dimensions in the user guides of the services, and AWS Config's list of resource types.</remarks>
    internal static string? TypeOf(string? ns, string name, string value) => (ns, name) switch
    {
        // The namespaces of agents name instances too, and so does Amazon Connect its own.
        (_, "InstanceId") => value.StartsWith("i-", StringComparison.Ordinal) ? "AWS::EC2::Instance" : null,
        (_, "VolumeId") => value.StartsWith("vol-", StringComparison.Ordinal) ? "AWS::EC2::Volume" : null,
        (_, "AutoScalingGroupName") => "AWS::AutoScaling::AutoScalingGroup",
        ("AWS/NATGateway", "NatGatewayId") => "AWS::EC2::NatGateway",
        ("AWS/VPN", "VpnId") => "AWS::EC2::VPNConnection",
        ("AWS/TransitGateway", "TransitGateway") => "AWS::EC2::TransitGateway",
        ("AWS/RDS", "DBInstanceIdentifier") => "AWS::RDS::DBInstance",
        ("AWS/RDS", "DBClusterIdentifier") => "AWS::RDS::DBCluster",
        ("AWS/SQS", "QueueName") => "AWS::SQS::Queue",
        ("AWS/SNS", "TopicName") => "AWS::SNS::Topic",
        ("AWS/S3", "BucketName") => "AWS::S3::Bucket",
        ("AWS/Lambda", "FunctionName") => "AWS::Lambda::Function",
        ("AWS/ECS" or "ECS/ContainerInsights", "ClusterName") => "AWS::ECS::Cluster",
        ("ContainerInsights", "ClusterName") => "AWS::EKS::Cluster",
        ("AWS/ApplicationELB" or "AWS/NetworkELB" or "AWS/GatewayELB", "LoadBalancer") => "AWS::ElasticLoadBalancingV2::LoadBalancer",
        ("AWS/ApplicationELB" or "AWS/NetworkELB" or "AWS/GatewayELB", "TargetGroup") => "AWS::ElasticLoadBalancingV2::TargetGroup",
        ("AWS/ELB", "LoadBalancerName") => "AWS::ElasticLoadBalancing::LoadBalancer",
        ("AWS/DynamoDB", "TableName") => "AWS::DynamoDB::Table",
        ("AWS/ElastiCache", "CacheClusterId") => "AWS::ElastiCache::CacheCluster",
        ("AWS/Kinesis", "StreamName") => "AWS::Kinesis::Stream",
        ("AWS/EFS", "FileSystemId") => "AWS::EFS::FileSystem",
        ("AWS/States", "StateMachineArn") => "AWS::StepFunctions::StateMachine",
        ("AWS/CertificateManager", "CertificateArn") => "AWS::ACM::Certificate",
        ("AWS/CloudFront", "DistributionId") => "AWS::CloudFront::Distribution",
        ("AWS/Redshift", "ClusterIdentifier") => "AWS::Redshift::Cluster",
        ("AWS/ES", "DomainName") => "AWS::OpenSearch::Domain",
        ("AWS/Logs", "LogGroupName") => "AWS::Logs::LogGroup",
        _ => null,
    };

    // The value says it: 1,205.20 USD.
    private static bool IsCurrency(AlarmMetric metric, AlarmDimension dimension) => metric.Namespace == "AWS/Billing" && dimension.Name == "Currency";

    private static bool IsForeign(AlarmMetric metric, SummaryBuilder builder) =>
        metric.AccountId is { } account && account != builder.Received.Event.Account;

    private static bool IsShared(AlarmDimension dimension, IReadOnlyList<AlarmMetric> metrics)
    {
        for (var i = 0; i < metrics.Count; i++)
        {
            var metric = metrics[i];
            if (metric.MetricName is not null && !metric.Dimensions.Contains(dimension))
            {
                return false;
            }
        }

        return true;
    }
}
