using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>Says what there is to say about an alarm that was created, changed or deleted.</summary>
internal static class AlarmConfigurationChange
{
    private const int LongestLead = 200;

    public static EventSummary Summarize(CloudWatchAlarmConfigurationEvent change, SummaryBuilder builder)
    {
        var language = builder.Language;
        builder.TimeLabel = SharedWords.Occurred;
        builder.AddPlace();
        AlarmAccounts.AddTo(builder, change.Configuration);
        builder.AddFact(AlarmWords.State, change.State is { } state ? AlarmWords.States.In(language, state.Value.Value) : null);
        builder.AddFact(AlarmWords.Metric, CloudWatchAlarmSummarizer.Watches(change.Configuration, language));
        string? lead = null;
        if (change.PreviousConfiguration is { } before)
        {
            lead = AddChanges(before, change.Configuration, builder);
        }
        else
        {
            builder.AddFact(AlarmWords.Threshold, Threshold(change.Configuration));
        }

        if (!builder.IsCompact && change.Configuration.Description is { Length: > 0 } description)
        {
            builder.AddSection(new ProseSection(MarkdownReader.Read(description)) { Title = SharedWords.Description.In(language) });
        }

        if (change.Operation != "delete")
        {
            builder.AddLink(AlarmWords.AlarmLink, change.ConsoleUrl());
        }

        var name = string.IsNullOrEmpty(change.AlarmName) ? AlarmWords.UnnamedAlarm.In(language) : change.AlarmName;
        var operation = (AlarmWords.Operations.Find(change.Operation) ?? AlarmWords.AlarmChanged).In(language);
        return builder.Build(builder.InPlace(SharedWords.Headline.In(language, operation, name)), lead);
    }

    /// <returns>The change that matters most, in one line.</returns>
    private static string? AddChanges(CloudWatchAlarmConfiguration before, CloudWatchAlarmConfiguration after, SummaryBuilder builder)
    {
        var language = builder.Language;
        var items = new List<ListItem>();
        var isSameComparison = before.ComparisonOperator == after.ComparisonOperator;
        Compare(AlarmWords.Threshold, Threshold(before, !isSameComparison), Threshold(after, !isSameComparison));
        Compare(AlarmWords.Metric, CloudWatchAlarmSummarizer.Watches(before, language), CloudWatchAlarmSummarizer.Watches(after, language));
        Compare(AlarmWords.Periods, Number(before.EvaluationPeriods), Number(after.EvaluationPeriods));
        Compare(AlarmWords.Datapoints, Number(before.DatapointsToAlarm), Number(after.DatapointsToAlarm));
        Compare(AlarmWords.MissingData, before.TreatMissingData, after.TreatMissingData);
        Compare(AlarmWords.AlarmRule, before.AlarmRule, after.AlarmRule);
        Compare(AlarmWords.Suppressed, before.ActionsSuppressor, after.ActionsSuppressor);
        Compare(AlarmWords.ActionsEnabled, YesNo(before.ActionsEnabled, language), YesNo(after.ActionsEnabled, language));
        Compare(AlarmWords.AlarmActions, Names(before.AlarmActions), Names(after.AlarmActions));
        Compare(SharedWords.Description, before.Description, after.Description);
        if (items.Count > 0)
        {
            builder.AddSection(new ListSection(items) { Title = SharedWords.Changes.In(language), Priority = SummaryPriority.Important });
        }

        return Lead(before, after, items, language);

        void Compare(Phrase label, string? from, string? to)
        {
            if (from != to)
            {
                items.Add(new ListItem(new ChangeValue(from, to), label.In(language)));
            }
        }
    }

    private static string? Lead(
        CloudWatchAlarmConfiguration before, CloudWatchAlarmConfiguration after, List<ListItem> items, MessageLanguage language)
    {
        // Whoever switches the actions off hears no more of the alarm.
        var actions = after.ActionsEnabled is { } isOn && before.ActionsEnabled == !isOn ? (isOn ? AlarmWords.ActionsOn : AlarmWords.ActionsOff).In(language) : null;
        var first = items is [{ Label: { } label, Value: ChangeValue change }, ..] && label != AlarmWords.ActionsEnabled.In(language)
            ? OneLine.Of(SharedWords.Changed(label, change.From, change.To, language), LongestLead)
            : null;
        return actions is null ? first : first is null ? actions : actions + SharedWords.SentenceEnd.In(language) + first;
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

    private static string? YesNo(bool? value, MessageLanguage language) => value switch
    {
        true => AlarmWords.Yes.In(language),
        false => AlarmWords.No.In(language),
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
