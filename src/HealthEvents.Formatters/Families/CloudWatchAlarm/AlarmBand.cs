namespace HealthEvents.Formatters;

/// <summary>
/// The band of an anomaly detector at the latest value, as far as the alarm watches it: an alarm on one side of it has one
/// edge.
/// </summary>
/// <param name="Lower">The least that is expected, where less raises the alarm.</param>
/// <param name="Upper">The most that is expected, where more raises the alarm.</param>
internal sealed record AlarmBand(double? Lower, double? Upper)
{
    public static AlarmBand? Of(AlarmComparisonOperator? comparison, AlarmReasonData? data, AlarmReasonText? reason)
    {
        var lower = data?.RecentLowerThresholds is [.., var low] ? low : reason?.LowerEdge;
        var upper = data?.RecentUpperThresholds is [.., var high] ? high : reason?.UpperEdge;
        if (comparison == AlarmComparisonOperator.GreaterThanUpperThreshold || (comparison is null && reason is { NamesLower: false, NamesUpper: true }))
        {
            lower = null;
        }
        else if (comparison == AlarmComparisonOperator.LessThanLowerThreshold || (comparison is null && reason is { NamesLower: true, NamesUpper: false }))
        {
            upper = null;
        }

        return lower is null && upper is null ? null : new AlarmBand(lower, upper);
    }

    /// <summary>"41 (expected 118.2 to 240.8)", "0.0544, expected at most 0.0534".</summary>
    public string Text(double value, string? unit, MessageLanguage language)
    {
        if (Lower is { } lower && Upper is { } upper)
        {
            return AlarmWords.OutsideBand.In(
                language, MetricNumber.Text(value, unit, language), MetricNumber.Text(lower, unit, language), MetricNumber.Text(upper, unit, language));
        }

        var (left, right) = MetricNumber.Pair(value, (Upper ?? Lower).GetValueOrDefault(), unit, language);
        return (Upper is null ? AlarmWords.BelowBand : AlarmWords.AboveBand).In(language, left, right);
    }

    public bool IsCrossedBy(double value) => value < Lower || value > Upper;
}
