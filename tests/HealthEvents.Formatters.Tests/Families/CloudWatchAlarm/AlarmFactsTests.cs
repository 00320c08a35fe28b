using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>What stands below the second line of an alarm, and that it is said once.</summary>
public sealed class AlarmFactsTests
{
    [Fact]
    public void Metric_of_the_headline_stands_nowhere_else()
    {
        var summary = Summary("alarm-queue-age");
        const string Metric = "ApproximateAgeOfOldestMessage";

        Assert.Contains(Metric, summary.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(Metric, summary.Lead, StringComparison.Ordinal);
        Assert.DoesNotContain(summary.Facts, fact => fact.Value.ToString()!.Contains(Metric, StringComparison.Ordinal));
        Assert.Equal("orders", summary.Fact("QueueName"));
        Assert.Null(summary.Fact("Dimensions"));
    }

    [Fact]
    public void Title_has_one_colon_of_ours_and_names_its_long_part()
    {
        var summary = Summary("alarm-long-name");

        Assert.Single(summary.Title, ':');
        Assert.Equal(248, summary.LongName!.Length);
        Assert.Contains(summary.LongName, summary.Title, StringComparison.Ordinal);
        Assert.EndsWith(" (ApplicationELB TargetResponseTime) in eu-west-1", summary.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Maximum")]
    [InlineData("ko", "최댓값")]
    [InlineData("ja", "最大")]
    public void Statistic_follows_the_language(string language, string statistic) =>
        Assert.Contains(Summary("alarm-queue-age", language).Facts, fact => fact.Value == new TextValue(statistic));

    [Fact]
    public void Log_groups_are_shown_by_name()
    {
        Assert.Equal("/aws/lambda/payment, /aws/lambda/refund", Summary("alarm-log-groups").Fact("Log groups"));
        Assert.Equal("/aws/lambda/checkout", Summary("alarm-eventbridge-log").Fact("Log groups"));
    }

    [Fact]
    public void Expression_and_query_have_names_of_their_own()
    {
        Assert.Equal("m1/m2*100", Summary("alarm-sns-metric-math").Fact("Expression"));
        Assert.StartsWith("SELECT", Summary("alarm-time-series").Fact("Query"), StringComparison.Ordinal);
        Assert.StartsWith("SELECT", Summary("alarm-time-series", "ja").Fact("クエリ"), StringComparison.Ordinal);
    }

    [Fact]
    public void Expression_shows_the_dimensions_that_all_its_metrics_share()
    {
        Assert.Equal("app/web/1a", Summary("alarm-sns-metric-math").Fact("LoadBalancer"));

        AlarmMetric Metric(string instance) => new() { Namespace = "AWS/EC2", MetricName = "NetworkIn", ReturnData = false, Dimensions = [new("InstanceId", instance), new("Tier", "web")] };
        var alarm = SampleEvents.CpuAlarm with { Configuration = new() { Metrics = [new() { Id = "e1", Expression = "SUM(METRICS())" }, Metric("i-1"), Metric("i-2")] } };
        Assert.Null(SampleEvents.Summary(alarm).Fact("InstanceId"));
        Assert.Equal("Tier = web", SampleEvents.Summary(alarm).Fact("Dimensions"));
    }

    [Theory]
    [InlineData("AWS/EC2", "InstanceId", "i-0123", "AWS::EC2::Instance")]
    [InlineData("CWAgent", "InstanceId", "i-0123", "AWS::EC2::Instance")]
    [InlineData("AWS/Connect", "InstanceId", "0a1b2c3d-1111", null)]
    [InlineData("AWS/EBS", "VolumeId", "vol-0123", "AWS::EC2::Volume")]
    [InlineData("AWS/RDS", "DBInstanceIdentifier", "orders", "AWS::RDS::DBInstance")]
    [InlineData("AWS/RDS", "DBClusterIdentifier", "orders", "AWS::RDS::DBCluster")]
    [InlineData("AWS/SQS", "QueueName", "orders", "AWS::SQS::Queue")]
    [InlineData("AWS/S3", "BucketName", "logs", "AWS::S3::Bucket")]
    [InlineData("AWS/Lambda", "FunctionName", "pay", "AWS::Lambda::Function")]
    [InlineData("AWS/ECS", "ClusterName", "shop", "AWS::ECS::Cluster")]
    [InlineData("ContainerInsights", "ClusterName", "shop", "AWS::EKS::Cluster")]
    [InlineData("AWS/ApplicationELB", "LoadBalancer", "app/web/1a", "AWS::ElasticLoadBalancingV2::LoadBalancer")]
    [InlineData("AWS/DynamoDB", "TableName", "orders", "AWS::DynamoDB::Table")]
    [InlineData("AWS/VPN", "VpnId", "vpn-0123", "AWS::EC2::VPNConnection")]
    [InlineData("Shop", "QueueName", "till 3", null)]
    [InlineData(null, "TableName", "orders", null)]
    public void Dimension_names_a_resource_where_its_service_says_so(string? ns, string name, string value, string? type)
    {
        Assert.Equal(type, AlarmDimensions.TypeOf(ns, name, value));

        var alarm = SampleEvents.CpuAlarm with { Configuration = new() { Metrics = [new() { Namespace = ns, MetricName = "m", Dimensions = [new(name, value)] }] } };
        Assert.Equal(type is null ? null : value, SampleEvents.Summary(alarm).Fact(name));
        Assert.Equal(type is null ? $"{name} = {value}" : null, SampleEvents.Summary(alarm).Fact("Dimensions"));
    }

    [Fact]
    public void Composite_lists_its_children_with_their_states()
    {
        var children = Summary("alarm-composite-children").Section<ListSection>("Child alarms")!;

        Assert.Equal(["shop-api-5xx ALARM", "shop-db-cpu OK", "shop/queue age ALARM", "shop-cache ALARM", "shop-search ALARM"], children.Ids());
        Assert.Equal(
            "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/shop$2Fqueue$20age",
            Assert.IsType<ResourceValue>(children.Items[2].Value).Url);
    }

    [Fact]
    public void Contributor_is_in_the_headline_unless_it_has_many_attributes()
    {
        CloudWatchAlarmEvent With(params string[] names) =>
            SampleEvents.CpuAlarm with { Contributor = new("c", names.ToDictionary(static name => name, static name => name, StringComparer.Ordinal)) };

        var few = SampleEvents.Summary(With("a", "b", "c"));
        Assert.Contains("a = a, b = b, c = c", few.Title, StringComparison.Ordinal);
        Assert.Null(few.Fact("Contributor"));
        Assert.Equal("a = a, b = b, c = c, d = d", SampleEvents.Summary(With("a", "b", "c", "d")).Fact("Contributor"));
    }

    [Fact]
    public void Unit_of_somebody_is_escaped_in_every_channel()
    {
        const string Hostile = "<!channel> <https://evil.example|click>";
        var alarm = SampleEvents.CpuAlarm with
        {
            State = new() { Value = AlarmState.Alarm, ReasonData = new() { RecentDatapoints = [1, 2, 3, 4], Unit = Hostile } },
            Configuration = new() { Metrics = [new() { MetricName = "m" }] },
        };
        var summary = SampleEvents.Summary(alarm);

        Assert.Equal(Hostile, Assert.IsType<DatapointsValue>(summary.Facts.Single(fact => fact.Label == "Recent datapoints").Value).Unit);
        foreach (var slack in new[] { Posted(summary), Posted(summary with { Lead = null }) })
        {
            Assert.DoesNotContain("<!channel>", slack, StringComparison.Ordinal);
            Assert.DoesNotContain("|click>", slack, StringComparison.Ordinal);
        }
    }

    private static string Posted(EventSummary summary) =>
        System.Text.RegularExpressions.Regex.Unescape(System.Text.Encoding.UTF8.GetString(Channels.Of("slack").Messages.Full(summary)));

    private static EventSummary Summary(string name, string language = "en") =>
        SampleEvents.Summary(Assert.Single(new EventReader().Read(EventFiles.Named(name).ReadBytes())), SampleEvents.Context(language));
}
