namespace HealthEvents;

/// <summary>How an alarm is set up, as far as the event says. Each form of the event leaves something out.</summary>
public sealed record CloudWatchAlarmConfiguration
{
    /// <summary>The description, which may be Markdown; the texts "" and "None" are taken for none. Up to 1,024 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The metrics and expressions. Empty for composite and log alarms.</summary>
    public IReadOnlyList<AlarmMetric> Metrics { get; init; } = [];

    /// <summary>The threshold. Missing for anomaly detectors, and in state changes over EventBridge.</summary>
    public double? Threshold { get; init; }

    /// <summary>The id of the metric that is the threshold: the band of an anomaly detector.</summary>
    public string? ThresholdMetricId { get; init; }

    /// <summary>How the value is compared with the threshold.</summary>
    public AlarmComparisonOperator? ComparisonOperator { get; init; }

    /// <summary>The length of one period in seconds.</summary>
    public int? Period { get; init; }

    /// <summary>How many periods are looked at. For a log alarm, how many query results.</summary>
    public int? EvaluationPeriods { get; init; }

    /// <summary>How many of them must be beyond the threshold.</summary>
    public int? DatapointsToAlarm { get; init; }

    /// <summary>What missing data counts as: <c>missing</c>, <c>ignore</c>, <c>breaching</c> or <c>notBreaching</c>.</summary>
    public string? TreatMissingData { get; init; }

    /// <summary>The rule of a composite alarm, up to 10,240 characters.</summary>
    public string? AlarmRule { get; init; }

    /// <summary>The alarm that keeps the actions of this composite alarm back.</summary>
    public string? ActionsSuppressor { get; init; }

    /// <summary>How long the actions wait for the suppressor, in seconds.</summary>
    public int? ActionsSuppressorWaitPeriod { get; init; }

    /// <summary>How long they are kept back after the suppressor is OK again, in seconds.</summary>
    public int? ActionsSuppressorExtensionPeriod { get; init; }

    /// <summary>What an alarm on logs looks for.</summary>
    public AlarmLogQuery? LogQuery { get; init; }

    /// <summary>Whether actions are taken at all.</summary>
    public bool? ActionsEnabled { get; init; }

    /// <summary>What happens on OK.</summary>
    public IReadOnlyList<string> OkActions { get; init; } = [];

    /// <summary>What happens on ALARM.</summary>
    public IReadOnlyList<string> AlarmActions { get; init; } = [];

    /// <summary>What happens on INSUFFICIENT_DATA.</summary>
    public IReadOnlyList<string> InsufficientDataActions { get; init; } = [];

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedTime { get; init; }

    /// <summary>The plain metric that the alarm is about: the only one, or the first that has a name.</summary>
    public AlarmMetric? PrimaryMetric
    {
        get
        {
            for (var i = 0; i < Metrics.Count; i++)
            {
                if (Metrics[i].MetricName is not null)
                {
                    return Metrics[i];
                }
            }

            return null;
        }
    }

    /// <summary>Whether it is an alarm on other alarms.</summary>
    public bool IsComposite => AlarmRule is not null;
}
