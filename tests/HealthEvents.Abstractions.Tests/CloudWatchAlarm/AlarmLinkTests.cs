using System.Globalization;
using System.Text.Json.Nodes;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>Where alarms lead: what is read again from their addresses is what the console is told.</summary>
public sealed class AlarmLinkTests
{
    private const string Console = "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1";
    private const string Query = "#logsV2:logs-insights$3FqueryDetail$3D";

    [Fact]
    public void Graph_opens_at_the_time_of_the_alarm_with_its_threshold()
    {
        var graph = Graph(Event("alarm-queue-age"));

        AssertJson("""[["AWS/SQS","ApproximateAgeOfOldestMessage","QueueName","orders"]]""", graph["metrics"]);
        AssertJson("""{"horizontal":[{"value":600,"fill":"above"}]}""", graph["annotations"]);
        Assert.Equal(("eu-west-1", "Maximum", 60d), ((string?)graph["region"], (string?)graph["stat"], (double?)graph["period"]));
        Assert.Equal(("2026-11-20T09:38:05.630Z", "2026-11-20T13:40:05.630Z"), ((string?)graph["start"], (string?)graph["end"]));
    }

    [Fact]
    public void Graph_of_daily_values_begins_days_before()
    {
        var alarm = Event("alarm-queue-age");
        var graph = Graph(alarm with { Configuration = alarm.Configuration with { Period = 86_400 } });

        Assert.Equal(("2026-11-08T12:40:05.630Z", "2026-11-21T12:40:05.630Z"), ((string?)graph["start"], (string?)graph["end"]));
    }

    [Theory]
    [InlineData("2026-11-20T03:06:05Z", "2026-11-20T00:06:05.000Z")]
    [InlineData("2026-01-01T00:00:00Z", "2026-11-20T09:38:05.630Z")]
    [InlineData("2027-01-01T00:00:00Z", "2026-11-20T09:38:05.630Z")]
    public void Graph_of_an_alarm_that_is_OK_again_shows_when_it_was_not(string since, string start)
    {
        var alarm = Event("alarm-queue-age");
        var graph = Graph(alarm with
        {
            State = alarm.State with { Value = AlarmState.Ok },
            PreviousState = new() { Value = AlarmState.Alarm, Timestamp = DateTimeOffset.Parse(since, CultureInfo.InvariantCulture) },
        });

        Assert.Equal(start, (string?)graph["start"]);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:01Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void Time_beyond_the_calendar_gives_a_graph_without_one(string time)
    {
        var alarm = Event("alarm-queue-age");
        var graph = Graph(alarm with { State = alarm.State with { Timestamp = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) } });

        Assert.Null(graph["start"]);
        Assert.NotNull(graph["annotations"]);
    }

    [Fact]
    public void Graph_of_metric_math_has_its_expression_and_hides_what_it_computes_with()
    {
        var graph = Graph(Event("alarm-sns-metric-math"));

        AssertJson(
            """
            [[{"expression":"m1/m2*100","id":"e1","label":"Error rate"}],
            ["AWS/ApplicationELB","HTTPCode_ELB_5XX_Count","LoadBalancer","app/web/1a",{"id":"m1","stat":"Sum","period":60,"visible":false}],
            ["AWS/ApplicationELB","RequestCount","LoadBalancer","app/web/1a",{"id":"m2","stat":"p90","period":60,"visible":false,"accountId":"444455556666"}]]
            """,
            graph["metrics"]);
        Assert.Null(graph["stat"]);
        AssertJson("""{"horizontal":[{"value":5,"fill":"above"}]}""", graph["annotations"]);
    }

    [Fact]
    public void Graph_of_an_anomaly_has_its_band_and_no_line()
    {
        var graph = Graph(Event("alarm-sns-anomaly"));

        AssertJson(
            """
            [["Shop","Requests",{"id":"m1","stat":"Sum","period":300}],
            [{"expression":"ANOMALY_DETECTION_BAND(m1, 2)","id":"ad1","label":"Requests (expected)"}]]
            """,
            graph["metrics"]);
        Assert.Null(graph["annotations"]);
    }

