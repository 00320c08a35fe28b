namespace HealthEvents.Formatters.Tests;

/// <summary>The second line of an alarm in the language of the message, whatever AWS wrote in English.</summary>
public sealed class AlarmLeadTests
{
    /// <summary>Events of our own, and their second line in each language.</summary>
    public static TheoryData<string, string, string, string> Leads => new()
    {
        { "alarm-queue-age", "15 min 5 s > 10 min, 2 of 2 datapoints over 1 min", "15분 5초 > 10분 (1분 간격 데이터 포인트 2개 중 2개)", " > 10分 (1分間隔のデータポイント 2 個中 2 個)" },
        { "alarm-charges", "1,205.20 USD > 1,000 USD, 1 of 1 datapoints over 6 h", "1,205.20 USD > 1,000 USD (6시간 간격 데이터 포인트 1개 중 1개)", "1,205.20 USD > 1,000 USD (6時間間隔のデータポイント 1 個中 1 個)" },
        { "alarm-long-name", "1.2 s > 500 ms, 3 of 5 datapoints over 1 min", "1.2초 > 500 ms (1분 간격 데이터 포인트 5개 중 3개)", "1.2秒 > 500 ms (1分間隔のデータポイント 5 個中 3 個)" },
        { "alarm-time-series", "2 of 6 time series in ALARM", "시계열 6개 중 2개가 경보 상태", "時系列 6 個中 2 個がアラーム状態" },
        { "alarm-log-groups", "count(*) 14 >= 5, 2 of 3 query results", "count(*) 14 >= 5 (쿼리 결과 3개 중 2개)", "count(*) 14 >= 5 (クエリ結果 3 個中 2 個)" },
        { "alarm-composite-children", "Triggered by shop-api-5xx, shop/queue age and 2 more", "원인 경보: shop-api-5xx, shop/queue age 외 2개", "原因アラーム: shop-api-5xx、shop/queue age 他 2 件" },
        { "alarm-insufficient-data", "Not enough data to evaluate", "평가할 데이터가 부족함", "評価に必要なデータが不足しています" },
        { "alarm-evaluation-error", "Could not be evaluated: the alarm is misconfigured", "경보 설정 오류로 평가할 수 없음", "アラームの設定に誤りがあり、評価できません" },
        { "alarm-deleted", "Deleted while in ALARM", "경보 상태에서 삭제됨", "アラーム状態のまま削除されました" },
        { "alarm-silenced", "Actions switched off while in ALARM", "경보 상태에서 경보 작업이 비활성화됨", "アラーム状態のままアラームアクションが無効化されました" },
    };

