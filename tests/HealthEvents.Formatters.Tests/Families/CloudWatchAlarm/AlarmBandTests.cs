namespace HealthEvents.Formatters.Tests;

/// <summary>Alarms on the band of an anomaly detector, by operator, reason and reason data.</summary>
public sealed class AlarmBandTests
{
    private const string Upper = "Thresholds Crossed: 2 out of the last 2 datapoints [0.0544 (20/11/26 08:00:00), 0.0545 (20/11/26 07:59:00)] were greater than "
        + "the upper thresholds [0.0534, 0.0535] (minimum 2 datapoints for OK -> ALARM transition).";

    private const string Lower = "Thresholds Crossed: 1 out of the last 1 datapoints [12.0 (20/11/26 08:00:00)] was less than "
        + "the lower thresholds [20.0] (minimum 1 datapoint for OK -> ALARM transition).";

    private const string Both = "Thresholds Crossed: 1 out of the last 1 datapoints [12.0 (20/11/26 08:00:00)] was less than "
        + "the lower thresholds [20.0] or greater than the upper thresholds [30.0] (minimum 1 datapoint for OK -> ALARM transition).";

    private static readonly AlarmReasonData UpperData = new() { RecentDatapoints = [0.0545, 0.0544], RecentUpperThresholds = [0.0535, 0.0534] };
    private static readonly AlarmReasonData LowerData = new() { RecentDatapoints = [12], RecentLowerThresholds = [20] };
    private static readonly AlarmReasonData BothData = new() { RecentDatapoints = [12], RecentLowerThresholds = [20], RecentUpperThresholds = [30] };

    /// <summary>Operator, reason, data, and what is shown.</summary>
    public static TheoryData<string?, string?, string, string> Forms => new()
    {
        { "GreaterThanUpperThreshold", Upper, "", "0.0544, expected at most 0.0534, 2 of 2 datapoints over 1 min" },
        { null, Upper, "", "0.0544, expected at most 0.0534, 2 of 2 datapoints over 1 min" },
        { null, Upper, "upper", "0.0544, expected at most 0.0534, 2 of 2 datapoints over 1 min" },
        { "GreaterThanUpperThreshold", null, "upper", "0.0544, expected at most 0.0534" },
        { null, null, "upper", "0.0544, expected at most 0.0534" },
        { "LessThanLowerThreshold", Lower, "", "12, expected at least 20, 1 of 1 datapoints over 1 min" },
        { null, Lower, "lower", "12, expected at least 20, 1 of 1 datapoints over 1 min" },
        { null, Lower, "both", "12, expected at least 20, 1 of 1 datapoints over 1 min" },
        { "LessThanLowerThreshold", null, "both", "12, expected at least 20" },
        { "GreaterThanUpperThreshold", null, "both", "12, expected at most 30" },
        { "LessThanLowerOrGreaterThanUpperThreshold", Both, "", "12 (expected 20 to 30), 1 of 1 datapoints over 1 min" },
        { null, Both, "both", "12 (expected 20 to 30), 1 of 1 datapoints over 1 min" },
        { null, null, "both", "12 (expected 20 to 30)" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Limit_is_shown_on_the_side_that_the_alarm_watches(string? comparison, string? reason, string data, string lead) =>
        Assert.Equal(lead, SampleEvents.Summary(Alarm(comparison, reason, data)).Lead);

    [Theory]
    [InlineData("ko", "12 (예상 하한 20), 1분 간격 데이터 포인트 1개 중 1개")]
    [InlineData("ja", "12 (想定下限 20)、1分間隔のデータポイント 1 個中 1 個")]
    public void Limit_follows_the_language(string language, string lead) => Assert.Equal(Closed(lead), Closed(SampleEvents.Summary(Alarm(null, Lower, ""), language).Lead));

    [Theory]
    [InlineData("en", "12 (expected 20 to 30), 1 of 1 datapoints over 1 min")]
    [InlineData("ko", "12 (예상 범위 20~30), 1분 간격 데이터 포인트 1개 중 1개")]
    [InlineData("ja", "12 (想定範囲 20～30)、1分間隔のデータポイント 1 個中 1 個")]
    public void Band_follows_the_language(string language, string lead) => Assert.Equal(Closed(lead), Closed(SampleEvents.Summary(Alarm(null, Both, ""), language).Lead));

    [Fact]
    public void Band_with_missing_data_is_told_by_what_is_missing()
    {
        var alarm = Alarm(null, "Threshold Crossed: 1 datapoint was received for 3 periods and 2 missing datapoints were treated as [Breaching].", "");
        AlarmReasonData Data(double value) => new() { RecentDatapoints = [value], RecentUpperThresholds = [10] };

        var inside = SampleEvents.Summary(alarm with { State = alarm.State with { ReasonData = Data(5) } });
        Assert.Equal("No data in 2 of 3 periods (missing counts as breaching)", inside.Lead);
        var beyond = SampleEvents.Summary(alarm with { State = alarm.State with { ReasonData = Data(15) } });
        Assert.Equal("15, expected at most 10, no data in 2 of 3 periods (missing counts as breaching)", beyond.Lead);
    }

    // Where blanks stand in Japanese is for the tests of the language.
    private static string Closed(string? text) => (text ?? "").Replace(" ", "", StringComparison.Ordinal);

    private static CloudWatchAlarmEvent Alarm(string? comparison, string? reason, string data) => SampleEvents.CpuAlarm with
    {
        State = new()
        {
            Value = AlarmState.Alarm,
            Reason = reason,
            ReasonData = data switch { "upper" => UpperData, "lower" => LowerData, "both" => BothData, _ => null },
        },
        PreviousState = null,
        Configuration = new()
        {
            ThresholdMetricId = "ad1",
            ComparisonOperator = comparison is null ? null : new(comparison),
            Metrics =
            [
                new() { Id = "m1", Namespace = "Demo", MetricName = "Latency", Period = 60 },
                new() { Id = "ad1", Expression = "ANOMALY_DETECTION_BAND(m1, 2)", Label = "Latency (expected)" },
            ],
        },
    };
}