    [Fact]
    public void Graph_of_a_query_has_the_query()
    {
        var graph = Graph(Event("alarm-time-series"));

        AssertJson("""[[{"expression":"SELECT MAX(ConsumedWriteCapacityUnits) FROM \"AWS/DynamoDB\" GROUP BY TableName"}]]""", graph["metrics"]);
        Assert.Equal(60d, (double?)graph["period"]);
    }

    [Theory]
    [InlineData("sum(rate(http_requests_total{job=\"shop\"}[5m])) > 1")]
    [InlineData("m1 + m2")]
    public void Expression_that_finds_no_metric_of_its_own_has_no_graph(string expression)
    {
        var alarm = Event("alarm-time-series");
        Assert.Null((alarm with { Configuration = new() { Metrics = [new() { Id = "q1", Expression = expression }] } }).MetricConsoleUrl());
    }

    [Fact]
    public void Metric_of_another_account_is_drawn_with_its_account_and_has_no_logs()
    {
        CloudWatchAlarmEvent With(string? account)
        {
            var alarm = Event("alarm-queue-age");
            var metric = new AlarmMetric { Namespace = "AWS/Lambda", MetricName = "Errors", AccountId = account, Dimensions = [new("FunctionName", "f")] };
            return alarm with { Configuration = alarm.Configuration with { Metrics = [metric] } };
        }

        AssertJson("""[["AWS/Lambda","Errors","FunctionName","f",{"accountId":"444455556666"}]]""", Graph(With("444455556666"))["metrics"]);
        Assert.Null(With("444455556666").LogsConsoleUrl());
        foreach (var own in new[] { null, "111122223333" })
        {
            AssertJson("""[["AWS/Lambda","Errors","FunctionName","f"]]""", Graph(With(own))["metrics"]);
            Assert.Equal(Console + "#logsV2:log-groups/log-group/$252Faws$252Flambda$252Ff", With(own).LogsConsoleUrl());
        }
    }

    [Fact]
    public void Id_that_EventBridge_made_up_is_not_passed_on()
    {
        var alarm = Event("alarm-queue-age");
        AlarmMetric Metric(string id) => new() { Id = id, Namespace = "N", MetricName = "M" };
        var graph = Graph(alarm with { Configuration = new() { Metrics = [Metric("a1b2c3d4-5e6f-7081"), Metric("M1"), Metric("m_1"), Metric("")] } });

        AssertJson("""[["N","M"],["N","M"],["N","M",{"id":"m_1"}],["N","M"]]""", graph["metrics"]);
    }

    [Fact]
    public void Any_character_comes_back_from_the_encoding()
    {
        const string Hostile = "a b~c'd(e)f*g!h$i%j/k&l#m\"n<o>p|q\u00E9\uD55C\uD83D\uDE00._-";
        var alarm = Event("alarm-queue-age");
        var url = (alarm with { Configuration = new() { Metrics = [new() { Namespace = Hostile, MetricName = "M", Dimensions = [new(Hostile, Hostile)] }] } }).MetricConsoleUrl()!;

        Assert.Equal([Hostile, "M", Hostile, Hostile], Read(url, "#metricsV2:graph=")["metrics"]![0]!.AsArray().Select(text => (string?)text));
        Assert.DoesNotContain(url[url.IndexOf("graph=", StringComparison.Ordinal)..], static c => c is ' ' or '"' or '<' or '>' or '&' or '|' or '%' or > '~');
    }

    [Fact]
    public void Long_graph_loses_its_labels_first_then_all_but_the_main_metric_then_itself()
    {
        var alarm = Event("alarm-sns-metric-math");
        CloudWatchAlarmEvent With(Func<AlarmMetric, AlarmMetric> change) =>
            alarm with { Configuration = alarm.Configuration with { Metrics = [.. alarm.Configuration.Metrics.Select(change)] } };

        var metrics = Graph(With(metric => metric with { Label = new string('x', 900) }))["metrics"]!.AsArray();
        Assert.Equal(3, metrics.Count);
        Assert.Null(metrics[0]![0]!["label"]);

        metrics = Graph(With(metric => metric.Expression is null ? metric : metric with { Expression = new string('x', 1_900) }))["metrics"]!.AsArray();
        AssertJson("""[["AWS/ApplicationELB","HTTPCode_ELB_5XX_Count","LoadBalancer","app/web/1a"]]""", metrics);

        Assert.Null(With(metric => metric with { Dimensions = [new("D", new string('x', 2_000))] }).MetricConsoleUrl());
    }