    [Theory]
    [MemberData(nameof(Leads))]
    public void Second_line_is_built_in_each_language(string name, string english, string korean, string japanese)
    {
        var received = Assert.Single(new EventReader().Read(TestSupport.EventFiles.Named(name).ReadBytes()));
        string? Lead(string language) => SampleEvents.Summary(received, SampleEvents.Context(language)).Lead;

        Assert.Equal((english, korean), (Lead("en"), Lead("ko")));
        Assert.EndsWith(Closed(japanese), Closed(Lead("ja")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALARM", "5 out of 10 contributors evaluated to ALARM", "5 of 10 contributors in ALARM", "기여자 10개 중 5개가 경보 상태", "コントリビューター 10 個中 5 個がアラーム状態")]
    [InlineData("ALARM", "1200 out of 1500 time series evaluated to ALARM.", "1,200 of 1,500 time series in ALARM", "시계열 1,500개 중 1,200개가 경보 상태", "時系列 1,500 個中 1,200 個がアラーム状態")]
    [InlineData("INSUFFICIENT_DATA", "Insufficient Data: 5 datapoints were unknown.", "Not enough data to evaluate", "평가할 데이터가 부족함", "評価に必要なデータが不足しています")]
    [InlineData("INSUFFICIENT_DATA", "Unchecked: Initial alarm creation", "Just created, not evaluated yet", "방금 생성되어 아직 평가되지 않음", "作成直後のため、まだ評価されていません")]
    [InlineData("ALARM", "Threshold Crossed", "Threshold crossed", "임계값을 벗어남", "しきい値を超過")]
    [InlineData("ALARM", "arn:aws:cloudwatch:eu-west-1:1:alarm:a b transitioned to ALARM at Friday 22 July, 2022 15:57:45 UTC", "Triggered by a b", "원인 경보: a b", "原因アラーム: a b")]
    [InlineData("ALARM", "arn:aws:cloudwatch:eu-west-1:1:alarm:a was created and its alarm rule evaluates to ALARM", "Just created, its rule says ALARM", "방금 생성됨, 경보 규칙 평가 결과: 경보 상태", "作成直後、アラームルールの評価結果: アラーム状態")]
    [InlineData("OK", "arn:aws:cloudwatch:eu-west-1:1:alarm:a was updated and its alarm rule evaluates to OK", "Just changed, its rule says OK", "방금 변경됨, 경보 규칙 평가 결과: 정상", "変更直後、アラームルールの評価結果: OK")]
    [InlineData("ALARM", "Threshold Crossed: drill of Kim", "Threshold Crossed: drill of Kim", "Threshold Crossed: drill of Kim", "Threshold Crossed: drill of Kim")]
    [InlineData("ALARM", "tested by Kim", "tested by Kim", "tested by Kim", "tested by Kim")]
    [InlineData("ALARM", "5 out of 10 shops evaluated to ALARM", "5 out of 10 shops evaluated to ALARM", "5 out of 10 shops evaluated to ALARM", "5 out of 10 shops evaluated to ALARM")]
    [InlineData("ALARM", "arn:aws:cloudwatch:eu-west-1:1:alarm:a", "arn:aws:cloudwatch:eu-west-1:1:alarm:a", "arn:aws:cloudwatch:eu-west-1:1:alarm:a", "arn:aws:cloudwatch:eu-west-1:1:alarm:a")]
    public void Reason_of_AWS_is_said_in_words_of_ours_and_any_other_stays(string state, string reason, string english, string korean, string japanese)
    {
        var alarm = new CloudWatchAlarmEvent { State = new() { Value = new(state), Reason = reason } };

        Assert.Equal([english, korean], MessageLanguage.All.Take(2).Select(language => SampleEvents.Summary(alarm, language.Code).Lead));
        Assert.Equal(Closed(japanese), Closed(SampleEvents.Summary(alarm, "ja").Lead));
        Assert.Null(SampleEvents.Summary(alarm).Section<ProseSection>("Reason"));
    }

    [Fact]
    public void Reason_of_somebody_beside_data_of_AWS_is_shown_below()
    {
        var alarm = SampleEvents.CpuAlarm with { State = SampleEvents.CpuAlarm.State with { Reason = "drill, do not panic" } };
        Assert.Equal("drill, do not panic", SampleEvents.Summary(alarm).Section<ProseSection>("Reason")!.Text());

        var text = new string('x', 300);
        alarm = new() { State = new() { Value = AlarmState.Alarm, Reason = text } };
        Assert.Equal(text, SampleEvents.Summary(alarm).Section<ProseSection>("Reason")!.Text());
    }

    [Fact]
    public void Threshold_is_told_where_the_value_is_not()
    {
        var alarm = SampleEvents.CpuAlarm with
        {
            State = new() { Value = AlarmState.Alarm, Reason = "Threshold Crossed: 3 datapoints were greater than the threshold (80.0)." },
        };

        Assert.Equal("Threshold crossed: > 80 %, 3 of 3 datapoints over 5 min", SampleEvents.Summary(alarm).Lead);
    }

    [Theory]
    [InlineData(new[] { 91d, 92, 75 }, "92 % > 80 %")]
    [InlineData(new[] { 91d, 75, 76 }, "91 % > 80 %")]
    [InlineData(new[] { 71d, 72, 75 }, "75 % (threshold > 80 %)")]
    public void Value_that_is_within_the_threshold_is_not_said_to_be_beyond_it(double[] recent, string lead)
    {
        var alarm = SampleEvents.CpuAlarm with
        {
            State = new() { Value = AlarmState.Alarm, ReasonData = new() { RecentDatapoints = recent, Threshold = 80, Period = 300 } },
        };

        Assert.Equal(lead, SampleEvents.Summary(alarm).Lead);
    }

    [Theory]
    [InlineData("Threshold Crossed: 1 datapoint [4.0 (x)] was not greater than the threshold (80.0).", "INSUFFICIENT_DATA", "OK, now 4 %", "정상, 현재 4 %", "OK、現在 4 %")]
    [InlineData("Threshold Crossed: 1 datapoint [4.0 (x)] was not greater than the threshold (80.0).", "ALARM", "OK again, now 4 %", "정상으로 복귀, 현재 4 %", "OK に復帰、現在 4 %")]
    public void Alarm_that_is_OK_says_the_value(string reason, string previous, string english, string korean, string japanese)
    {
        var alarm = SampleEvents.CpuAlarm with
        {
            State = new() { Value = AlarmState.Ok, Reason = reason },
            PreviousState = new() { Value = new(previous) },
        };

        Assert.Equal([english, korean, japanese], MessageLanguage.All.Select(language => SampleEvents.Summary(alarm, language.Code).Lead));
        Assert.Equal(previous == "ALARM" ? null : "INSUFFICIENT DATA \u2192 OK", SampleEvents.Summary(alarm).Fact("State"));
    }

    [Fact]
    public void Composite_that_is_OK_says_how_long_it_was_not()
    {
        var alarm = SampleEvents.Composite with
        {
            State = new() { Value = AlarmState.Ok, Timestamp = SampleEvents.Now },
            PreviousState = new() { Value = AlarmState.Alarm, Timestamp = SampleEvents.Now.AddMinutes(-574) },
        };

        Assert.Equal("OK again after 9 h 34 min", SampleEvents.Summary(alarm).Lead);
        Assert.Equal("경보 상태 9시간 34분 만에 정상으로 복귀", SampleEvents.Summary(alarm, "ko").Lead);
        Assert.Equal("アラーム状態が9時間34分続いた後、OKに復帰", Closed(SampleEvents.Summary(alarm, "ja").Lead));
    }

    [Theory]
    [InlineData("CNY", "105.20 CNY > 100 CNY")]
    [InlineData("USD", "105.20 USD > 100 USD")]
    public void Charges_are_told_in_their_currency(string currency, string lead)
    {
        var alarm = new CloudWatchAlarmEvent
        {
            State = new() { Value = AlarmState.Alarm, ReasonData = new() { RecentDatapoints = [105.2], Threshold = 100 } },
            Configuration = new()
            {
                ComparisonOperator = AlarmComparisonOperator.GreaterThanThreshold,
                Metrics = [new() { Namespace = "AWS/Billing", MetricName = "EstimatedCharges", Unit = "None", Dimensions = [new("Currency", currency)] }],
            },
        };

        Assert.Equal(lead, SampleEvents.Summary(alarm).Lead);
        Assert.Null(SampleEvents.Summary(alarm).Fact("Dimensions"));
    }

    [Theory]
    [InlineData("PR(:300)", null, "95.5 % > 90 %")]
    [InlineData("PR(:300)", "Milliseconds", "95.5 % > 90 %")]
    [InlineData("TC(0.1:0.5)", null, "95.5 > 90")]
    [InlineData("tc90", "Milliseconds", "95.5 > 90")]
    [InlineData("SampleCount", "Milliseconds", "95.5 > 90")]
    [InlineData("TM(10%:90%)", null, "95.5 ms > 90 ms")]
    [InlineData("p99", "Milliseconds", "95.5 ms > 90 ms")]
    public void What_tells_of_samples_is_not_in_the_unit_of_their_values(string statistic, string? unit, string lead)
    {
        var alarm = new CloudWatchAlarmEvent
        {
            State = new() { Value = AlarmState.Alarm, ReasonData = new() { RecentDatapoints = [95.5], Threshold = 90, Unit = unit } },
            Configuration = new()
            {
                ComparisonOperator = AlarmComparisonOperator.GreaterThanThreshold,
                Metrics = [new() { Namespace = "AWS/ApiGateway", MetricName = "Latency", Statistic = statistic, Unit = unit }],
            },
        };

        Assert.Equal(lead, SampleEvents.Summary(alarm).Lead);
    }

    // Where blanks stand in Japanese is for the tests of the language.
    private static string Closed(string? text) => (text ?? "").Replace(" ", "", StringComparison.Ordinal);
}
