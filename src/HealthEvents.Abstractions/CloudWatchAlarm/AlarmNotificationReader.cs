namespace HealthEvents;

/// <summary>Reads the form that an alarm sends to SNS: PascalCase, with the metric under <c>Trigger</c>.</summary>
internal static class AlarmNotificationReader
{
    public static CloudWatchAlarmEvent? Read(EventContent content)
    {
        var alarm = content.Fields;
        if (alarm.CommonText("NewStateValue"u8) is not { } state)
        {
            return null;
        }

        // In the order in which AWS writes them, so that each is found where the last one ends.
        var name = alarm.Text("AlarmName"u8);
        var description = alarm.Text("AlarmDescription"u8);
        var account = alarm.CommonText("AWSAccountId"u8);
        var updated = alarm.Date("AlarmConfigurationUpdatedTimestamp"u8);
        var reason = alarm.NonEmptyText("NewStateReason"u8);
        var stateChangeTime = alarm.Date("StateChangeTime"u8);
        var region = RegionNames.CodeOf(alarm.CommonText("Region"u8));
        var arn = alarm.NonEmptyText("AlarmArn"u8);
        var oldState = alarm.CommonText("OldStateValue"u8);
        var configuration = ReadConfiguration(alarm, description, updated);
        var metrics = configuration.Metrics;
        var contributorId = alarm.NonEmptyText("AlarmContributorId"u8);
        var place = AlarmPlace.Of(arn, name, account, region, content);
        return new CloudWatchAlarmEvent
        {
            Kind = contributorId is null ? CloudWatchAlarmKinds.StateChange : CloudWatchAlarmKinds.ContributorStateChange,
            AlarmName = name,
            AlarmArn = place.Arn,
            Account = place.Account,
            Region = place.Region,
            Time = stateChangeTime,
            Service = AlarmMetricReader.ServiceOf(metrics),
            State = new CloudWatchAlarmState
            {
                Value = new AlarmState(state),
                Reason = reason,
                ReasonData = alarm.Embedded("NewStateReasonData"u8, AlarmReasonDataReader.Read),
                RawReasonData = alarm.TextOrJson("NewStateReasonData"u8),
                Timestamp = stateChangeTime,
                ActionsSuppressedBy = alarm.CommonText("ActionsSuppressedBy"u8),
                ActionsSuppressedReason = alarm.NonEmptyText("ActionsSuppressedReason"u8),
                QueryExecutionId = alarm.NonEmptyText("QueryExecutionId"u8),
            },
            PreviousState = oldState is null ? null : new CloudWatchAlarmState { Value = new AlarmState(oldState) },
            Configuration = configuration,
            Contributor = contributorId is null
                ? null
                : new AlarmContributor(contributorId, alarm.Map("AlarmContributorAttributes"u8)),
            TriggeringChildren = alarm.List("TriggeringChildren"u8, ReadChild),
            ActionExecutedAfterMuteWindow = alarm.Flag("ActionExecutedAfterMuteWindow"u8) == true,
            Tags = AlarmTagReader.Read(alarm, "AlarmTags"u8),
            Resources = AlarmMetricReader.ResourcesOf(arn ?? name, metrics),
        };
    }

    private static CloudWatchAlarmConfiguration ReadConfiguration(EventFields alarm, string? description, DateTimeOffset? updated)
    {
        var okActions = alarm.CommonTexts("OKActions"u8);
        var alarmActions = alarm.CommonTexts("AlarmActions"u8);
        var insufficientDataActions = alarm.CommonTexts("InsufficientDataActions"u8);
        var trigger = alarm.Object("Trigger"u8);
        return new CloudWatchAlarmConfiguration
        {
            Description = AlarmText.Description(description),
            Metrics = ReadMetrics(trigger),
            Period = trigger.Integer("Period"u8),
            EvaluationPeriods = trigger.Integer("EvaluationPeriods"u8),
            DatapointsToAlarm = trigger.Integer("DatapointsToAlarm"u8),
            ComparisonOperator = trigger.CommonText("ComparisonOperator"u8) is { } comparison ? new(comparison) : null,
            Threshold = trigger.Number("Threshold"u8),
            ThresholdMetricId = trigger.NonEmptyText("ThresholdMetricId"u8),
            TreatMissingData = AlarmText.TreatMissingData(trigger.CommonTextOrEmpty("TreatMissingData"u8)),
            AlarmRule = alarm.NonEmptyText("AlarmRule"u8),
            ActionsSuppressor = alarm.NonEmptyText("AlarmActionsSuppressor"u8) ?? alarm.NonEmptyText("ActionsSuppressor"u8),
            LogQuery = ReadLogQuery(alarm),
            OkActions = okActions,
            AlarmActions = alarmActions,
            InsufficientDataActions = insufficientDataActions,
            UpdatedTime = updated,
        };
    }

    private static IReadOnlyList<AlarmMetric> ReadMetrics(EventFields trigger)
    {
        if (trigger.Has("Metrics"u8))
        {
            return trigger.List("Metrics"u8, AlarmMetricReader.ReadNotification);
        }

        return trigger.CommonText("MetricName"u8) is null ? [] : [AlarmMetricReader.ReadTrigger(trigger)];
    }

    private static AlarmLogQuery? ReadLogQuery(EventFields alarm) =>
        alarm.Has("QueryString"u8) || alarm.Has("LogGroups"u8)
            ? new AlarmLogQuery
            {
                LogGroups = alarm.Texts("LogGroups"u8),
                QueryString = alarm.NonEmptyText("QueryString"u8),
                AggregationExpression = alarm.NonEmptyText("AggregationExpression"u8),
            }
            : null;

    private static AlarmChild? ReadChild(EventFields child)
    {
        var state = child.Object("State"u8);
        return child.NonEmptyText("Arn"u8) is { } arn
            ? new AlarmChild(arn, state.CommonText("Value"u8) is { } value ? new(value) : null, state.Date("Timestamp"u8))
            : null;
    }
}
