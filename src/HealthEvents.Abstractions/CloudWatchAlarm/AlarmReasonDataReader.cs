namespace HealthEvents;

/// <summary>
/// Reads reason data of AWS's own shape. Whoever calls <c>SetAlarmState</c> may put anything there, so that what is not
/// understood is no problem: it is kept raw.
/// </summary>
internal static class AlarmReasonDataReader
{
    /// <summary>Reads the data: an object, or a text that holds it as JSON.</summary>
    public static AlarmReasonData? Read(JsonValue value)
    {
        using var tokens = value.IsString ? DetailText.TryParse(value) : null;

        // The problems of anybody's data are not the problems of the event.
        var data = new JsonFields(tokens?.Root ?? value, problems: null);
        if (!data.Value.Has("version"u8) && !data.Value.Has("triggeringAlarms"u8))
        {
            return null;
        }

        var evaluated = data.List("evaluatedDatapoints"u8, ReadDatapoint);
        return new AlarmReasonData
        {
            QueryDate = data.Date("queryDate"u8),
            StartDate = data.Date("startDate"u8),
            Unit = data.Words("unit"u8),
            Statistic = AlarmText.Statistic(data.Words("statistic"u8)),
            Period = data.Integer("period"u8),
            Threshold = data.Number("threshold"u8),
            RecentDatapoints = data.Numbers("recentDatapoints"u8),
            RecentLowerThresholds = data.Numbers("recentLowerThresholds"u8),
            RecentUpperThresholds = data.Numbers("recentUpperThresholds"u8),
            EvaluatedDatapoints = evaluated.Count > 0 ? evaluated : data.List("results"u8, ReadDatapoint),
            TriggeringAlarms = data.List("triggeringAlarms"u8, ReadChild),
        };
    }

    private static AlarmDatapoint ReadDatapoint(JsonFields datapoint) =>
        new(datapoint.Date("timestamp"u8), datapoint.Number("value"u8), datapoint.Number("sampleCount"u8));

    private static AlarmChild? ReadChild(JsonFields child)
    {
        var state = child.Object("state"u8);
        return child.Words("arn"u8) is { } arn
            ? new AlarmChild(arn, state.Words("value"u8) is { } value ? new(value) : null, state.Date("timestamp"u8))
            : null;
    }
}
