using System.Collections.ObjectModel;
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
        builder.CountedAs = AlarmWords.CountedChanges;
        builder.AddPlace();
        AlarmAccounts.AddTo(builder, change.Configuration);
        var news = NewsOfActions(change);
        var actions = news?.In(language);
        if (change.State?.Value != AlarmState.Alarm || news is null || news == AlarmWords.ActionsOn)
        {
            // Else the second line says it.
            builder.AddFact(AlarmWords.State, change.State is { } state ? AlarmWords.States.In(language, state.Value.Value) : null);
        }

        AlarmDimensions.AddTo(builder, change.Configuration, AlarmMeasurement.Watched(change.Configuration));
        string? lead = actions;
        if (change.PreviousConfiguration is { } before)
        {
            lead = AddChanges(before, change.Configuration, actions, builder);
        }
        else
        {
            builder.AddFact(AlarmWords.Threshold, Threshold(change.Configuration, language));
        }

        var guides = AlarmGuides.Of(change.Configuration.Description, ReadOnlyDictionary<string, string>.Empty);
        if (!builder.IsCompact && guides.Description is { Length: > 0 } description)
        {
            builder.AddSection(new ProseSection(MarkdownReader.Read(description)) { Title = SharedWords.Description.In(language) });
        }

        builder.AddLink(AlarmWords.ViewAlarm, IsDeleted(change) ? null : change.ConsoleUrl());
        guides.AddRunbook(builder);
        guides.AddDashboard(builder);
        var name = string.IsNullOrEmpty(change.AlarmName) ? AlarmWords.UnnamedAlarm.In(language) : change.AlarmName;
        builder.LongName = name;
        var operation = (AlarmWords.Operations.Find(change.Operation) ?? AlarmWords.AlarmChanged).In(language);
        var title = CloudWatchAlarmSummarizer.WithSubject(SharedWords.Headline.In(language, operation, name), change.Configuration, language);
        return builder.Build(builder.InPlace(title), lead);
    }

    private static bool IsDeleted(CloudWatchAlarmConfigurationEvent change) => string.Equals(change.Operation, "delete", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whoever switches the actions off, or deletes the alarm, hears no more of it: while it is in ALARM that is the news.</summary>
    private static Phrase? NewsOfActions(CloudWatchAlarmConfigurationEvent change)
    {
        var isInAlarm = change.State?.Value == AlarmState.Alarm;
        var (before, after) = (change.PreviousConfiguration?.ActionsEnabled, change.Configuration.ActionsEnabled);
        return IsDeleted(change) ? (isInAlarm ? AlarmWords.DeletedInAlarm : null)
            : after == false && before == true ? (isInAlarm ? AlarmWords.ActionsOffInAlarm : AlarmWords.ActionsOff)
            : after == false && isInAlarm ? AlarmWords.ActionsAreOffInAlarm
            : after == true && before == false ? AlarmWords.ActionsOn
            : null;
    }

    /// <returns>The second line: what became of the actions, and the change that matters most.</returns>
    private static string? AddChanges(CloudWatchAlarmConfiguration before, CloudWatchAlarmConfiguration after, string? actions, SummaryBuilder builder)
    {
        var language = builder.Language;
        var items = ItemsOf(before, after, language);

        // The second line says of the actions what an item would.
        if (before.ActionsEnabled != after.ActionsEnabled && actions is null)
        {
            items.Add(new ListItem(
                new ChangeValue(YesNo(before.ActionsEnabled, language), YesNo(after.ActionsEnabled, language)), AlarmWords.ActionsEnabled.In(language)));
        }

        var whole = items is [{ Label: { } label, Value: ChangeValue change }, ..] ? SharedWords.Changed(label, change.From, change.To, language) : null;
        var first = whole is null ? null : OneLine.Of(whole, LongestLead);
        if (items.Count > 1 || first?.Length < whole?.Length)
        {
            builder.AddSection(new ListSection(items) { Title = SharedWords.Changes.In(language), Priority = SummaryPriority.Important });
        }

        return actions is null ? first : first is null ? actions : actions + SharedWords.SentenceEnd.In(language) + first;
    }

    private static List<ListItem> ItemsOf(CloudWatchAlarmConfiguration before, CloudWatchAlarmConfiguration after, MessageLanguage language)
    {
        var items = new List<ListItem>();
        var isSameComparison = before.ComparisonOperator == after.ComparisonOperator;
        var (metricBefore, metricAfter) = (AlarmMeasurement.Watched(before), AlarmMeasurement.Watched(after));
        Compare(AlarmWords.Threshold, Threshold(before, language, !isSameComparison), Threshold(after, language, !isSameComparison));
        Compare(AlarmWords.Metric, CloudWatchAlarmSummarizer.Watches(before, language), CloudWatchAlarmSummarizer.Watches(after, language));
        Compare(AlarmWords.Expression, metricBefore?.Expression, metricAfter?.Expression);
        Compare(AlarmWords.Dimensions, Dimensions(metricBefore), Dimensions(metricAfter));
        Compare(AlarmWords.Statistic, Statistic(metricBefore, language), Statistic(metricAfter, language));
        Compare(AlarmWords.Period, Length(metricBefore?.Period, language), Length(metricAfter?.Period, language));
        Compare(AlarmWords.LogQuery, before.LogQuery?.QueryString, after.LogQuery?.QueryString);
        Compare(AlarmWords.Periods, Number(before.EvaluationPeriods), Number(after.EvaluationPeriods));
        Compare(AlarmWords.DatapointsToAlarm, Number(before.DatapointsToAlarm), Number(after.DatapointsToAlarm));
        Compare(AlarmWords.MissingData, MissingData(before, language), MissingData(after, language));
        Compare(AlarmWords.AlarmRule, before.AlarmRule, after.AlarmRule);
        Compare(AlarmWords.Suppressor, Name(before.ActionsSuppressor), Name(after.ActionsSuppressor));
        Compare(AlarmWords.SuppressorWait, Length(before.ActionsSuppressorWaitPeriod, language), Length(after.ActionsSuppressorWaitPeriod, language));
        Compare(
            AlarmWords.SuppressorExtension, Length(before.ActionsSuppressorExtensionPeriod, language), Length(after.ActionsSuppressorExtensionPeriod, language));
        Compare(AlarmWords.AlarmActions, Names(before.AlarmActions), Names(after.AlarmActions));
        Compare(AlarmWords.OkActions, Names(before.OkActions), Names(after.OkActions));
        Compare(AlarmWords.InsufficientDataActions, Names(before.InsufficientDataActions), Names(after.InsufficientDataActions));
        Compare(SharedWords.Description, before.Description, after.Description);
        return items;

        void Compare(Phrase label, string? from, string? to)
        {
            if (from != to)
            {
                items.Add(new ListItem(new ChangeValue(from, to), label.In(language)));
            }
        }
    }

    private static string? Threshold(CloudWatchAlarmConfiguration configuration, MessageLanguage language, bool withSign = true)
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
        var unit = AlarmMeasurement.Watched(configuration) is { } metric ? AlarmMeasurement.UnitOf(metric) : null;
        return (withSign ? sign : "") + MetricNumber.Text(threshold, unit, language);
    }

    private static string? Dimensions(AlarmMetric? metric) => metric is null ? null
        : TextList.Pairs(metric.Dimensions.Select(static d => KeyValuePair.Create(d.Name, d.Value)), most: 30);

    private static string? Statistic(AlarmMetric? metric, MessageLanguage language) =>
        metric?.Statistic is { } statistic ? AlarmWords.Statistics.In(language, statistic) : null;

    private static string? Length(int? seconds, MessageLanguage language) =>
        seconds is { } length ? FormatTime.Duration(TimeSpan.FromSeconds(length), language) : null;

    private static string? MissingData(CloudWatchAlarmConfiguration configuration, MessageLanguage language) =>
        configuration.TreatMissingData is { } setting ? AlarmWords.MissingDataSettings.In(language, setting) : null;

    private static string? Name(string? arn) => arn is null ? null : ResourceNames.Of(arn);

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