    [Fact]
    public void Log_alarm_opens_its_query_at_its_time()
    {
        var query = Read(Event("alarm-log-groups").LogsConsoleUrl()!, Query);

        Assert.Equal("fields @timestamp, @message\n| filter @message like /ERROR/\n| stats count(*)", (string?)query["editorString"]);
        AssertJson("""["/aws/lambda/payment","/aws/lambda/refund"]""", query["source"]);
        Assert.Equal("ABSOLUTE", (string?)query["timeType"]);
        Assert.Equal(("2026-11-20T12:15:05.630Z", "2026-11-20T12:40:05.630Z"), ((string?)query["start"], (string?)query["end"]));
        Assert.Equal("/aws/lambda/checkout", (string?)Read(Event("alarm-sns-log").LogsConsoleUrl()!, Query)["source"]![0]);
    }

    [Theory]
    [InlineData("rate(1 hour)", "2026-11-20T09:40:05.630Z")]
    [InlineData("rate(1 day)", "2026-11-17T12:40:05.630Z")]
    [InlineData("cron(0 * * * ? *)", "2026-11-20T12:20:00.000Z")]
    [InlineData("rate(x)", "2026-11-20T12:20:00.000Z")]
    [InlineData("rate(99999999999 minutes)", "2026-11-20T12:20:00.000Z")]
    public void Window_of_a_query_is_what_its_schedule_looked_at(string schedule, string start)
    {
        var alarm = Event("alarm-log-groups");
        var log = alarm.Configuration.LogQuery! with { ScheduleExpression = schedule };
        var query = Read((alarm with { Configuration = alarm.Configuration with { LogQuery = log } }).LogsConsoleUrl()!, Query);

        Assert.Equal(start, (string?)query["start"]);
    }

    [Fact]
    public void Query_too_long_for_a_link_leads_to_the_log_group_and_that_of_another_account_nowhere()
    {
        var alarm = Event("alarm-log-groups");
        CloudWatchAlarmEvent With(string group, string? query) =>
            alarm with { Configuration = alarm.Configuration with { LogQuery = new() { LogGroups = [group], QueryString = query } } };

        const string Group = Console + "#logsV2:log-groups/log-group/$252Fx";
        Assert.Equal(Group, With("/x", new string('x', 2_000)).LogsConsoleUrl());
        Assert.Equal(Group, With("arn:aws:logs:eu-west-1:111122223333:log-group:/x:*", null).LogsConsoleUrl());
        Assert.Null(With("arn:aws:logs:eu-west-1:444455556666:log-group:/x:*", "fields @message").LogsConsoleUrl());
    }

    [Theory]
    [InlineData("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:shop/a b:c", "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/shop$2Fa$20b$3Ac")]
    [InlineData("arn:aws-cn:cloudwatch:cn-north-1:111122223333:alarm:a", "https://cn-north-1.console.amazonaws.cn/cloudwatch/home?region=cn-north-1#alarmsV2:alarm/a")]
    [InlineData("arn:aws-iso:cloudwatch:us-iso-east-1:111122223333:alarm:a", null)]
    [InlineData("arn:aws:sns:eu-west-1:111122223333:alarm:a", null)]
    [InlineData("shop", null)]
    public void Child_leads_to_its_page(string arn, string? url) => Assert.Equal(url, new AlarmChild(arn, null, null).ConsoleUrl());

    private static CloudWatchAlarmEvent Event(string sample) => Event<CloudWatchAlarmEvent>(Sample.Text(sample));

    private static JsonNode Graph(CloudWatchAlarmEvent alarm) => Read(alarm.MetricConsoleUrl()!, "#metricsV2:graph=");

    private static JsonNode Read(string url, string page)
    {
        Assert.StartsWith(Console + page, url, StringComparison.Ordinal);
        Assert.True(url.Length <= 2_000, url);
        return JsurlReader.Read(url[(Console.Length + page.Length)..]);
    }

    private static void AssertJson(string expected, JsonNode? actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual?.ToJsonString() ?? "null")), actual?.ToJsonString());
}
