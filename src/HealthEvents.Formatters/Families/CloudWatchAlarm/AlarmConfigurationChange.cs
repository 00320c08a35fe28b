using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>Says what there is to say about an alarm that was created, changed or deleted.</summary>
internal static class AlarmConfigurationChange
{
    private const int LongestLead = 200;

    public static EventSummary Summarize(CloudWatchAlarmConfigurationEvent change, SummaryBuilder draft)
    {
        var words = draft.Words;
        draft.Place();
        draft.Fact(words.State, change.State is { } state ? words.AlarmState(state.Value) : null);
        draft.Fact(words.Metric, CloudWatchAlarmSummarizer.Watches(change.Configuration, words));
        string? lead = null;
        if (change.PreviousConfiguration is { } before)
        {
            lead = AddChanges(before, change.Configuration, draft);
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
        return draft.Finish(draft.InRegion(words.Headline(words.AlarmOperation(change.Operation), name)), lead);
    }

    /// <returns>The change that matters most, in one line.</returns>
    private static string? AddChanges(CloudWatchAlarmConfiguration before, CloudWatchAlarmConfiguration after, SummaryBuilder draft)
    {
        var words = draft.Words;
        var items = new List<ListItem>();
        var isSameComparison = before.ComparisonOperator == after.ComparisonOperator;
        Compare(words.Threshold, Threshold(before, !isSameComparison), Threshold(after, !isSameComparison));
        Compare(words.Metric, CloudWatchAlarmSummarizer.Watches(before, words), CloudWatchAlarmSummarizer.Watches(after, words));
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

        return Lead(before, after, items, words);

        void Compare(string label, string? from, string? to)
        {
            if (from != to)
            {
                items.Add(new ListItem(new ChangeValue(from, to), label));
            }
        }
    }

    private static string? Lead(
        CloudWatchAlarmConfiguration before, CloudWatchAlarmConfiguration after, List<ListItem> items, SummaryWords words)
    {
        // Whoever switches the actions off hears no more of the alarm.
        var actions = after.ActionsEnabled is { } isOn && before.ActionsEnabled == !isOn ? words.ActionsSwitched(isOn) : null;
        var first = items is [{ Label: { } label, Value: ChangeValue change }, ..] && label != words.ActionsEnabled
            ? OneLine.Of(words.Changed(label, change.From, change.To), LongestLead)
            : null;
        return actions is null ? first : first is null ? actions : actions + words.SentenceEnd + first;
    }

    private static string? Threshold(CloudWatchAlarmConfiguration configuration, bool withSign = true)
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
        return (withSign ? sign : "") + MetricNumber.Text(threshold, metric?.Unit ?? MetricUnits.Of(metric?.Namespace, metric?.MetricName, metric?.Statistic));
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
            names[i] = ResourceNames.Of(arns[i]);
        }

        return string.Join(", ", names);
    }
}
