namespace HealthEvents.Formatters;

/// <summary>Says what there is to say about CloudWatch alarms.</summary>
internal sealed class CloudWatchAlarmSummarizer : IEventSummarizer
{
    private const int LongestExpression = 40;
    private const int AttributesInTitle = 3;

    public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => received.Event switch
    {
        CloudWatchAlarmEvent alarm => Summarize(alarm, new SummaryBuilder(received, context) { IdentityIsOurs = true }),
        CloudWatchAlarmConfigurationEvent change => AlarmConfigurationChange.Summarize(change, new SummaryBuilder(received, context)),
        _ => OtherSummarizer.Plain(received, context),
    };

    private static EventSummary Summarize(CloudWatchAlarmEvent alarm, SummaryBuilder builder)
    {
        var language = builder.Language;
        var measured = AlarmMeasurement.Of(alarm);
        var lead = AlarmLead.Of(alarm, measured, language);

        // Each contributor is a story of its own: 37 of them may be of one alarm.
        builder.CountedAs = alarm.Contributor is null ? AlarmWords.CountedAlarms : AlarmWords.CountedTimeSeries;
        builder.TimeLabel = alarm.State.Timestamp is null ? SharedWords.Sent : AlarmWords.StateChanged;
        if (AlarmFlaps.Are(alarm))
        {
            lead = AlarmFlaps.Lead(alarm, lead, builder);
            AlarmFlaps.AddTo(builder, alarm);
        }
        else
        {
            builder.AddFact(AlarmWords.State, Transition(alarm, language), SummaryPriority.Important);
        }

        AddQuiet(alarm, builder);
        builder.AddPlace();
        AlarmAccounts.AddTo(builder, alarm.Configuration);
        AlarmGuides? guides = null;
        if (alarm.State.Value != AlarmState.Ok || builder.IsFull)
        {
            guides = AlarmGuides.Of(alarm.Configuration.Description, alarm.Tags);
            AddFacts(alarm, measured, builder);
            AddSections(alarm, guides.Description, lead, builder);
        }

        AlarmLinks.AddTo(builder, alarm, guides);
        return builder.Build(Title(alarm, builder), lead);
    }

    private static string Title(CloudWatchAlarmEvent alarm, SummaryBuilder builder)
    {
        var language = builder.Language;
        var name = string.IsNullOrEmpty(alarm.AlarmName) ? AlarmWords.UnnamedAlarm.In(language) : alarm.AlarmName;
        builder.LongName = name;

        // The sign before the headline already says that a resolved alarm is OK.
        var isOk = builder.Lifecycle == EventLifecycle.Resolved && alarm.State.Value == AlarmState.Ok;
        var title = isOk ? name : SharedWords.Headline.In(language, AlarmWords.StateSigns.In(language, alarm.State.Value.Value), name);
        title = WithSubject(title, alarm.Configuration, language);
        if (alarm.Contributor is { } contributor)
        {
            title = title + SharedWords.Comma.In(language) + (TextList.Pairs(contributor.Attributes, AttributesInTitle) ?? contributor.Id);
        }

        return builder.InPlace(title);
    }

