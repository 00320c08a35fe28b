namespace HealthEvents.Formatters.Tests;

public sealed class AlarmSummaryTests
{
    [Fact]
    public void Alarm_holds_the_value_against_the_threshold_with_its_unit()
    {
        var summary = SampleEvents.Summary(SampleEvents.CpuAlarm);

        Assert.Equal("92.4 % > 80 %, 3 of 3 datapoints over 5 min", summary.Lead);
        Assert.Equal("OK \u2192 ALARM after 3 h 12 min", summary.Fact("State"));
        Assert.Equal("Average", summary.Fact("Statistic"));
        Assert.Equal("i-0123", summary.Fact("InstanceId"));
        Assert.Equal(["State", "Account", "Recent datapoints", "InstanceId", "Statistic", "Hint"], summary.FactLabels());
        Assert.Equal("85.1 90 92.4", summary.Fact("Recent datapoints"));
    }

    [Theory]
    [InlineData("ko", "92.4 % > 80 % (5분 간격 데이터 포인트 3개 중 3개)", "정상 \u2192 경보 상태 (3시간 12분 만에)")]
    [InlineData("ja", "92.4 % > 80 % (5分間隔のデータポイント 3 個中 3 個)", "OK \u2192 アラーム状態 (3時間12分経過後)")]
    public void Alarm_follows_the_language(string language, string lead, string state)
    {
        var summary = SampleEvents.Summary(SampleEvents.CpuAlarm, language);

        Assert.Equal(lead.Replace(" ", "", StringComparison.Ordinal), summary.Lead!.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains(summary.Facts, f => f.Value is TextValue text && text.Text.StartsWith(state, StringComparison.Ordinal));
    }

    [Fact]
    public void Alarm_over_sns_is_measured_by_its_reason()
    {
        var sns = SampleEvents.CpuAlarm with
        {
            State = SampleEvents.CpuAlarm.State with { ReasonData = null },
            PreviousState = new() { Value = AlarmState.Ok },
        };

        var summary = SampleEvents.Summary(sns);

        Assert.Equal("92.4 % > 80 %, 3 of 3 datapoints over 5 min", summary.Lead);
        Assert.Equal("OK \u2192 ALARM", summary.Fact("State"));
        Assert.Equal("85.1 90 92.4", summary.Fact("Recent datapoints"));
    }

    [Fact]
    public void Alarm_over_eventbridge_takes_threshold_and_sign_from_reason_and_data()
    {
        var bridged = SampleEvents.CpuAlarm with
        {
            Configuration = SampleEvents.CpuAlarm.Configuration with { Threshold = null, ComparisonOperator = null },
        };

        Assert.Equal("92.4 % > 80 %, 3 of 3 datapoints over 5 min", SampleEvents.Summary(bridged).Lead);
    }

    [Fact]
    public void Anomaly_alarm_tells_the_expected_band()
    {
        var anomaly = SampleEvents.CpuAlarm with
        {
            State = new()
            {
                Value = AlarmState.Alarm,
                ReasonData = new() { RecentDatapoints = [0], RecentLowerThresholds = [20.6], RecentUpperThresholds = [30.1], Period = 60 },
            },
            Configuration = new()
            {
                ThresholdMetricId = "ad1",
                Metrics =
                [
                    new() { Id = "ad1", Expression = "ANOMALY_DETECTION_BAND(m1, 2)", Label = "CPUUtilization (expected)" },
                    new() { Id = "m1", Namespace = "AWS/EC2", MetricName = "CPUUtilization", Period = 60 },
                ],
            },
        };

        Assert.Equal("0 % (expected 20.6 % to 30.1 %)", SampleEvents.Summary(anomaly).Lead);
    }

    [Fact]
    public void Alarm_going_ok_is_short()
    {
        var ok = SampleEvents.CpuAlarm with
        {
            State = new() { Value = AlarmState.Ok, Timestamp = SampleEvents.Now, ReasonData = new() { RecentDatapoints = [12.1], Threshold = 80 } },
            PreviousState = new() { Value = AlarmState.Alarm, Timestamp = SampleEvents.Now.AddMinutes(-192) },
        };

        var summary = SampleEvents.Summary(ok);

        Assert.Equal("OK again after 3 h 12 min, now 12.1 %", summary.Lead);
        Assert.Equal(["Account"], summary.FactLabels());
        Assert.Empty(summary.Sections);
        Assert.Equal(["View alarm", "View metric"], summary.LinkLabels());
    }

    [Fact]
    public void Metric_of_another_account_is_told_beside_the_account_of_the_alarm()
    {
        CloudWatchAlarmEvent With(params string?[] accounts) => SampleEvents.CpuAlarm with
        {
            Configuration = new() { Metrics = [.. accounts.Select(account => new AlarmMetric { Namespace = "AWS/EC2", MetricName = "CPUUtilization", AccountId = account })] },
        };

        Assert.Equal("444455556666", SampleEvents.Summary(With("444455556666")).Fact("Metric account"));
        Assert.Equal("444455556666, 123456789012", SampleEvents.Summary(With("444455556666", null, "123456789012", "444455556666")).Fact("Metric account"));
        Assert.Null(SampleEvents.Summary(With(null, SampleEvents.Account)).Fact("Metric account"));
        Assert.Equal(
            "1, 2, 3, 4, 5, ...", SampleEvents.Summary(With("1", "2", "3", "4", "5", "6", "7")).Fact("Metric account"));

        var summary = SampleEvents.Summary(With("444455556666"), verbosity: Verbosity.Compact);
        Assert.Equal(["State", "Account", "Metric account"], summary.FactLabels());
        Assert.Equal(["View alarm", "View metric"], summary.LinkLabels());

        var ok = With("444455556666");
        Assert.Equal("444455556666", SampleEvents.Summary(ok with { State = ok.State with { Value = AlarmState.Ok } }).Fact("Metric account"));
        var change = new CloudWatchAlarmConfigurationEvent { Account = SampleEvents.Account, Configuration = ok.Configuration };
        Assert.Equal("444455556666", SampleEvents.Summary(change).Fact("Metric account"));
    }

    [Fact]
    public void Account_of_a_metric_has_the_name_that_the_directory_knows()
    {
        var alarm = SampleEvents.CpuAlarm with { Configuration = new() { Metrics = [new() { MetricName = "m", AccountId = "444455556666" }] } };
        var context = SampleEvents.Context() with { Accounts = new AccountDirectory(["444455556666=member"]) };

        Assert.Equal("444455556666 (member)", SampleEvents.Summary(new ReceivedEvent { Event = alarm }, context).Fact("Metric account"));
    }

    [Fact]
    public void Recent_datapoints_have_the_unit_of_the_alarm() => Assert.Equal(
        "Percent", Assert.IsType<DatapointsValue>(SampleEvents.Summary(SampleEvents.CpuAlarm).Facts.Single(f => f.Label == "Recent datapoints").Value).Unit);

    [Fact]
    public void Composite_alarm_names_the_children_behind_it()
    {
        var summary = SampleEvents.Summary(SampleEvents.Composite);

        Assert.Equal("Triggered by api-5xx", summary.Lead);
        Assert.Equal(["api-5xx ALARM", "db-cpu OK"], summary.Section<ListSection>("Child alarms")!.Ids());
        Assert.Null(summary.Section<CodeSection>("Alarm rule"));
        Assert.NotNull(SampleEvents.Summary(SampleEvents.Composite, verbosity: Verbosity.Full).Section<CodeSection>("Alarm rule"));
    }

    [Fact]
    public void Muted_alarm_says_so_first()
    {
        var muted = SampleEvents.CpuAlarm with
        {
            Mute = new("arn:aws:cloudwatch:eu-west-1:111122223333:alarm-mute-rule:night", SampleEvents.Now, SampleEvents.Now.AddHours(2)),
        };

        var summary = SampleEvents.Summary(muted);

        Assert.StartsWith("Muted: 92.4 %", summary.Lead, StringComparison.Ordinal);
        Assert.Equal("night", summary.Fact("Muted by"));
        Assert.StartsWith("2026-08-15 14:00:00Z", summary.Fact("Muted until"), StringComparison.Ordinal);
    }

    [Fact]
    public void End_of_a_mute_window_that_is_not_understood_keeps_its_text()
    {
        var received = Assert.Single(new EventReader().Read("""
            {"source":"aws.cloudwatch","detail-type":"CloudWatch Alarm State Change","detail":{"alarmName":"a","state":{"value":"ALARM","timestamp":"today"},
            "muteDetail":{"muteWindowEnd":"at dawn"}}}
            """));

        var summary = SampleEvents.Summary(received, SampleEvents.Context());
        Assert.Equal("at dawn (not understood)", summary.Fact("Muted until"));
        Assert.Equal("detail.state.timestamp (today)", summary.Fact("Not readable"));
    }

    [Theory]
    [InlineData("Alarm", "Actions suppressed by the alarm maintenance")]
    [InlineData("WaitPeriod", "Actions suppressed while waiting for the suppressor alarm")]
    [InlineData("NewReason", "Actions suppressed: NewReason")]
    public void Suppressed_alarm_says_by_what(string reason, string words)
    {
        var suppressed = SampleEvents.Composite with
        {
            State = SampleEvents.Composite.State with { ActionsSuppressedBy = reason },
            Configuration = new() { AlarmRule = "ALARM(a)", ActionsSuppressor = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:maintenance" },
        };

        var summary = SampleEvents.Summary(suppressed);
        Assert.Equal("Triggered by api-5xx. " + words, summary.Lead);
        Assert.DoesNotContain(summary.Facts, f => f.Value is TextValue text && text.Text.Contains("uppress", StringComparison.Ordinal));
    }

    [Fact]
    public void Alarm_after_a_mute_window_says_so()
    {
        var late = SampleEvents.CpuAlarm with { ActionExecutedAfterMuteWindow = true };

        Assert.Contains("window is over", SampleEvents.Summary(late).Fact("Muted"), StringComparison.Ordinal);
    }

    [Fact]
    public void Alarm_that_repeats_its_state_says_so()
    {
        var again = SampleEvents.Composite with { PreviousState = new() { Value = AlarmState.Alarm } };

        Assert.Equal("Still in ALARM, notified again", SampleEvents.Summary(again).Fact("State"));
        var quiet = again with { State = again.State with { ActionsSuppressedBy = "WaitPeriod" } };
        Assert.Equal("Still in ALARM, nobody notified", SampleEvents.Summary(quiet).Fact("State"));
        Assert.Equal("Still in ALARM, nobody notified", SampleEvents.Summary(again with { Mute = new(null, null, null) }).Fact("State"));
    }

    [Fact]
    public void Description_loses_its_markup_and_shows_addresses_in_full()
    {
        var prose = SampleEvents.Summary(SampleEvents.CpuAlarm).Section<ProseSection>("Description")!;

        Assert.Equal("Ask web team, see https://wiki.example.com/cpu-2 or runbook.\n* look at top\n* scale out", prose.Text());
        Assert.Contains(new ProseSpan("web team", ProseStyle.Bold), prose.Paragraphs[0].Spans);
        Assert.Contains(new ProseSpan("https://wiki.example.com/cpu-2", ProseStyle.Link), prose.Paragraphs[0].Spans);
        Assert.Contains(new ProseSpan("top", ProseStyle.Code), prose.Paragraphs[1].Spans);
    }

    [Theory]
    [InlineData("AWS/EBS", "BurstBalance", "throttled")]
    [InlineData("AWS/EC2", "StatusCheckFailed_System", "Recover the instance")]
    [InlineData("MyApp", "BurstBalance", null)]
    public void Well_known_metric_gets_a_hint(string ns, string metric, string? words)
    {
        var alarm = SampleEvents.CpuAlarm with
        {
            State = new() { Value = AlarmState.Alarm },
            Configuration = new() { Metrics = [new() { Namespace = ns, MetricName = metric }] },
        };

        var hint = SampleEvents.Summary(alarm).Fact("Hint");

        Assert.Equal(words is not null, hint?.Contains(words ?? "", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData("AWS/EC2", "CPUUtilization", "LessThanThreshold")]
    [InlineData("AWS/RDS", "FreeStorageSpace", "GreaterThanThreshold")]
    public void Alarm_on_the_other_side_of_a_metric_gets_no_hint(string ns, string metric, string comparison)
    {
        var alarm = SampleEvents.CpuAlarm with
        {
            Configuration = new() { ComparisonOperator = new(comparison), Metrics = [new() { Namespace = ns, MetricName = metric }] },
        };

        Assert.Null(SampleEvents.Summary(alarm).Fact("Hint"));
    }

    [Fact]
    public void Log_alarm_shows_query_and_log_groups()
    {
        var alarm = SampleEvents.Composite with
        {
            TriggeringChildren = [],
            Configuration = new()
            {
                LogQuery = new() { LogGroups = ["/aws/lambda/shop"], QueryString = "filter @message like /ERROR/", AggregationExpression = "count(*)" },
                Threshold = 100,
                ComparisonOperator = AlarmComparisonOperator.GreaterThanThreshold,
            },
            State = new() { Value = AlarmState.Alarm, ReasonData = new() { EvaluatedDatapoints = [new(SampleEvents.Now, 142)] } },
        };

        var summary = SampleEvents.Summary(alarm);

        Assert.Equal("count(*) 142 > 100", summary.Lead);
        Assert.Equal("/aws/lambda/shop", summary.Fact("Log groups"));
        Assert.Equal("filter @message like /ERROR/", summary.Section<CodeSection>("Log query")!.Text);
        Assert.Equal(["View alarm", "View logs"], summary.LinkLabels());
    }
}
