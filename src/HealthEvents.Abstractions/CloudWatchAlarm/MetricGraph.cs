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
        var metrics = alarm.Configuration.Metrics;
        if (!HasSource(metrics) || Partitions.ConsoleHome("cloudwatch", alarm.Region, alarm.AlarmArn) is not { } home)
        {
            return null;
        }

        // Of what is too long, the labels go first, then all but the main metric.
        return Graph(home, alarm, metrics, withLabels: true)
            ?? Graph(home, alarm, metrics, withLabels: false)
            ?? (alarm.Configuration.PrimaryMetric is { } main ? Graph(home, alarm, [main], withLabels: false) : null);
    }

    private static bool HasSource(IReadOnlyList<AlarmMetric> metrics)
    {
        for (var i = 0; i < metrics.Count; i++)
        {
            if (IsSource(metrics[i]))
            {
                return true;
            }
        }

        return false;
    }

    // Something to draw: a metric, or an expression that finds its own. A PromQL query is drawn by another page.
    private static bool IsSource(AlarmMetric metric) => metric is { Namespace: not null, MetricName: not null } || FindsMetrics(metric.Expression);

    private static bool FindsMetrics(string? expression)
    {
        if (expression is null)
        {
            return false;
        }

        foreach (var source in Sources)
        {
            if (expression.Contains(source, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Graph(string home, CloudWatchAlarmEvent alarm, IReadOnlyList<AlarmMetric> metrics, bool withLabels)
    {
        var graph = new JsurlWriter(home, "#metricsV2:graph=");
        graph.BeginObject().Member("metrics").BeginList();
        var isOnly = metrics.Count == 1;
        for (var i = 0; i < metrics.Count; i++)
        {
            var metric = metrics[i];
            if (metric.Expression is not null || metric is { Namespace: not null, MetricName: not null })
            {
                Write(ref graph, metric, alarm, isOnly, withLabels);
            }

            if (graph.IsTooLong)
            {
                return graph.Url();
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

        WriteThreshold(ref graph, alarm);
        return graph.Member("view", "timeSeries").Member("stacked", value: false).End().Url();
    }

    private static void Write(ref JsurlWriter graph, AlarmMetric metric, CloudWatchAlarmEvent alarm, bool isOnly, bool withLabels)
    {
        graph.BeginList();
        if (metric.Expression is null)
        {
            graph.Text(metric.Namespace!).Text(metric.MetricName!);
            for (var i = 0; i < metric.Dimensions.Count; i++)
            {
                graph.Text(metric.Dimensions[i].Name).Text(metric.Dimensions[i].Value);
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

    private static void WriteThreshold(ref JsurlWriter graph, CloudWatchAlarmEvent alarm)
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