    /// <summary>A name with what the alarm is about: "orders-queue-age (SQS ApproximateAgeOfOldestMessage)".</summary>
    internal static string WithSubject(string name, CloudWatchAlarmConfiguration configuration, MessageLanguage language) =>
        Watches(configuration, language) is { } watched ? $"{name} ({watched})" : name;

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
            { MetricName: { } name, Namespace: { } ns } => string.Concat(NamespaceName(ns), " ", name),
            { MetricName: { } name } => name,
            { Label: { Length: > 0 } label } => label,
            { Expression: { } query } when MetricQuery.Selected(query) is { } selected => selected,
            { Expression: { Length: > 0 and <= LongestExpression } expression } => expression,
            { Expression.Length: > 0 } => AlarmWords.MetricQuery.In(language),
            _ => null,
        };
    }

    /// <summary>"OK -> ALARM after 9 h 34 min", or <see langword="null"/> where headline and second line say all of it.</summary>
    private static string? Transition(CloudWatchAlarmEvent alarm, MessageLanguage language)
    {
        if (alarm.PreviousState is not { } previous || AlarmLead.TellsPreviousState(alarm))
        {
            return null;
        }

        var state = AlarmWords.States.In(language, alarm.State.Value.Value);
        if (previous.Value == alarm.State.Value)
        {
            return (alarm.IsQuiet ? AlarmWords.StillInQuietly : AlarmWords.StillIn).In(language, state);
        }

        var before = AlarmWords.States.In(language, previous.Value.Value);
        return AlarmLead.PreviousDuration(alarm) is { } duration
            ? AlarmWords.MovedAfter.In(language, before, state, FormatTime.Duration(duration, language))
            : AlarmWords.Moved.In(language, before, state);
    }

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

        builder.AddFact(AlarmWords.Muted, alarm.ActionExecutedAfterMuteWindow ? AlarmWords.AfterMute.In(language) : null);
    }

    private static void AddFacts(CloudWatchAlarmEvent alarm, AlarmMeasurement? measured, SummaryBuilder builder)
    {
        var (language, configuration) = (builder.Language, alarm.Configuration);
        var watched = AlarmMeasurement.Watched(configuration);
        if (measured?.Recent.Count > 1)
        {
            var values = new double?[measured.Recent.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = measured.Recent[i];
            }

            builder.AddFact(AlarmWords.Datapoints, new DatapointsValue(values, measured.Threshold) { Unit = measured.Unit });
        }

        AlarmDimensions.AddTo(builder, configuration, watched);
        builder.AddFact(AlarmWords.Statistic, watched?.Statistic is { } statistic ? AlarmWords.Statistics.In(language, statistic) : null);
        if (alarm.Contributor is { Attributes.Count: > AttributesInTitle } contributor)
        {
            builder.AddFact(AlarmWords.Contributor, TextList.Pairs(contributor.Attributes, 30));
        }

        builder.AddFact(AlarmWords.Evaluation, EvaluationOf(alarm.State, language));
        AddExpression(watched?.Expression, builder);
        AddLogGroups(configuration.LogQuery, builder);
        builder.AddDetail(AlarmWords.MissingData, configuration.TreatMissingData);
        builder.AddDetail(SharedWords.Arn, alarm.AlarmArn);
        // Where only data was missing, the metric itself says nothing.
        if (alarm.State.Value == AlarmState.Alarm && measured is null or { Band: null, IsCrossed: true })
        {
            builder.AddFact(AlarmWords.Hint, MetricHints.Find(watched?.Namespace, watched?.MetricName, measured?.Operator)?.In(language));
        }
    }

    // Where nothing could be evaluated, the second line says so.
    private static string? EvaluationOf(CloudWatchAlarmState state, MessageLanguage language) =>
        state.EvaluationState is { } evaluation && AlarmWords.EvaluationFailures.Find(evaluation) is null
            ? AlarmWords.EvaluationStates.In(language, evaluation)
            : null;

    private static void AddExpression(string? expression, SummaryBuilder builder)
    {
        if (expression is { Length: > 0 })
        {
            var label = MetricQuery.Selected(expression) is null ? AlarmWords.Expression : AlarmWords.Query;
            builder.AddFact(label, new CodeValue(expression), SummaryPriority.Detail);
        }
    }

    // By name: an ARN says account and region again.
    private static void AddLogGroups(AlarmLogQuery? query, SummaryBuilder builder)
    {
        if (query is null or { LogGroups.Count: 0 })
        {
            return;
        }

        if (query.LogGroups is [var only])
        {
            builder.AddFact(AlarmWords.LogGroups, new ResourceValue(ResourceNames.Of(only)));
            return;
        }

        var names = new string[query.LogGroups.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = ResourceNames.Of(query.LogGroups[i]);
        }

        builder.AddFact(AlarmWords.LogGroups, string.Join(", ", names));
    }

    private static void AddSections(CloudWatchAlarmEvent alarm, string? description, string? lead, SummaryBuilder builder)
    {
        var (language, configuration) = (builder.Language, alarm.Configuration);
        AlarmChildren.AddTo(builder, alarm);
        if (builder.IsCompact)
        {
            return;
        }

        if (description is { Length: > 0 } && MarkdownReader.Read(description) is { Count: > 0 } prose)
        {
            builder.AddSection(new ProseSection(prose) { Title = SharedWords.Description.In(language) });
        }

        // Else the lead says it, in fewer words and in the language of the message. Why nothing could be evaluated only the reason says.
        if (alarm.State.Reason is { Length: > 0 } reason
            && (builder.IsFull || AlarmWords.EvaluationFailures.Find(alarm.State.EvaluationState) is not null || AlarmLead.LeavesOutReason(reason, lead)))
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

    private static ReadOnlySpan<char> NamespaceName(string ns) =>
        ns.StartsWith("AWS/", StringComparison.Ordinal) ? ns.AsSpan(4) : ns;
}
