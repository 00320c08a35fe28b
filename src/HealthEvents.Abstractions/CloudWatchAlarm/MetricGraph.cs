namespace HealthEvents;

/// <summary>
/// The graph of an alarm in the CloudWatch console, as it was at the change: all its metrics and expressions, those it only computes
/// with hidden, and its threshold as a line.
/// </summary>
/// <remarks>Source: CloudWatch API reference, "Dashboard body structure and syntax", and the addresses that the console makes.</remarks>
internal static class MetricGraph
{
    private static readonly string[] Sources = ["SELECT ", "SEARCH(", "INSIGHT_RULE_METRIC(", "DB_PERF_INSIGHTS(", "LAMBDA("];

    public static string? Url(CloudWatchAlarmEvent alarm)
    {
        var home = Partitions.ConsoleHome("cloudwatch", alarm.Region, alarm.AlarmArn);
        var metrics = alarm.Configuration.Metrics;
        if (home is null || !metrics.Any(IsSource))
        {
            return null;
        }

        // Of what is too long, the labels go first, then all but the main metric.
        var start = $"{home}#metricsV2:graph=";
        return Graph(alarm, metrics, withLabels: true).UrlAfter(start)
            ?? Graph(alarm, metrics, withLabels: false).UrlAfter(start)
            ?? (alarm.Configuration.PrimaryMetric is { } main ? Graph(alarm, [main], withLabels: false).UrlAfter(start) : null);
    }

    // Something to draw: a metric, or an expression that finds its own. A PromQL query is drawn by another page.
    private static bool IsSource(AlarmMetric metric) =>
        metric is { Namespace: not null, MetricName: not null }
        || (metric.Expression is { } expression && Array.Exists(Sources, source => expression.Contains(source, StringComparison.OrdinalIgnoreCase)));

    private static JsurlWriter Graph(CloudWatchAlarmEvent alarm, IReadOnlyList<AlarmMetric> metrics, bool withLabels)
    {
        var graph = new JsurlWriter().BeginObject().Member("metrics").BeginList();
        var isOnly = metrics.Count == 1;
        foreach (var metric in metrics)
        {
            if (metric.Expression is not null || metric is { Namespace: not null, MetricName: not null })
            {
                Write(graph, metric, alarm, isOnly, withLabels);
            }

            if (graph.IsTooLong)
            {
                return graph;
            }
        }

        graph.End().Member("region", alarm.Region);
        if (isOnly)
        {
            graph.Member("stat", metrics[0].Statistic).Member("period", metrics[0].Period);
        }

        if (AlarmWindow.OfGraph(alarm) is { } window)
        {
            graph.Member("start", window.Start).Member("end", window.End);
        }

        WriteThreshold(graph, alarm);
        return graph.Member("view", "timeSeries").Member("stacked", value: false).End();
    }

    private static void Write(JsurlWriter graph, AlarmMetric metric, CloudWatchAlarmEvent alarm, bool isOnly, bool withLabels)
    {
        graph.BeginList();
        if (metric.Expression is null)
        {
            graph.Text(metric.Namespace!).Text(metric.MetricName!);
            foreach (var dimension in metric.Dimensions)
            {
                graph.Text(dimension.Name).Text(dimension.Value);
            }
        }

        var account = metric.AccountId is { } owner && owner != alarm.Account ? owner : null;
        var id = !isOnly && IsId(metric.Id) ? metric.Id : null;
        var (statistic, period) = isOnly ? (null, null) : (metric.Statistic, metric.Period);
        var label = withLabels ? metric.Label : null;
        var isHidden = !isOnly && !metric.ReturnData;
        if (isHidden || (metric.Expression ?? account ?? id ?? statistic ?? label) is not null || period is not null)
        {
            graph.BeginObject().Member("expression", metric.Expression).Member("id", id).Member("stat", statistic).Member("period", period);
            if (isHidden)
            {
                graph.Member("visible", value: false);
            }

            graph.Member("label", label).Member("accountId", account).End();
        }

        graph.End();
    }

    private static void WriteThreshold(JsurlWriter graph, CloudWatchAlarmEvent alarm)
    {
        var threshold = alarm.Configuration.Threshold ?? alarm.State.ReasonData?.Threshold;
        if (threshold is not { } limit || !double.IsFinite(limit) || alarm.Configuration.ThresholdMetricId is not null)
        {
            return;
        }

        var side = alarm.Configuration.ComparisonOperator?.Value switch
        {
            { } comparison when comparison.StartsWith("Greater", StringComparison.OrdinalIgnoreCase) => "above",
            { } comparison when comparison.StartsWith("Less", StringComparison.OrdinalIgnoreCase) => "below",
            _ => null,
        };
        graph.Member("annotations").BeginObject().Member("horizontal").BeginList()
            .BeginObject().Member("value", limit).Member("fill", side).End()
            .End().End();
    }

    // Over EventBridge a single metric has a made-up GUID, which no graph takes: an id begins with a small letter.
    private static bool IsId(string? id)
    {
        if (id is null || id.Length == 0 || !char.IsAsciiLetterLower(id[0]))
        {
            return false;
        }

        foreach (var c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }
}
