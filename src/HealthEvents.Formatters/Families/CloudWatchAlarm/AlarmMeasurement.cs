namespace HealthEvents.Formatters;

/// <summary>What an alarm measured, and its threshold, taken from the member of the event that has it.</summary>
internal sealed record AlarmMeasurement
{
    /// <summary>What is measured, where the headline does not say it: how the results of a log query become a number.</summary>
    public string? Subject { get; init; }

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

    public static AlarmMeasurement? Of(CloudWatchAlarmEvent alarm)
    {
        var (configuration, data) = (alarm.Configuration, alarm.State.ReasonData);
        if (configuration.IsComposite)
        {
            return null;
        }

        var reason = AlarmReasonText.Parse(alarm.State.Reason);
        var recent = data?.RecentDatapoints is { Count: > 0 } datapoints ? datapoints : Reversed(reason?.Values ?? []);
        var isAlarm = alarm.State.Value == AlarmState.Alarm;
        var watched = Watched(configuration);
        var period = watched?.Period ?? configuration.Period ?? data?.Period;
        var threshold = configuration.Threshold ?? data?.Threshold ?? reason?.Threshold;

        // Nobody asks for it in any other state.
        var sign = !isAlarm ? null : (configuration.ComparisonOperator is { } comparison ? Sign(comparison) : null) ?? reason?.Operator;
        var band = AlarmBand.Of(configuration.ComparisonOperator, data, reason);
        var value = Telling(recent, reason, threshold, sign, band) ?? LatestEvaluated(data);
        var missing = AlarmMissingData.From(reason, configuration.EvaluationPeriods);
        return new AlarmMeasurement
        {
            Subject = configuration.LogQuery?.AggregationExpression,
            Unit = (watched is null ? null : UnitOf(watched)) ?? (MetricUnits.TellsOfSamples(watched?.Statistic ?? data?.Statistic) ? null : data?.Unit),
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
        var metrics = configuration.Metrics;
        for (var i = 0; i < metrics.Count; i++)
        {
            var metric = metrics[i];
            var isThreshold = IsBand(metric) || (metric.Id is { } id && id == configuration.ThresholdMetricId);
            if (metric.ReturnData && !isThreshold)
            {
                return metric;
            }
        }

        return configuration.PrimaryMetric;
    }

    /// <summary>
    /// "92.4 % &gt; 80 %, 3 of 3 datapoints over 5 min", or where data was missing, "No data in 2 of 3 periods (missing counts as
    /// breaching)".
    /// </summary>
    public string? Text(MessageLanguage language)
    {
        var missing = Missing is { IsBreaching: true } ? Missing : null;
        if (Value is not { } value || (missing is not null && !IsCrossed))
        {
            return missing?.Sentence(language);
        }

        var text = Compared(value, language);
        if (missing is { } gaps)
        {
            // How many of the values crossed says nothing any more: the gaps count too.
            return text + SharedWords.Comma.In(language) + gaps.Ending(language);
        }

        return Counts(language) is not { } counts ? text
            : Band is null ? AlarmWords.Counted.In(language, text, counts)
            : text + SharedWords.Comma.In(language) + counts;
    }

    /// <summary>"Threshold crossed: &gt; 80 %, 3 of 3 datapoints over 5 min": of an alarm that does not tell its value.</summary>
    public string Crossed(MessageLanguage language)
    {
        var text = AlarmWords.ThresholdCrossed.In(language);
        if (Threshold is { } threshold && Operator is not null)
        {
            text = SharedWords.Headline.In(language, text, $"{Operator} {MetricNumber.Text(threshold, Unit, language)}");
        }

        return Counts(language) is { } counts ? AlarmWords.Counted.In(language, text, counts) : text;
    }

    /// <summary>"12.1 %": enough for an alarm that is OK again.</summary>
    public string? Short(MessageLanguage language) => Value is { } value ? Named(MetricNumber.Text(value, Unit, language)) : null;

    /// <summary>The unit of a metric; of charges, their currency.</summary>
    public static string? UnitOf(AlarmMetric metric)
    {
        if (metric.Expression is not null)
        {
            return null;
        }

        var (unit, ofSamples) = (metric.Unit, MetricUnits.TellsOfSamples(metric.Statistic));
        var known = ofSamples || unit is null or "None" ? MetricUnits.Of(metric.Namespace, metric.MetricName, metric.Statistic) : null;
        return ofSamples ? known
            : known == "USD" ? CurrencyOf(metric.Dimensions) ?? known
            : known ?? unit;
    }

    private static string? CurrencyOf(IReadOnlyList<AlarmDimension> dimensions)
    {
        for (var i = 0; i < dimensions.Count; i++)
        {
            if (dimensions[i].Name == "Currency")
            {
                return dimensions[i].Value;
            }
        }

        return null;
    }

    private string? Counts(MessageLanguage language)
    {
        if (Datapoints is not var (breaching, of))
        {
            return null;
        }

        var (some, all) = (Phrase.Number(breaching), Phrase.Number(of));
        return Subject is not null ? AlarmWords.CountedResults.In(language, some, all)
            : Period is { } period ? AlarmWords.CountedDatapointsOver.In(language, some, all, FormatTime.Duration(period, language))
            : AlarmWords.CountedDatapoints.In(language, some, all);
    }

    private string Compared(double value, MessageLanguage language)
    {
        if (Band is { } band)
        {
            return Named(band.Text(value, Unit, language));
        }

        if (Threshold is not { } threshold || Operator is null)
        {
            return Named(MetricNumber.Text(value, Unit, language));
        }

        var (left, right) = MetricNumber.Pair(value, threshold, Unit, language);
        return Named(Crosses(value, threshold, Operator, band: null)
            ? $"{left} {Operator} {right}"
            : AlarmWords.WithThreshold.In(language, left, $"{Operator} {right}"));
    }

    private string Named(string text) => Subject is null ? text : $"{Subject} {text}";

    // Of 2 of 3 datapoints the latest may be the one that is well: the latest that is not says why.
    private static double? Telling(IReadOnlyList<double> recent, AlarmReasonText? reason, double? threshold, string? sign, AlarmBand? band)
    {
        if (recent.Count == 0)
        {
            return null;
        }

        if (sign is null || band is not null || Crosses(recent[^1], threshold, sign, band))
        {
            return recent[^1];
        }

        for (var i = recent.Count - 2; i >= 0; i--)
        {
            if (Crosses(recent[i], threshold, sign, band))
            {
                return recent[i];
            }
        }

        return reason?.Values is [var quoted, ..] && Crosses(quoted, threshold, sign, band) ? quoted : recent[^1];
    }

    private static (int Breaching, int Of)? CountOf(CloudWatchAlarmConfiguration configuration, AlarmReasonText? reason)
    {
        if (reason is { Breaching: { } breaching, Of: { } of })
        {
            return (breaching, Math.Max(breaching, of));
        }

        // Datapoints that were only received say nothing of the threshold.
        return reason?.Periods is null && configuration.EvaluationPeriods is { } periods ? (configuration.DatapointsToAlarm ?? periods, periods) : null;
    }

    private static string? Sign(AlarmComparisonOperator comparison) =>
        comparison == AlarmComparisonOperator.GreaterThanThreshold ? ">"
        : comparison == AlarmComparisonOperator.GreaterThanOrEqualToThreshold ? ">="
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
