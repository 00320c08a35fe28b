namespace HealthEvents;

/// <summary>The measurements that made an alarm change its state.</summary>
/// <remarks>Source: CloudWatch user guide, "Alarm events and EventBridge", samples of <c>reasonData</c>.</remarks>
public sealed record AlarmReasonData
{
    /// <summary>When CloudWatch looked.</summary>
    public DateTimeOffset? QueryDate { get; init; }

    /// <summary>The time of the first of <see cref="RecentDatapoints"/>.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>The unit of the values, such as <c>Percent</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The statistic, such as <c>Average</c> or <c>p99</c>.</summary>
    public string? Statistic { get; init; }

    /// <summary>The length of one period in seconds.</summary>
    public int? Period { get; init; }

    /// <summary>The threshold. Missing for anomaly detectors, which have a band.</summary>
    public double? Threshold { get; init; }

    /// <summary>The recent values, oldest first.</summary>
    public IReadOnlyList<double> RecentDatapoints { get; init; } = [];

    /// <summary>The lower edge of an anomaly detector's band at each of <see cref="RecentDatapoints"/>.</summary>
    public IReadOnlyList<double> RecentLowerThresholds { get; init; } = [];

    /// <summary>The upper edge of an anomaly detector's band at each of <see cref="RecentDatapoints"/>.</summary>
    public IReadOnlyList<double> RecentUpperThresholds { get; init; } = [];

    /// <summary>The values that were compared with the threshold, newest first. For a log alarm, the results of its queries.</summary>
    public IReadOnlyList<AlarmDatapoint> EvaluatedDatapoints { get; init; } = [];

    /// <summary>The alarms that made a composite alarm change.</summary>
    public IReadOnlyList<AlarmChild> TriggeringAlarms { get; init; } = [];
}
