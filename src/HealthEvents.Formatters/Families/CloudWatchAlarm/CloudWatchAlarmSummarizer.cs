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

    private static EventSummary Summarize(CloudWatchAlarmEvent alarm, SummaryBuilder builder)
    {
        var language = builder.Language;
        var measured = AlarmMeasurement.Of(alarm, language);
        builder.TimeLabel = alarm.State.Timestamp is null ? SharedWords.Sent : AlarmWords.StateChanged;
        builder.AddFact(AlarmWords.State, Transition(alarm, language), SummaryPriority.Important);
        AddQuiet(alarm, builder);
        builder.AddPlace();
        AlarmAccounts.AddTo(builder, alarm.Configuration);
        if (alarm.State.Value != AlarmState.Ok || builder.IsFull)
        {
            AddFacts(alarm, measured, builder);
            AddSections(alarm, measured, builder);
        }

        builder.AddLink(AlarmWords.AlarmLink, alarm.ConsoleUrl());
        builder.AddLink(AlarmWords.Metric, HasSecretDimension(alarm.Configuration.PrimaryMetric) ? null : alarm.MetricConsoleUrl());
        builder.AddLink(AlarmWords.LogsLink, alarm.LogsConsoleUrl());
        return builder.Build(Title(alarm, builder), Lead(alarm, measured, language));
    }

    private static string Title(CloudWatchAlarmEvent alarm, SummaryBuilder builder)
    {
        var language = builder.Language;
        var name = string.IsNullOrEmpty(alarm.AlarmName) ? AlarmWords.UnnamedAlarm.In(language) : alarm.AlarmName;

        // The sign before the headline already says that a resolved alarm is OK.
        var isOk = builder.Lifecycle == EventLifecycle.Resolved && alarm.State.Value == AlarmState.Ok;
        var title = isOk ? name : SharedWords.Headline.In(language, AlarmWords.StateSigns.In(language, alarm.State.Value.Value), name);
        if (Watches(alarm.Configuration, language) is { } watched)
        {
            title += $" ({watched})";
        }

        if (alarm.Contributor is { } contributor)
        {
            title = title + SharedWords.Comma.In(language) + (TextList.Pairs(contributor.Attributes, 3) ?? contributor.Id);
        }

        return builder.InPlace(title);
    }

    /// <summary>What an alarm is about, short: "EC2 CPUUtilization", "composite alarm".</summary>
    internal static string? Watches(CloudWatchAlarmConfiguration configuration, MessageLanguage language)
    {
        if (configuration.IsComposite)
        {
            return AlarmWords.CompositeAlarm.In(language);
        }

        if (configuration.LogQuery is not null)
        {
            return AlarmWords.LogAlarm.In(language);
        }

        return AlarmMeasurement.Watched(configuration) switch
        {
            { MetricName: { } name, Namespace: { } ns } => $"{NamespaceName(ns)} {name}",
            { MetricName: { } name } => name,
            { Label: { Length: > 0 } label } => label,
            { Expression: { } query } when MetricQuery.Selected(query) is { } selected => selected,
            { Expression: { Length: > 0 and <= LongestExpression } expression } => expression,
            { Expression.Length: > 0 } => AlarmWords.MetricQuery.In(language),
            _ => null,
        };
    }

    private static string? Lead(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, MessageLanguage language)
    {
        var lead = LeadOf(alarm, measured, language);
        if (!alarm.IsQuiet)
        {
            return lead;
        }

        if (alarm.Mute is not null)
        {
            return lead is null ? AlarmWords.Muted.In(language) : SharedWords.Headline.In(language, AlarmWords.Muted.In(language), lead);
        }

        var suppressed = Suppressor(alarm, language) is { } how ? AlarmWords.ActionsSuppressed.In(language, how) : AlarmWords.Suppressed.In(language);
        return lead is null ? suppressed : lead + SharedWords.SentenceEnd.In(language) + suppressed;
    }

    private static string? LeadOf(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, MessageLanguage language)
    {
        if (alarm.State.Value == AlarmState.Ok)
        {
            return OkLead(alarm, measured, language);
        }

        if (Children(alarm) is { Count: > 0 } children)
        {
            return ChildrenLead(children, language);
        }

        if (alarm.State.Value == AlarmState.Alarm && measured?.Text(language) is { } text)
        {
            return text;
        }

        if (measured?.Missing is { } missing)
        {
            return missing.Sentence(language);
        }

        var reason = alarm.State.Reason;
        return reason?.StartsWith("Insufficient Data:", StringComparison.Ordinal) == true ? AlarmWords.TooFewDatapoints.In(language)
            : string.IsNullOrEmpty(reason) ? null
            : OneLine.Of(reason, LongestReason);
    }

    private static string? OkLead(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, MessageLanguage language)
    {
        // What counts as breaching, or as nothing, did not make it OK.
        var missing = measured?.Missing is { IsNotBreaching: true } ? measured.Missing : null;
        var wasAlarm = alarm.PreviousState?.Value == AlarmState.Alarm;
        var back = !wasAlarm ? null
            : PreviousDuration(alarm) is { } duration ? AlarmWords.OkAgainAfter.In(language, FormatTime.Duration(duration, language))
            : missing is null ? null
            : AlarmWords.OkAgain.In(language);
        var value = measured?.Short();
        var lead = back is null ? value : value is null ? back : SharedWords.Headline.In(language, back, value);
        return missing is not { } gaps ? lead
            : lead is null ? gaps.Sentence(language)
            : lead + SharedWords.Comma.In(language) + gaps.Ending(language);
    }

    private static string Transition(CloudWatchAlarmEvent alarm, MessageLanguage language)
    {
        if (alarm.PreviousState is not { } previous)
        {
            return WentInto(alarm.State.Value, language);
        }

        if (previous.Value == alarm.State.Value)
        {
            return AlarmWords.StillIn.In(language, AlarmWords.States.In(language, alarm.State.Value.Value));
        }

        var before = AlarmWords.States.In(language, previous.Value.Value);
        return WentInto(alarm.State.Value, language) + SharedWords.Comma.In(language)
            + (PreviousDuration(alarm) is { } duration
                ? AlarmWords.WasFor.In(language, before, FormatTime.Duration(duration, language))
                : AlarmWords.Was.In(language, before));
    }

    private static string WentInto(AlarmState state, MessageLanguage language) =>
        AlarmWords.WentInto.In(language, AlarmWords.States.Find(state.Value)?.In(language) ?? AlarmWords.OtherState.In(language, state.Value));

    private static TimeSpan? PreviousDuration(CloudWatchAlarmEvent alarm) =>
        alarm.State.Timestamp - alarm.PreviousState?.Timestamp is { Ticks: > 0 } duration ? duration : null;

    private static void AddQuiet(CloudWatchAlarmEvent alarm, SummaryBuilder builder)
    {
        var language = builder.Language;
        if (alarm.Mute is { } mute)
        {
            var rule = mute.MutedByArn is null ? AlarmWords.MuteRule.In(language) : ResourceNames.Of(mute.MutedByArn);
            builder.AddFact(AlarmWords.MutedBy, rule, SummaryPriority.Important);
            builder.AddFact(AlarmWords.MutedUntil, mute.WindowEnd is { } end ? new InstantValue(end) : null, SummaryPriority.Important);
            builder.AddUnreadDate(AlarmWords.MutedUntil, "muteDetail.muteWindowEnd", SummaryPriority.Important);
        }

        builder.AddFact(AlarmWords.Suppressed, Suppressor(alarm, language), SummaryPriority.Important);
        builder.AddFact(AlarmWords.Muted, alarm.ActionExecutedAfterMuteWindow ? AlarmWords.AfterMute.In(language) : null);
    }

    /// <summary>What suppresses the actions, or <see langword="null"/> where nothing does.</summary>
    private static string? Suppressor(CloudWatchAlarmEvent alarm, MessageLanguage language)
    {
        if (alarm.State.ActionsSuppressedBy is not { } reason)
        {
            return null;
        }

        if (!reason.Equals("Alarm", StringComparison.OrdinalIgnoreCase))
        {
            return AlarmWords.Suppressions.In(language, reason);
        }

        return alarm.Configuration.ActionsSuppressor is { Length: > 0 } suppressor
            ? AlarmWords.SuppressedByAlarm.In(language, ResourceNames.Of(suppressor))
            : AlarmWords.SuppressedByAnother.In(language);
    }

    private static void AddFacts(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, SummaryBuilder builder)
    {
        var (language, configuration) = (builder.Language, alarm.Configuration);
        var watched = AlarmMeasurement.Watched(configuration);
        if (watched is not null && Watches(configuration, language) is { } name)
        {
            builder.AddFact(AlarmWords.Metric, watched.Statistic is { } statistic ? $"{name} ({statistic})" : name);
        }

        if (measured?.Recent.Count > 1)
        {
            var values = new double?[measured.Recent.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = measured.Recent[i];
            }

            builder.AddFact(AlarmWords.Datapoints, new DatapointsValue(values, measured.Threshold) { Unit = measured.Unit });
        }

        builder.AddFact(AlarmWords.Dimensions, Dimensions(watched ?? configuration.PrimaryMetric));
        if (alarm.Contributor is { } contributor)
        {
            builder.AddFact(AlarmWords.Contributor, TextList.Pairs(contributor.Attributes, 30) ?? contributor.Id);
        }

        builder.AddFact(AlarmWords.Evaluation, alarm.State.EvaluationState is { } evaluation ? AlarmWords.EvaluationStates.In(language, evaluation) : null);
        builder.AddFact(AlarmWords.Expression, watched?.Expression is { Length: > 0 } expression ? new CodeValue(expression) : null, SummaryPriority.Detail);
        builder.AddFact(AlarmWords.LogGroups, LogGroups(configuration.LogQuery));
        builder.AddDetail(AlarmWords.MissingData, configuration.TreatMissingData);
        builder.AddDetail(SharedWords.Arn, alarm.AlarmArn);
        // Where only data was missing, the metric itself says nothing.
        if (alarm.State.Value == AlarmState.Alarm && measured is null or { Band: null, IsCrossed: true })
        {
            builder.AddFact(AlarmWords.Hint, MetricHints.Find(watched?.Namespace, watched?.MetricName, measured?.Operator)?.In(language));
        }
    }

    private static SummaryValue? LogGroups(AlarmLogQuery? query) => query?.LogGroups switch
    {
        null or [] => null,
        [var only] => new CodeValue(only),
        var several => string.Join(", ", several),
    };

    // The link would tell it.
    private static bool HasSecretDimension(AlarmMetric? metric)
    {
        foreach (var dimension in metric?.Dimensions ?? [])
        {
            if (!ReferenceEquals(CredentialText.MaskPair(dimension.Name, dimension.Value), dimension.Value))
            {
                return true;
            }
        }

        return false;
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
            text.Append(text.Length == 0 ? "" : ", ").Append(dimension.Name).Append(" = ").Append(CredentialText.MaskPair(dimension.Name, dimension.Value));
        }

        return text.ToString();
    }

    private static void AddSections(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, SummaryBuilder builder)
    {
        var (language, configuration) = (builder.Language, alarm.Configuration);
        AddChildren(alarm, builder);
        if (builder.IsCompact)
        {
            return;
        }

        if (configuration.Description is { Length: > 0 } description && MarkdownReader.Read(description) is { Count: > 0 } prose)
        {
            builder.AddSection(new ProseSection(prose) { Title = SharedWords.Description.In(language) });
        }

        // Else the lead says it already, or the measurement does in fewer words.
        if (alarm.State.Reason is { Length: > 0 } reason
            && (builder.IsFull || (measured?.Value is null && reason.Length > LongestReason)))
        {
            builder.AddSection(new ProseSection([new ProseParagraph([new ProseSpan(reason)])]) { Title = SharedWords.Reason.In(language), Priority = SummaryPriority.Detail });
        }

        AddCode(AlarmWords.LogQuery, configuration.LogQuery?.QueryString, builder);
        if (builder.IsFull)
        {
            AddCode(AlarmWords.AlarmRule, configuration.AlarmRule, builder);
        }
    }

    private static void AddCode(Phrase title, string? text, SummaryBuilder builder) =>
        builder.AddSection(string.IsNullOrEmpty(text) ? null : new CodeSection(text) { Title = title.In(builder.Language), Priority = SummaryPriority.Detail });

    private static void AddChildren(CloudWatchAlarmEvent alarm, SummaryBuilder builder)
    {
        var children = Children(alarm);
        if (children.Count == 0)
        {
            return;
        }

        var items = new List<ListItem>(Math.Min(children.Count, builder.ListLength));
        foreach (var child in children)
        {
            if (items.Count == items.Capacity)
            {
                break;
            }

            var state = child.State is { } value ? AlarmWords.States.In(builder.Language, value.Value) : null;
            items.Add(new ListItem(new ResourceValue(ResourceNames.Of(child.Arn), state)));
        }

        builder.AddSection(new ListSection(items)
        {
            Title = AlarmWords.TriggeringAlarms.In(builder.Language),
            Priority = SummaryPriority.Important,
            Total = children.Count,
        });
    }

    private static string ChildrenLead(IReadOnlyList<AlarmChild> children, MessageLanguage language)
    {
        const int Named = 2;
        var names = ResourceNames.Of(children[0].Arn);
        if (children.Count >= Named)
        {
            names = names + SharedWords.Comma.In(language) + ResourceNames.Of(children[1].Arn);
        }

        return AlarmWords.TriggeredBy.In(language, children.Count > Named ? $"{names}{SharedWords.Comma.In(language)}+{children.Count - Named}" : names);
    }

    private static IReadOnlyList<AlarmChild> Children(CloudWatchAlarmEvent alarm) =>
        alarm.TriggeringChildren.Count > 0 ? alarm.TriggeringChildren : alarm.State.ReasonData?.TriggeringAlarms ?? [];

    private static string NamespaceName(string ns) =>
        ns.StartsWith("AWS/", StringComparison.Ordinal) ? ns[4..] : ns;
}
