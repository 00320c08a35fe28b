namespace HealthEvents;

/// <summary>
/// Reads reason data of AWS's own shape. Whoever calls <c>SetAlarmState</c> may put anything there: what is not understood is
/// kept raw, and is not noted as a problem.
/// </summary>
internal static class AlarmReasonDataReader
{
    public static AlarmReasonData? Read(EventFields data)
    {
        if (!data.Has("version"u8) && !data.Has("triggeringAlarms"u8))
        {
            return null;
        }

        var evaluated = data.List("evaluatedDatapoints"u8, ReadDatapoint);
        return new AlarmReasonData
        {
            QueryDate = data.Date("queryDate"u8),
            StartDate = data.Date("startDate"u8),
            Unit = data.NonEmptyText("unit"u8),
            Statistic = AlarmText.Statistic(data.NonEmptyText("statistic"u8)),
            Period = data.Integer("period"u8),
            Threshold = data.Number("threshold"u8),
            RecentDatapoints = data.Numbers("recentDatapoints"u8),
            RecentLowerThresholds = data.Numbers("recentLowerThresholds"u8),
            RecentUpperThresholds = data.Numbers("recentUpperThresholds"u8),
            EvaluatedDatapoints = evaluated.Count > 0 ? evaluated : data.List("results"u8, ReadDatapoint),
            TriggeringAlarms = data.List("triggeringAlarms"u8, ReadChild),
        };
    }

    private static AlarmDatapoint ReadDatapoint(EventFields datapoint) =>
        new(datapoint.Date("timestamp"u8), datapoint.Number("value"u8), datapoint.Number("sampleCount"u8));

    private static AlarmChild? ReadChild(EventFields child)
    {
        var state = child.Object("state"u8);
        return child.NonEmptyText("arn"u8) is { } arn
            ? new AlarmChild(arn, state.NonEmptyText("value"u8) is { } value ? new(value) : null, state.Date("timestamp"u8))
            : null;
    }
}
