using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>Says what there is to say about an alarm that was created, changed or deleted.</summary>
internal static class AlarmConfigurationChange
{
    public static EventSummary Summarise(CloudWatchAlarmConfigurationEvent change, SummaryDraft draft)
    {
        var words = draft.Words;
        draft.Place();
        draft.Fact(words.State, change.State is { } state ? words.AlarmState(state.Value) : null);
        draft.Fact(words.Metric, CloudWatchAlarmSummariser.Watches(change.Configuration, words));
        if (change.PreviousConfiguration is { } before)
        {
            AddChanges(before, change.Configuration, draft);
        }
        else
        {
            draft.Fact(words.Threshold, Threshold(change.Configuration));
        }

        if (!draft.IsCompact && change.Configuration.Description is { Length: > 0 } description)
        {
            draft.Section(new ProseSection(MarkdownReader.Read(description)) { Title = words.Description });
        }

        if (change.Operation != "delete")
        {
            draft.Link(words.AlarmLink, change.ConsoleUrl());
        }

        var name = string.IsNullOrEmpty(change.AlarmName) ? words.UnnamedAlarm : change.AlarmName;
        return draft.Finish(draft.InRegion(words.Headline(words.AlarmOperation(change.Operation), name)));
    }

    private static void AddChanges(CloudWatchAlarmConfiguration before, CloudWatchAlarmConfiguration after, SummaryDraft draft)
    {
        var words = draft.Words;
        var items = new List<ListItem>();
        Compare(words.Threshold, Threshold(before), Threshold(after));
        Compare(words.Metric, CloudWatchAlarmSummariser.Watches(before, words), CloudWatchAlarmSummariser.Watches(after, words));
        Compare(words.Periods, Number(before.EvaluationPeriods), Number(after.EvaluationPeriods));
        Compare(words.Datapoints, Number(before.DatapointsToAlarm), Number(after.DatapointsToAlarm));
        Compare(words.MissingData, before.TreatMissingData, after.TreatMissingData);
        Compare(words.AlarmRule, before.AlarmRule, after.AlarmRule);
        Compare(words.Suppressed, before.ActionsSuppressor, after.ActionsSuppressor);
        Compare(words.ActionsEnabled, YesNo(before.ActionsEnabled, words), YesNo(after.ActionsEnabled, words));
        Compare(words.AlarmActions, Names(before.AlarmActions), Names(after.AlarmActions));
        Compare(words.Description, before.Description, after.Description);
        if (items.Count > 0)
        {
            draft.Section(new ListSection(items) { Title = words.Changes, Priority = SummaryPriority.Important });
        }

        void Compare(string label, string? from, string? to)
        {
            if (from != to)
            {
                items.Add(new ListItem(new ChangeValue(from, to), label));
            }
        }
    }

    private static string? Threshold(CloudWatchAlarmConfiguration configuration)
    {
        if (configuration.Threshold is not { } threshold)
        {
            return configuration.ThresholdMetricId;
        }

        var sign = configuration.ComparisonOperator?.Value switch
        {
            "GreaterThanThreshold" => "> ",
            "GreaterThanOrEqualToThreshold" => ">= ",
            "LessThanThreshold" => "< ",
            "LessThanOrEqualToThreshold" => "<= ",
            _ => "",
        };
        var metric = AlarmMeasurement.Watched(configuration);
        return sign + MetricNumber.Text(threshold, metric?.Unit ?? MetricUnits.Of(metric?.Namespace, metric?.MetricName, metric?.Statistic));
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? YesNo(bool? value, SummaryWords words) => value switch
    {
        true => words.Yes,
        false => words.No,
        null => null,
    };

    private static string? Names(IReadOnlyList<string> arns)
    {
        if (arns.Count == 0)
        {
            return null;
        }

        var names = new string[arns.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = ResourceName.Of(arns[i]);
        }

        return string.Join(", ", names);
    }
}
