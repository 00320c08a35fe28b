namespace HealthEvents;

/// <summary>Reads the metrics of an alarm, which have three forms.</summary>
internal static class AlarmMetricReader
{
    /// <summary>SNS, one metric: the members of <c>Trigger</c>.</summary>
    public static AlarmMetric ReadTrigger(EventFields trigger) => new()
    {
        MetricName = trigger.CommonText("MetricName"u8),
        Namespace = trigger.CommonText("Namespace"u8),
        Statistic = AlarmText.Statistic(trigger.CommonText("Statistic"u8) ?? trigger.CommonText("ExtendedStatistic"u8)),
        Unit = trigger.CommonText("Unit"u8),
        Dimensions = ReadDimensions(trigger, "Dimensions"u8),
        Period = trigger.Integer("Period"u8),
    };

    /// <summary>SNS, several: the elements of <c>Trigger.Metrics</c>.</summary>
    public static AlarmMetric ReadNotification(EventFields metric)
    {
        var stat = metric.Object("MetricStat"u8);
        var of = stat.Object("Metric"u8);
        return new AlarmMetric
        {
            Id = metric.NonEmptyText("Id"u8),
            Label = metric.NonEmptyText("Label"u8),
            Expression = metric.NonEmptyText("Expression"u8),
            Namespace = of.CommonText("Namespace"u8),
            MetricName = of.CommonText("MetricName"u8),
            Dimensions = ReadDimensions(of, "Dimensions"u8),
            Statistic = AlarmText.Statistic(stat.CommonText("Stat"u8)),
            Unit = stat.CommonText("Unit"u8),
            Period = stat.Integer("Period"u8) ?? metric.Integer("Period"u8),
            ReturnData = metric.Flag("ReturnData"u8) ?? true,
            AccountId = metric.CommonText("AccountId"u8),
        };
    }

    /// <summary>EventBridge and the Lambda action: the elements of <c>configuration.metrics</c>.</summary>
    public static AlarmMetric ReadConfiguration(EventFields metric)
    {
        var stat = metric.Object("metricStat"u8);
        var of = stat.Object("metric"u8);
        return new AlarmMetric
        {
            Id = metric.NonEmptyText("id"u8),
            Label = metric.NonEmptyText("label"u8),
            Expression = metric.NonEmptyText("expression"u8),
            Namespace = of.CommonText("namespace"u8),
            MetricName = of.CommonText("name"u8),
            Dimensions = ReadDimensions(of, "dimensions"u8),
            Statistic = AlarmText.Statistic(stat.CommonText("stat"u8)),
            Unit = stat.CommonText("unit"u8),
            Period = stat.Integer("period"u8) ?? metric.Integer("period"u8),
            ReturnData = metric.Flag("returnData"u8) ?? true,
            AccountId = metric.CommonText("accountId"u8),
        };
    }

    /// <summary>The namespace of the first metric without <c>AWS/</c>; <c>CloudWatch</c> where no metric has one.</summary>
    public static string ServiceOf(IReadOnlyList<AlarmMetric> metrics)
    {
        for (var i = 0; i < metrics.Count; i++)
        {
            if (metrics[i].Namespace is { } space)
            {
                return space.StartsWith("AWS/", StringComparison.Ordinal) && space.Length > 4 ? space[4..] : space;
            }
        }

        return "CloudWatch";
    }

    /// <summary>The alarm, then the values of the dimensions.</summary>
    public static IReadOnlyList<string> ResourcesOf(string? alarm, IReadOnlyList<AlarmMetric> metrics)
    {
        var resources = new DistinctTexts { Expected = 1 + (metrics is [var only] ? only.Dimensions.Count : metrics.Count) };
        resources.Add(alarm);
        for (var i = 0; i < metrics.Count; i++)
        {
            var dimensions = metrics[i].Dimensions;
            for (var j = 0; j < dimensions.Count; j++)
            {
                resources.Add(dimensions[j].Value);
            }
        }

        return resources.List;
    }

    // SNS has a list of {value, name}, EventBridge a map.
    private static IReadOnlyList<AlarmDimension> ReadDimensions(EventFields metric, ReadOnlySpan<byte> name)
    {
        var dimensions = metric.TextMembers(name, static (dimension, value) => new AlarmDimension(dimension, value ?? ""));
        return dimensions.Count > 0 ? dimensions : metric.List(name, static d => (d.CommonTextOrEmpty("name"u8) ?? d.CommonTextOrEmpty("Name"u8)) is { } dimension
            ? new AlarmDimension(dimension, d.Text("value"u8, "Value"u8) ?? "")
            : null);
    }
}
