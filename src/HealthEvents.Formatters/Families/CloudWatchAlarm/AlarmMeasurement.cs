namespace HealthEvents.Formatters;

/// <summary>What an alarm measured, and its threshold, taken from the member of the event that has it.</summary>
internal sealed record AlarmMeasurement
{
    /// <summary>What is measured: a metric, or the label of an expression.</summary>
    public required string Name { get; init; }

    public string? Unit { get; init; }

    /// <summary>The latest value.</summary>
    public double? Value { get; init; }

    public double? Threshold { get; init; }

    /// <summary>The sign between value and threshold.</summary>
    public string? Operator { get; init; }

    /// <summary>The band of an anomaly detector at the latest value.</summary>
    public AlarmBand? Band { get; init; }

    /// <summary>The data that were missing, where that is why.</summary>
    public AlarmMissingData? Missing { get; init; }

    /// <summary>Whether the values that were measured crossed the limit themselves, as far as the event tells.</summary>
    public bool IsCrossed { get; init; }

    /// <summary>How many datapoints were beyond the threshold, of how many.</summary>
    public (int Breaching, int Of)? Datapoints { get; init; }

    public TimeSpan? Period { get; init; }

    /// <summary>The recent values, oldest first.</summary>
    public IReadOnlyList<double> Recent { get; init; } = [];

    public static AlarmMeasurement? Of(CloudWatchAlarmEvent alarm, MessageLanguage language)
    {
        var (configuration, data) = (alarm.Configuration, alarm.State.ReasonData);
        if (configuration.IsComposite)
        {
            return null;
        }

        var reason = AlarmReasonText.Parse(alarm.State.Reason);
        var recent = data?.RecentDatapoints is { Count: > 0 } datapoints ? datapoints : Reversed(reason?.Values ?? []);
        var period = Watched(configuration)?.Period ?? configuration.Period ?? data?.Period;
        var value = recent.Count > 0 ? recent[^1] : LatestEvaluated(data);
        var threshold = configuration.Threshold ?? data?.Threshold ?? reason?.Threshold;
        var sign = Sign(configuration.ComparisonOperator, alarm.State.Value) ?? reason?.Operator;
        var band = AlarmBand.Of(configuration.ComparisonOperator, data, reason);
        var missing = AlarmMissingData.From(reason, configuration.EvaluationPeriods);
        return new AlarmMeasurement
        {
            Name = NameOf(configuration) ?? AlarmWords.Value.In(language),
            Unit = UnitOf(configuration) ?? data?.Unit,
            Value = value,
            Threshold = threshold,
            Operator = sign,
            Band = band,
            Missing = missing,
            IsCrossed = missing is null || reason?.Breaching > 0 || (value is { } latest && Crosses(latest, threshold, sign, band)),
            Datapoints = CountOf(configuration, reason),
            Period = period is > 0 ? TimeSpan.FromSeconds(period.Value) : null,
            Recent = recent,
        };
    }

    /// <summary>The metric or expression that the alarm watches, of those it computes with.</summary>
    public static AlarmMetric? Watched(CloudWatchAlarmConfiguration configuration)
    {
        foreach (var metric in configuration.Metrics)
        {
            var isThreshold = IsBand(metric) || (metric.Id is { } id && id == configuration.ThresholdMetricId);
            if (metric.ReturnData && !isThreshold)
            {
                return metric;
            }
        }

        return configuration.PrimaryMetric;
    }

