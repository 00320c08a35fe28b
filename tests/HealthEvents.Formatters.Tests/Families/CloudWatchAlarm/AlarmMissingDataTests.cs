namespace HealthEvents.Formatters.Tests;

/// <summary>Alarms that changed their state because data was missing, over EventBridge and over SNS.</summary>
public sealed class AlarmMissingDataTests
{
    private const string OneOfThree = "1 datapoint was received for 3 periods and 2 missing datapoints were treated as [Breaching].";

    [Theory]
    [InlineData(OneOfThree, "No data in 2 of 3 periods (missing counts as breaching)")]
    [InlineData("2 datapoints were received for 5 periods and 3 missing datapoints were treated as [Breaching].", "No data in 3 of 5 periods (missing counts as breaching)")]
    [InlineData("no datapoints were received for 1 period and 1 missing datapoint was treated as [Breaching].", "No data in 1 of 1 period (missing counts as breaching)")]
    [InlineData("no datapoints were received for 1200 periods and 1200 missing datapoints were treated as [breaching].", "No data in 1,200 of 1,200 periods (missing counts as breaching)")]
    public void Alarm_for_lack_of_data_says_so_and_has_no_hint(string reason, string lead)
    {
        foreach (var data in new[] { null, new AlarmReasonData { RecentDatapoints = [0], Threshold = 1, Period = 300 } })
        {
            foreach (var comparison in new AlarmComparisonOperator?[] { null, AlarmComparisonOperator.GreaterThanOrEqualToThreshold })
            {
                var summary = SampleEvents.Summary(Errors("ALARM", reason, data, comparison));

                Assert.Equal(lead, summary.Lead);
                Assert.Null(summary.Fact("Hint"));
            }
        }
    }

    [Theory]
    [InlineData("ko", "평가 기간 3개 중 2개에 데이터 없음 (누락된 데이터는 위반으로 처리)")]
    [InlineData("ja", "3 期間中 2 期間でデータなし (欠落データはしきい値超過として処理)")]
    public void Alarm_for_lack_of_data_follows_the_language(string language, string lead) =>
        Assert.Equal(lead, SampleEvents.Summary(Errors("ALARM", OneOfThree), language).Lead);

    [Fact]
    public void Values_that_crossed_themselves_are_told_with_the_gaps()
    {
        const string Both = "2 out of the last 5 datapoints [7.0 (20/11/26 08:00:00), 8.0 (20/11/26 07:55:00)] were greater than the threshold (1.0) "
            + "and 3 missing datapoints were treated as [Breaching].";
        var summary = SampleEvents.Summary(Errors("ALARM", Both));

        Assert.Equal("7 > 1, no data in 3 of 5 periods (missing counts as breaching)", summary.Lead);
        Assert.NotNull(summary.Fact("Hint"));

        // The operator of SNS and the value of the data tell the same of a reason that only counts.
        summary = SampleEvents.Summary(Errors(
            "ALARM", OneOfThree, new() { RecentDatapoints = [4], Threshold = 1 }, AlarmComparisonOperator.GreaterThanThreshold));
        Assert.Equal("4 > 1, no data in 2 of 3 periods (missing counts as breaching)", summary.Lead);
        Assert.NotNull(summary.Fact("Hint"));
    }

    [Theory]
    [InlineData("no datapoints were received for 1 period and 1 missing datapoint was treated as [NonBreaching].", "ALARM", 0, "OK again, no data (missing counts as not breaching)")]
    [InlineData("no datapoints were received for 1 period and 1 missing datapoint was treated as [NonBreaching].", "ALARM", 5, "OK again after 5 min, no data (missing counts as not breaching)")]
    [InlineData("no datapoints were received for 3 periods and 3 missing datapoints were treated as [NonBreaching].", "INSUFFICIENT_DATA", 0, "No data in 3 of 3 periods (missing counts as not breaching)")]
    [InlineData("1 datapoint was received for 3 periods and 2 missing datapoints were treated as [NonBreaching].", "ALARM", 0, "OK again, no data in 2 of 3 periods (missing counts as not breaching)")]
    [InlineData("2 out of the last 5 datapoints [0.0 (x), 0.0 (y)] were not greater than the threshold (1.0) and 3 missing datapoints were treated as [NonBreaching].", "ALARM", 5, "OK again after 5 min, now 0, no data in 3 of 5 periods (missing counts as not breaching)")]
    [InlineData("2 out of the last 5 datapoints [0.0 (x), 0.0 (y)] were not greater than the threshold (1.0) and 3 missing datapoints were treated as [Breaching].", "ALARM", 5, "OK again after 5 min, now 0")]
    [InlineData("1 datapoint [0.0 (x)] was not greater than the threshold (1.0).", "ALARM", 0, "OK again, now 0")]
    public void OK_for_lack_of_data_says_so(string reason, string previous, int minutes, string lead)
    {
        var ok = Errors("OK", reason) with
        {
            PreviousState = new() { Value = new(previous), Timestamp = minutes == 0 ? null : SampleEvents.Now.AddMinutes(-minutes) },
        };

        Assert.Equal(lead, SampleEvents.Summary(ok).Lead);
    }

    [Theory]
    [InlineData("Insufficient Data: 2 datapoints were unknown.", "Not enough data to evaluate")]
    [InlineData("Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints were treated as [Missing].", "No data in 3 of 3 periods")]
    public void Alarm_that_cannot_judge_says_for_how_long(string reason, string lead)
    {
        var alarm = Errors("INSUFFICIENT_DATA", "");
        Assert.Equal(lead, SampleEvents.Summary(alarm with { State = alarm.State with { Reason = reason } }).Lead);
    }

    [Fact]
    public void Hint_of_a_metric_stays_where_its_data_crossed() =>
        Assert.NotNull(SampleEvents.Summary(Errors("ALARM", "1 datapoint [7.0 (x)] was greater than the threshold (1.0).")).Fact("Hint"));

    private static CloudWatchAlarmEvent Errors(
        string state, string reason, AlarmReasonData? data = null, AlarmComparisonOperator? comparison = null) => SampleEvents.CpuAlarm with
        {
            AlarmName = "publisher-errors",
            State = new() { Value = new(state), Reason = "Threshold Crossed: " + reason, ReasonData = data, Timestamp = SampleEvents.Now },
            PreviousState = new() { Value = AlarmState.Ok },
            Configuration = new()
            {
                ComparisonOperator = comparison,
                Threshold = comparison is null ? null : 1,
                EvaluationPeriods = comparison is null ? null : 3,
                Metrics = [new() { Namespace = "AWS/Lambda", MetricName = "Errors", Statistic = "Sum", Period = 300 }],
            },
        };
}
