using System.Text;

namespace HealthEvents.Formatters;

/// <summary>Says what there is to say about CloudWatch alarms.</summary>
internal sealed class CloudWatchAlarmSummarizer : IEventSummarizer
{
    private const int LongestExpression = 40;
    private const int LongestReason = 200;

    public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => received.Event switch
    {
        CloudWatchAlarmEvent alarm => Summarize(alarm, new SummaryBuilder(received, context)),
        CloudWatchAlarmConfigurationEvent change => AlarmConfigurationChange.Summarize(change, new SummaryBuilder(received, context)),
        _ => OtherSummarizer.Plain(received, context),
    };

    private static EventSummary Summarize(CloudWatchAlarmEvent alarm, SummaryBuilder draft)
    {
        var words = draft.Words;
        var measured = AlarmMeasurement.Of(alarm, words);
        draft.Fact(words.State, Transition(alarm, words), SummaryPriority.Important);
        AddQuiet(alarm, draft);
        draft.Place();
        if (alarm.State.Value != AlarmState.Ok || draft.IsFull)
        {
            AddFacts(alarm, measured, draft);
            AddSections(alarm, measured, draft);
        }

        draft.Link(words.AlarmLink, alarm.ConsoleUrl());
        draft.Link(words.MetricLink, alarm.MetricConsoleUrl());
        draft.Link(words.LogsLink, alarm.LogsConsoleUrl());
        return draft.Finish(Title(alarm, draft), Lead(alarm, measured, words));
    }

    private static string Title(CloudWatchAlarmEvent alarm, SummaryBuilder draft)
    {
        var words = draft.Words;
        var name = string.IsNullOrEmpty(alarm.AlarmName) ? words.UnnamedAlarm : alarm.AlarmName;

        // Of a resolved alarm the sign before the headline says already that it is OK.
        var isOk = draft.Lifecycle == EventLifecycle.Resolved && alarm.State.Value == AlarmState.Ok;
        var title = isOk ? name : words.Headline(words.AlarmStateSign(alarm.State.Value), name);
        if (Watches(alarm.Configuration, words) is { } watched)
        {
            title += $" ({watched})";
        }

        if (alarm.Contributor is { } contributor)
        {
            title = title + words.Comma + (TextList.Pairs(contributor.Attributes, 3) ?? contributor.Id);
        }

        return draft.InRegion(title);
    }

    /// <summary>What an alarm is about, short: "EC2 CPUUtilization", "composite alarm".</summary>
    internal static string? Watches(CloudWatchAlarmConfiguration configuration, SummaryWords words)
    {
        if (configuration.IsComposite)
        {
            return words.CompositeAlarm;
        }

        if (configuration.LogQuery is not null)
        {
            return words.LogAlarm;
        }

        return AlarmMeasurement.Watched(configuration) switch
        {
            { MetricName: { } name, Namespace: { } ns } => $"{NamespaceName(ns)} {name}",
            { MetricName: { } name } => name,
            { Label: { Length: > 0 } label } => label,
            { Expression: { } query } when MetricQuery.Selected(query) is { } selected => selected,
            { Expression: { Length: > 0 and <= LongestExpression } expression } => expression,
            { Expression.Length: > 0 } => words.MetricQuery,
            _ => null,
        };
    }

    private static string? Lead(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, SummaryWords words)
    {
        var lead = LeadOf(alarm, measured, words);
        if (!alarm.IsQuiet)
        {
            return lead;
        }

        if (alarm.Mute is not null)
        {
            return lead is null ? words.Muted : words.Headline(words.Muted, lead);
        }

        var suppressed = Suppressor(alarm, words) is { } how ? words.ActionsSuppressed(how) : words.Suppressed;
        return lead is null ? suppressed : lead + words.SentenceEnd + suppressed;
    }

    private static string? LeadOf(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, SummaryWords words)
    {
        if (alarm.State.Value == AlarmState.Ok)
        {
            var back = PreviousDuration(alarm) is { } duration && alarm.PreviousState?.Value == AlarmState.Alarm
                ? words.OkAgain(duration)
                : null;
            var value = measured?.Short();
            return back is null ? value : value is null ? back : words.Headline(back, value);
        }

        if (Children(alarm) is { Count: > 0 } children)
        {
            return ChildrenLead(children, words);
        }

        if (alarm.State.Value == AlarmState.Alarm && measured?.Text(words) is { } text)
        {
            return text;
        }

        var reason = alarm.State.Reason;
        return reason?.StartsWith("Insufficient Data:", StringComparison.Ordinal) == true ? words.TooFewDatapoints
            : string.IsNullOrEmpty(reason) ? null
            : OneLine.Of(reason, LongestReason);
    }

    private static string Transition(CloudWatchAlarmEvent alarm, SummaryWords words)
    {
        var state = words.AlarmState(alarm.State.Value);
        if (alarm.PreviousState is not { } previous)
        {
            return words.WentInto(alarm.State.Value);
        }

        if (previous.Value == alarm.State.Value)
        {
            return words.StillIn(state);
        }

        return words.WentInto(alarm.State.Value) + words.Comma
            + (PreviousDuration(alarm) is { } duration
                ? words.WasFor(words.AlarmState(previous.Value), duration)
                : words.Was(words.AlarmState(previous.Value)));
    }

    private static TimeSpan? PreviousDuration(CloudWatchAlarmEvent alarm) =>
        alarm.State.Timestamp - alarm.PreviousState?.Timestamp is { Ticks: > 0 } duration ? duration : null;

