namespace HealthEvents.Tests;

public sealed class AwsNamesTests
{
    [Theory]
    [InlineData("elasticloadbalancing", "Elastic Load Balancing")]
    [InlineData("ec2", "EC2")]
    [InlineData("CASSANDRA", "Keyspaces")]
    [InlineData("SECURITY", "Security")]
    [InlineData("Acme", "Acme")]
    [InlineData(null, null)]
    public void Service_has_the_name_that_people_write(string? code, string? name) => Assert.Equal(name, ServiceNames.Of(code));

    [Theory]
    [InlineData("AWS/EC2", "CPUUtilization", "Average", "Percent")]
    [InlineData("AWS/EC2", "CPUUtilization", "SampleCount", null)]
    [InlineData("AWS/EC2", "NetworkIn", "TC(100:200)", null)]
    [InlineData("AWS/ApiGateway", "Latency", "tc90", null)]
    [InlineData("AWS/ApiGateway", "Latency", "PR(:300)", "Percent")]
    [InlineData("Acme", "Latency", "PR(100:2000)", "Percent")]
    [InlineData("AWS/ApiGateway", "Latency", "TM(10%:90%)", "Milliseconds")]
    [InlineData("AWS/ApiGateway", "Latency", "ts99", "Milliseconds")]
    [InlineData("ContainerInsights", "node_cpu_utilization", null, "Percent")]
    [InlineData("AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum", "Seconds")]
    [InlineData("AWS/Lambda", "IteratorAge", "Maximum", "Milliseconds")]
    [InlineData("AWS/ApplicationELB", "TargetResponseTime", "p99", "Seconds")]
    [InlineData("AWS/ApiGateway", "Latency", "p99", "Milliseconds")]
    [InlineData("AWS/RDS", "FreeStorageSpace", "Average", "Bytes")]
    [InlineData("AWS/RDS", "NetworkReceiveThroughput", "Average", "Bytes/Second")]
    [InlineData("AWS/ES", "FreeStorageSpace", "Minimum", "Megabytes")]
    [InlineData("AWS/ElastiCache", "SuccessfulReadRequestLatency", "Average", "Microseconds")]
    [InlineData("AWS/DX", "ConnectionBpsEgress", "Maximum", "Bits/Second")]
    [InlineData("AWS/Firehose", "DeliveryToS3.DataFreshness", "Maximum", "Seconds")]
    [InlineData("AWS/S3", "BucketSizeBytes", "Average", "Bytes")]
    [InlineData("AWS/Billing", "EstimatedCharges", "Maximum", "USD")]
    [InlineData("AWS/DynamoDB", "CPUUtilization", "Average", null)]
    [InlineData("AWS/EC2", "CPUCreditBalance", "Minimum", null)]
    [InlineData("Acme", "Orders", "Sum", null)]
    [InlineData(null, null, null, null)]
    public void Metric_has_a_unit(string? metricNamespace, string? metricName, string? statistic, string? unit) =>
        Assert.Equal(unit, MetricUnits.Of(metricNamespace, metricName, statistic));

    [Theory]
    [InlineData("arn:aws:ec2:eu-west-1:123456789012:instance/i-0123", "i-0123", "instance/i-0123")]
    [InlineData("arn:aws:rds:eu-west-1:123456789012:db:orders", "orders", "db:orders")]
    [InlineData("arn:aws:s3:::bucket", "bucket", "bucket")]
    [InlineData("arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/f:*", "/aws/lambda/f", "log-group:/aws/lambda/f:*")]
    [InlineData("arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/f", "/aws/lambda/f", "log-group:/aws/lambda/f")]
    [InlineData("arn:aws:logs:eu-west-1:123456789012:log-group::*", ":*", "log-group::*")]
    [InlineData("arn:aws:ec2", "arn:aws:ec2", "arn:aws:ec2")]
    [InlineData("i-0123", "i-0123", "i-0123")]
    public void Resource_has_a_name(string resource, string name, string withType) =>
        Assert.Equal((name, withType), (ResourceNames.Of(resource), ResourceNames.WithType(resource)));

    [Theory]
    [InlineData("AWS::EC2::SecurityGroup", "EC2 security group")]
    [InlineData("AWS::RDS::DBInstance", "RDS DB instance")]
    [InlineData("AWS::EC2::VOLUME", "EC2 volume")]
    [InlineData("AWS::EC2::NetworkAcl", "EC2 network ACL")]
    [InlineData("AWS::EC2::NatGateway", "EC2 NAT gateway")]
    [InlineData("AWS::ApiGateway::RestApi", "API Gateway REST API")]
    [InlineData("AWS::AutoScaling::AutoScalingGroup", "Auto Scaling group")]
    [InlineData("AWS::Backup::Backup", "Backup backup")]
    [InlineData("AWS::Config::ConfigurationRecorder", "Config configuration recorder")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "ELB load balancer")]
    [InlineData("AWS::::Account", "account")]
    [InlineData("AWS::Newest", "newest")]
    [InlineData("Bucket", "Bucket")]
    [InlineData("", null)]
    public void Resource_type_has_a_name(string type, string? name) => Assert.Equal(name, ResourceTypeNames.Of(type));
}
