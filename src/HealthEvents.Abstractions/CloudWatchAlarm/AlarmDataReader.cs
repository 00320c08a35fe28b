namespace HealthEvents;

/// <summary>
/// Reads the form that EventBridge and the Lambda action share: camelCase, with state, previous state and
/// configuration.
/// </summary>
internal static class AlarmDataReader
{
    public static CloudWatchAlarmEvent? ReadStateChange(EventContent content)
    {
        var data = DataOf(content);
        var state = ReadState(data.Object("state"u8));
        if (state is null)
        {
            return null;
        }

        var name = data.Text("alarmName"u8);
        var place = PlaceOf(content, name);
        var configuration = ReadConfiguration(data.Object("configuration"u8));
        var contributor = ReadContributor(data);
        return new CloudWatchAlarmEvent
        {
            Kind = contributor is null ? content.Kind.Name : CloudWatchAlarmKinds.ContributorStateChange,
            AlarmName = name,
            AlarmArn = place.Arn,
            Account = place.Account,
            Region = place.Region,
            Time = state.Timestamp ?? content.DocumentFields.Date("time"u8),
            Service = AlarmMetricReader.ServiceOf(configuration.Metrics),
            State = state,
            PreviousState = ReadState(data.Object("previousState"u8)),
            Configuration = configuration,
            Contributor = contributor,
            TriggeringChildren = state.ReasonData?.TriggeringAlarms ?? [],
            Mute = ReadMute(data.Object("muteDetail"u8)),
            ActionExecutedAfterMuteWindow = data.Flag("actionExecutedAfterMuteWindow"u8) == true,
            Tags = AlarmTagReader.Read(data, "alarmTags"u8),
            Resources = AlarmMetricReader.ResourcesOf(ArnOf(content) ?? name, configuration.Metrics),
        };
    }

    public static CloudWatchAlarmConfigurationEvent ReadConfigurationChange(EventContent content)
    {
        var data = DataOf(content);
        var name = data.Text("alarmName"u8);
        var place = PlaceOf(content, name);
        var configuration = ReadConfiguration(data.Object("configuration"u8));
        var previous = data.Object("previousConfiguration"u8);
        return new CloudWatchAlarmConfigurationEvent
        {
            AlarmName = name,
            AlarmArn = place.Arn,
            Account = place.Account,
            Region = place.Region,
            Service = AlarmMetricReader.ServiceOf(configuration.Metrics),
            Operation = data.CommonText("operation"u8),
            State = ReadState(data.Object("state"u8)),
            Configuration = configuration,
            PreviousConfiguration = previous.HasValue ? ReadConfiguration(previous) : null,
            Resources = AlarmMetricReader.ResourcesOf(ArnOf(content) ?? name, configuration.Metrics),
        };
    }

    // The Lambda action has the data under alarmData; so have some copies of EventBridge events, in place of detail.
    private static EventFields DataOf(EventContent content) =>
        content.DocumentFields.Object("alarmData"u8) is { HasValue: true } data ? data : content.Fields;

    private static AlarmPlace PlaceOf(EventContent content, string? name)
    {
        var document = content.DocumentFields;
        return AlarmPlace.Of(ArnOf(content), name, document.CommonText("accountId"u8), null, content, document.CommonText("region"u8));
    }

    private static string? ArnOf(EventContent content) =>
        content.DocumentFields.NonEmptyText("alarmArn"u8) ?? content.Envelope?.Resources.FirstOrDefault(AlarmPlace.IsAlarmArn);

    private static CloudWatchAlarmState? ReadState(EventFields state)
    {
        if (state.CommonText("value"u8) is not { } value)
        {
            return null;
        }

        return new CloudWatchAlarmState
        {
            Value = new AlarmState(value),
            Reason = state.NonEmptyText("reason"u8),
            ReasonData = state.Embedded("reasonData"u8, AlarmReasonDataReader.Read),
            RawReasonData = state.TextOrJson("reasonData"u8),
            Timestamp = state.Date("timestamp"u8),
            ActionsSuppressedBy = state.CommonText("actionsSuppressedBy"u8),
            ActionsSuppressedReason = state.NonEmptyText("actionsSuppressedReason"u8),
            EvaluationState = state.CommonText("evaluationState"u8),
            QueryExecutionId = state.NonEmptyText("queryExecutionId"u8),
        };
    }

    private static CloudWatchAlarmConfiguration ReadConfiguration(EventFields configuration)
    {
        var metrics = configuration.List("metrics"u8, AlarmMetricReader.ReadConfiguration);
        return new CloudWatchAlarmConfiguration
        {
            Description = AlarmText.Description(configuration.Text("description"u8)),
            Metrics = metrics,
            Threshold = configuration.Number("threshold"u8),
            ThresholdMetricId = configuration.NonEmptyText("thresholdMetricId"u8),
            ComparisonOperator = configuration.CommonText("comparisonOperator"u8) is { } comparison ? new(comparison) : null,
            // Over SNS it stands beside the metrics too.
            Period = configuration.Integer("period"u8) ?? metrics.FirstOrDefault(m => m.ReturnData)?.Period,
            EvaluationPeriods = configuration.Integer("evaluationPeriods"u8) ?? configuration.Integer("queryResultsToEvaluate"u8),
            DatapointsToAlarm = configuration.Integer("datapointsToAlarm"u8) ?? configuration.Integer("queryResultsToAlarm"u8),
            TreatMissingData = AlarmText.TreatMissingData(configuration.CommonTextOrEmpty("treatMissingData"u8)),
            AlarmRule = configuration.NonEmptyText("alarmRule"u8),
            ActionsSuppressor = configuration.NonEmptyText("actionsSuppressor"u8),
            ActionsSuppressorWaitPeriod = configuration.Integer("actionsSuppressorWaitPeriod"u8),
            ActionsSuppressorExtensionPeriod = configuration.Integer("actionsSuppressorExtensionPeriod"u8),
            LogQuery = ReadLogQuery(configuration),
            ActionsEnabled = configuration.Flag("actionsEnabled"u8),
            OkActions = configuration.CommonTexts("okActions"u8),
            AlarmActions = configuration.CommonTexts("alarmActions"u8),
            InsufficientDataActions = configuration.CommonTexts("insufficientDataActions"u8),
            UpdatedTime = configuration.Date("timestamp"u8),
        };
    }

    private static AlarmLogQuery? ReadLogQuery(EventFields configuration) =>
        configuration.Has("queryString"u8) || configuration.Has("logGroupIdentifiers"u8)
            ? new AlarmLogQuery
            {
                LogGroups = configuration.Texts("logGroupIdentifiers"u8),
                QueryString = configuration.NonEmptyText("queryString"u8),
                AggregationExpression = configuration.NonEmptyText("aggregationExpression"u8),
                ScheduleExpression = configuration.Object("schedule"u8).NonEmptyText("expression"u8),
            }
            : null;

    private static AlarmContributor? ReadContributor(EventFields data)
    {
        var contributor = data.Object("alarmContributor"u8);
        return contributor.NonEmptyText("id"u8) is { } id ? new AlarmContributor(id, contributor.Map("attributes"u8)) : null;
    }

    private static AlarmMute? ReadMute(EventFields mute) => mute.HasValue
        ? new AlarmMute(mute.NonEmptyText("mutedByArn"u8), mute.Date("muteWindowStart"u8), mute.Date("muteWindowEnd"u8))
        : null;
}