    private static void AddQuiet(CloudWatchAlarmEvent alarm, SummaryBuilder draft)
    {
        var words = draft.Words;
        if (alarm.Mute is { } mute)
        {
            var rule = mute.MutedByArn is null ? words.MuteRule : ResourceNames.Of(mute.MutedByArn);
            draft.Fact(words.MutedBy, rule, SummaryPriority.Important);
            draft.Fact(words.MutedUntil, mute.WindowEnd is { } end ? new InstantValue(end) : null, SummaryPriority.Important);
        }

        draft.Fact(words.Suppressed, Suppressor(alarm, words), SummaryPriority.Important);
        draft.Fact(words.Muted, alarm.ActionExecutedAfterMuteWindow ? words.AfterMute : null);
    }

    private static string? Suppressor(CloudWatchAlarmEvent alarm, SummaryWords words) =>
        alarm.State.ActionsSuppressedBy is { } suppressor ? words.SuppressedBy(suppressor, alarm.Configuration.ActionsSuppressor) : null;

    private static void AddFacts(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, SummaryBuilder draft)
    {
        var (words, configuration) = (draft.Words, alarm.Configuration);
        var watched = AlarmMeasurement.Watched(configuration);
        if (watched is not null && Watches(configuration, words) is { } name)
        {
            draft.Fact(words.Metric, watched.Statistic is { } statistic ? $"{name} ({statistic})" : name);
        }

        if (measured?.Recent.Count > 1)
        {
            var values = new double?[measured.Recent.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = measured.Recent[i];
            }

            draft.Fact(words.Datapoints, new DatapointsValue(values, measured.Threshold));
        }

        draft.Fact(words.Dimensions, Dimensions(watched ?? configuration.PrimaryMetric));
        if (alarm.Contributor is { } contributor)
        {
            draft.Fact(words.Contributor, TextList.Pairs(contributor.Attributes, 30) ?? contributor.Id);
        }

        draft.Fact(words.Evaluation, alarm.State.EvaluationState is { } evaluation ? words.EvaluationState(evaluation) : null);
        draft.Fact(words.Expression, watched?.Expression is { Length: > 0 } expression ? new CodeValue(expression) : null, SummaryPriority.Detail);
        draft.Fact(words.LogGroups, configuration.LogQuery is { LogGroups.Count: > 0 } query ? string.Join(", ", query.LogGroups) : null);
        draft.FullFact(words.MissingData, configuration.TreatMissingData);
        draft.FullFact("ARN", alarm.AlarmArn);
        if (alarm.State.Value == AlarmState.Alarm && measured?.Band is null)
        {
            draft.Fact(words.Hint, MetricHints.Find(watched?.Namespace, watched?.MetricName, measured?.Operator, words.Language));
        }
    }

    private static string? Dimensions(AlarmMetric? metric)
    {
        if (metric is null || metric.Dimensions.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var dimension in metric.Dimensions)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(dimension.Name).Append(" = ").Append(dimension.Value);
        }

        return text.ToString();
    }

    private static void AddSections(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, SummaryBuilder draft)
    {
        var (words, configuration) = (draft.Words, alarm.Configuration);
        AddChildren(alarm, draft);
        if (draft.IsCompact)
        {
            return;
        }

        if (configuration.Description is { Length: > 0 } description && MarkdownReader.Read(description) is { Count: > 0 } prose)
        {
            draft.Section(new ProseSection(prose) { Title = words.Description });
        }

        // Else the lead says it already, or the measurement does in fewer words.
        if (alarm.State.Reason is { Length: > 0 } reason
            && (draft.IsFull || (measured?.Value is null && reason.Length > LongestReason)))
        {
            draft.Section(new ProseSection([new ProseParagraph([new ProseSpan(reason)])]) { Title = words.Reason, Priority = SummaryPriority.Detail });
        }

        AddCode(words.LogQuery, configuration.LogQuery?.QueryString, draft);
        if (draft.IsFull)
        {
            AddCode(words.AlarmRule, configuration.AlarmRule, draft);
        }
    }

    private static void AddCode(string title, string? text, SummaryBuilder draft) =>
        draft.Section(string.IsNullOrEmpty(text) ? null : new CodeSection(text) { Title = title, Priority = SummaryPriority.Detail });

    private static void AddChildren(CloudWatchAlarmEvent alarm, SummaryBuilder draft)
    {
        var children = Children(alarm);
        if (children.Count == 0)
        {
            return;
        }

        var items = new List<ListItem>(Math.Min(children.Count, draft.ListLength));
        foreach (var child in children)
        {
            if (items.Count == items.Capacity)
            {
                break;
            }

            var state = child.State is { } value ? draft.Words.AlarmState(value) : null;
            items.Add(new ListItem(new ResourceValue(ResourceNames.Of(child.Arn), state)));
        }

        draft.Section(new ListSection(items)
        {
            Title = draft.Words.TriggeringAlarms,
            Priority = SummaryPriority.Important,
            Total = children.Count,
        });
    }

    private static string ChildrenLead(IReadOnlyList<AlarmChild> children, SummaryWords words)
    {
        const int Named = 2;
        var names = ResourceNames.Of(children[0].Arn);
        if (children.Count >= Named)
        {
            names = names + words.Comma + ResourceNames.Of(children[1].Arn);
        }

        return words.TriggeredBy(children.Count > Named ? $"{names}{words.Comma}+{children.Count - Named}" : names);
    }

    private static IReadOnlyList<AlarmChild> Children(CloudWatchAlarmEvent alarm) =>
        alarm.TriggeringChildren.Count > 0 ? alarm.TriggeringChildren : alarm.State.ReasonData?.TriggeringAlarms ?? [];

    private static string NamespaceName(string ns) =>
        ns.StartsWith("AWS/", StringComparison.Ordinal) ? ns[4..] : ns;
}