    /// <summary>
    /// "CPUUtilization 92.4 % &gt; 80 % for 3 of 3 datapoints, 5 min each", or where data was missing, "No data in 2 of 3 periods
    /// (missing counts as breaching)".
    /// </summary>
    public string? Text(MessageLanguage language)
    {
        var missing = Missing is { IsBreaching: true } ? Missing : null;
        if (Value is not { } value || (missing is not null && !IsCrossed))
        {
            return missing?.Sentence(language);
        }

        var text = $"{Name} {Compared(value, language)}";
        if (missing is { } gaps)
        {
            // How many of the values crossed says nothing any more: the gaps count too.
            return text + SharedWords.Comma.In(language) + gaps.Ending(language);
        }

        if (Datapoints is var (breaching, of))
        {
            text += " " + AlarmWords.ForDatapoints.In(language, Phrase.Number(breaching), Phrase.Number(of));
            if (Period is { } period)
            {
                text += SharedWords.Comma.In(language) + AlarmWords.EachPeriod.In(language, FormatTime.Duration(period, language));
            }
        }

        return text;
    }

    /// <summary>"CPUUtilization 12.1 %": enough for an alarm that is OK again.</summary>
    public string? Short() => Value is { } value ? $"{Name} {MetricNumber.Text(value, Unit)}" : null;

    private string Compared(double value, MessageLanguage language)
    {
        if (Band is { } band)
        {
            return band.Text(value, Unit, language);
        }

        if (Threshold is not { } threshold || Operator is null)
        {
            return MetricNumber.Text(value, Unit);
        }

        var (left, right) = MetricNumber.Pair(value, threshold, Unit);
        return $"{left} {Operator} {right}";
    }

    private static string? NameOf(CloudWatchAlarmConfiguration configuration)
    {
        if (configuration.LogQuery is { } query)
        {
            return query.AggregationExpression;
        }

        var watched = Watched(configuration);
        return watched?.MetricName ?? (watched?.Label is { Length: > 0 } label ? label : MetricQuery.Selected(watched?.Expression));
    }

    private static string? UnitOf(CloudWatchAlarmConfiguration configuration) =>
        Watched(configuration) is { Expression: null } metric
            ? metric.Unit ?? MetricUnits.Of(metric.Namespace, metric.MetricName, metric.Statistic)
            : null;

    private static (int Breaching, int Of)? CountOf(CloudWatchAlarmConfiguration configuration, AlarmReasonText? reason)
    {
        if (reason is { Breaching: { } breaching, Of: { } of })
        {
            return (breaching, Math.Max(breaching, of));
        }

        // Datapoints that were only received say nothing of the threshold.
        return reason?.Periods is null && configuration.EvaluationPeriods is { } periods ? (configuration.DatapointsToAlarm ?? periods, periods) : null;
    }

    // In ALARM the value is beyond the threshold; in any other state the operator says nothing of the value.
    private static string? Sign(AlarmComparisonOperator? comparison, AlarmState state) =>
        state != AlarmState.Alarm ? null
        : comparison == AlarmComparisonOperator.GreaterThanOrEqualToThreshold ? ">="
        : comparison == AlarmComparisonOperator.GreaterThanThreshold ? ">"
        : comparison == AlarmComparisonOperator.LessThanThreshold ? "<"
        : comparison == AlarmComparisonOperator.LessThanOrEqualToThreshold ? "<="
        : null;

    private static bool Crosses(double value, double? threshold, string? sign, AlarmBand? band) => band is { } limits
        ? limits.IsCrossedBy(value)
        : sign switch
        {
            ">" => value > threshold,
            ">=" => value >= threshold,
            "<" => value < threshold,
            "<=" => value <= threshold,
            _ => false,
        };

    private static bool IsBand(AlarmMetric metric) =>
        metric.Expression?.StartsWith("ANOMALY_DETECTION_BAND", StringComparison.OrdinalIgnoreCase) == true;

    private static double? LatestEvaluated(AlarmReasonData? data) =>
        data?.EvaluatedDatapoints is [var newest, ..] ? newest.Value : null;

    private static double[] Reversed(IReadOnlyList<double> values)
    {
        var reversed = new double[values.Count];
        for (var i = 0; i < reversed.Length; i++)
        {
            reversed[i] = values[values.Count - 1 - i];
        }

        return reversed;
    }
}
