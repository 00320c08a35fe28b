namespace HealthEvents;

/// <summary>A metric or an expression that an alarm watches, the same for all forms of the event.</summary>
public sealed record AlarmMetric
{
    /// <summary>The id within the alarm, such as <c>m1</c>. EventBridge makes up a GUID for single metrics.</summary>
    public string? Id { get; init; }

    /// <summary>The label.</summary>
    public string? Label { get; init; }

    /// <summary>The expression: metric math, an anomaly band, a Metrics Insights or a PromQL query. <see langword="null"/> for a plain metric.</summary>
    public string? Expression { get; init; }

    /// <summary>The namespace, such as <c>AWS/EC2</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary>The name, such as <c>CPUUtilization</c>.</summary>
    public string? MetricName { get; init; }

    /// <summary>The dimensions in the order they came.</summary>
    public IReadOnlyList<AlarmDimension> Dimensions { get; init; } = [];

    /// <summary>The statistic as the API spells it: <c>Average</c>, <c>Sum</c>, <c>Minimum</c>, <c>Maximum</c>, <c>SampleCount</c>, <c>p99</c>, ...</summary>
    public string? Statistic { get; init; }

    /// <summary>The unit, such as <c>Percent</c>. Mostly missing.</summary>
    public string? Unit { get; init; }

    /// <summary>The length of one period in seconds.</summary>
    public int? Period { get; init; }

    /// <summary>Whether the alarm watches this one, and does not only compute with it.</summary>
    public bool ReturnData { get; init; } = true;

    /// <summary>The account of the metric, where it is another one.</summary>
    public string? AccountId { get; init; }
}
