using System.Text.Json.Nodes;
using static HealthEvents.EventLifecycle;
using static HealthEvents.EventSeverity;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

public sealed class AlarmTests
{
    private const string Sns = "alarm-sns-metric";

    [Fact]
    public void Three_roads_of_one_transition_give_one_identity_and_one_correlation()
    {
        string[] samples = [Sns, "alarm-eventbridge-metric", "alarm-action-metric"];
        Assert.Equal(
            "alarm.state-change|arn:aws:cloudwatch:eu-west-1:111122223333:alarm:web/cpu P2||ALARM|2026-09-14T05:42:42.142Z",
            Assert.Single(samples.Select(s => Alarm(s).Identity).Distinct(StringComparer.Ordinal)));
        Assert.Single(samples.Select(s => Alarm(s).Correlation).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Sns)]
    [InlineData("alarm-eventbridge-metric")]
    [InlineData("alarm-action-metric")]
    public void Facts_are_the_same_on_each_road(string sample)
    {
        var alarm = Alarm(sample);
        Assert.Equal(("web/cpu P2", "111122223333", "eu-west-1", "EC2"), (alarm.AlarmName, alarm.Account, alarm.Region, alarm.Service));
        Assert.Equal((AlarmState.Alarm, AlarmState.Ok), (alarm.State.Value, alarm.PreviousState!.Value));
        Assert.Equal("CPU of the web tier", alarm.Configuration.Description);
        Assert.Equal(["arn:aws:cloudwatch:eu-west-1:111122223333:alarm:web/cpu P2", "i-0aaa1111bbb22223c"], alarm.Resources);
        Assert.Equal(Utc(2026, 9, 14, 5, 42, 42, 142), alarm.Time);
        var metric = alarm.Configuration.PrimaryMetric!;
        Assert.Equal(("AWS/EC2", "CPUUtilization", "Average", "Percent", 300), (metric.Namespace, metric.MetricName, metric.Statistic, metric.Unit, metric.Period));
        Assert.Equal(300, alarm.Configuration.Period);
    }

    [Fact]
    public void Sns_notification_has_threshold_comparison_and_actions()
    {
        var configuration = Alarm(Sns).Configuration;
        Assert.Equal((80d, 2, 2), (configuration.Threshold, configuration.EvaluationPeriods, configuration.DatapointsToAlarm));
        Assert.Equal(AlarmComparisonOperator.GreaterThanThreshold, configuration.ComparisonOperator);
        Assert.Equal(["arn:aws:sns:eu-west-1:111122223333:alerts"], configuration.AlarmActions);
        Assert.Equal(Utc(2026, 8, 1, 10), configuration.UpdatedTime);
    }

    [Fact]
    public void Reason_data_of_AWS_is_read()
    {
        var data = Alarm("alarm-eventbridge-metric").State.ReasonData!;
        Assert.Equal((80d, 300, "Average", "Percent"), (data.Threshold, data.Period, data.Statistic, data.Unit));
        Assert.Equal([88, 91.5], data.RecentDatapoints);
        Assert.Equal(new AlarmDatapoint(Utc(2026, 9, 14, 5, 37), 91.5, 5), data.EvaluatedDatapoints[0]);

        data = Alarm("alarm-eventbridge-anomaly").State.ReasonData!;
        Assert.Null(data.Threshold);
        Assert.Equal([5.5, 6.5], data.RecentLowerThresholds);
        Assert.Equal([50, 60], data.RecentUpperThresholds);
        Assert.Null(data.EvaluatedDatapoints[1].Value);
    }

    [Fact]
    public void Metric_math_keeps_expressions_and_metrics()
    {
        var alarm = Alarm("alarm-sns-metric-math");
        Assert.Equal("ApplicationELB", alarm.Service);
        Assert.Equal(("Error rate", true), (alarm.Configuration.Metrics[0].Label, alarm.Configuration.Metrics[0].ReturnData));
        Assert.Equal(("p90", "444455556666", false), (alarm.Configuration.Metrics[2].Statistic, alarm.Configuration.Metrics[2].AccountId, alarm.Configuration.Metrics[2].ReturnData));
        Assert.Equal("HTTPCode_ELB_5XX_Count", alarm.Configuration.PrimaryMetric!.MetricName);
    }

    [Fact]
    public void Composite_keeps_rule_children_and_suppression()
    {
        var sns = Alarm("alarm-sns-composite");
        var eventBridge = Alarm("alarm-eventbridge-composite");
        Assert.Equal(sns.Identity, eventBridge.Identity);
        Assert.Equal(sns.TriggeringChildren, eventBridge.TriggeringChildren);
        Assert.Equal(Utc(2026, 9, 14, 5, 42, 42, 142), Assert.Single(sns.TriggeringChildren).Timestamp);
        Assert.True(sns.Configuration.IsComposite);
        Assert.Equal("CloudWatch", sns.Service);
        Assert.Equal(("WaitPeriod", true, false), (eventBridge.State.ActionsSuppressedBy, eventBridge.IsQuiet, sns.IsQuiet));
        Assert.Equal(("deployment", 120, 180), (eventBridge.Configuration.ActionsSuppressor, eventBridge.Configuration.ActionsSuppressorWaitPeriod, eventBridge.Configuration.ActionsSuppressorExtensionPeriod));
    }

    [Fact]
    public void Contributor_is_one_over_SNS_and_EventBridge_and_not_its_alarm()
    {
        var sns = Alarm("alarm-sns-contributor");
        Assert.Equal(sns.Identity, Alarm("alarm-eventbridge-contributor").Identity);
        Assert.Equal(CloudWatchAlarmKinds.ContributorStateChange, sns.Kind);
        Assert.EndsWith("|c0ffee01", sns.Correlation, StringComparison.Ordinal);
        Assert.NotEqual(sns.Identity, Alarm("alarm-sns-contributor", json => json["AlarmContributorId"] = "c0ffee02").Identity);
        Assert.Equal(CloudWatchAlarmKinds.StateChange, Alarm("alarm-sns-contributor", json => json.Remove("AlarmContributorId")).Kind);
        var action = Sample.With("alarm-action-metric", json => json["alarmData"]!["alarmContributor"] = new JsonObject { ["id"] = "x" });
        Assert.Equal(CloudWatchAlarmKinds.ContributorStateChange, One(action).Event.Kind);
    }

    [Fact]
    public void Log_alarm_keeps_query_results_and_tags()
    {
        var sns = Alarm("alarm-sns-log");
        Assert.Equal(["/aws/lambda/checkout"], sns.Configuration.LogQuery!.LogGroups);
        Assert.Equal(("filter @message like /ERROR/", "count(*)"), (sns.Configuration.LogQuery.QueryString, sns.Configuration.LogQuery.AggregationExpression));
        Assert.Equal([3d, 2d], sns.State.ReasonData!.EvaluatedDatapoints.Select(p => p.Value!.Value));
        Assert.Equal("P1", sns.Tags["priority"]);
        Assert.Equal(["Runbook-URL", "dashboard"], Alarm("alarm-log-groups").Tags.Keys);
        var eventBridge = Alarm("alarm-eventbridge-log");
        Assert.Equal(("rate(5 minutes)", 1d, 3, 2), (eventBridge.Configuration.LogQuery!.ScheduleExpression, eventBridge.Configuration.Threshold, eventBridge.Configuration.EvaluationPeriods, eventBridge.Configuration.DatapointsToAlarm));
        Assert.Equal(sns.Identity, eventBridge.Identity);
    }

    [Fact]
    public void Reason_data_of_SNS_may_be_a_text_without_a_problem()
    {
        var received = One(Sample.With(Sns, json => json["NewStateReasonData"] = "{\"version\":\"1.0\",\"recentDatapoints\":[1]}"));
        var state = ((CloudWatchAlarmEvent)received.Event).State;
        Assert.Equal([1], state.ReasonData!.RecentDatapoints);
        Assert.StartsWith("{\"version\"", state.RawReasonData, StringComparison.Ordinal);
        received = One(Sample.With(Sns, json => json["NewStateReasonData"] = new JsonArray(1)));
        Assert.Equal("[1]", ((CloudWatchAlarmEvent)received.Event).State.RawReasonData);
        Assert.Empty(received.Problems);
    }

    [Fact]
    public void Mute_is_kept_and_makes_the_alarm_quiet()
    {
        var alarm = Alarm("alarm-eventbridge-anomaly");
        Assert.Equal(new AlarmMute("arn:aws:cloudwatch:eu-west-1:111122223333:alarm-mute-rule:night", Utc(2026, 9, 14), Utc(2026, 9, 14, 8)), alarm.Mute);
        Assert.Equal((true, Low, Open), (alarm.IsQuiet, alarm.SeverityAt(Now), alarm.LifecycleAt(Now)));
    }

    [Fact]
    public void Action_after_a_mute_window_is_a_notification_of_its_own() =>
        Assert.Equal(Alarm(Sns).Identity + "|after-mute", Alarm(Sns, json => json["ActionExecutedAfterMuteWindow"] = true).Identity);

    [Fact]
    public void Alarm_without_an_ARN_is_named_by_the_one_that_it_would_have()
    {
        var alarm = Alarm(Sns, json => json.Remove("AlarmArn"));
        Assert.Equal(Alarm(Sns).Identity, alarm.Identity);
        Assert.Equal(["web/cpu P2", "i-0aaa1111bbb22223c"], alarm.Resources);
    }

    [Fact]
    public void Two_transitions_without_a_time_are_not_taken_for_one()
    {
        var document = Sample.With("alarm-eventbridge-metric", json => json["detail"]!["state"]!.AsObject().Remove("timestamp"));
        Assert.NotEqual(Alarm(document, raw: true).Identity, Alarm(document.Replace("273d0010", "273d0099", StringComparison.Ordinal), raw: true).Identity);
    }

    [Fact]
    public void Configuration_change_has_before_and_after()
    {
        var change = Event<CloudWatchAlarmConfigurationEvent>(Sample.Text("alarm-configuration-change"));
        Assert.Equal((CloudWatchAlarmKinds.ConfigurationChange, "update"), (change.Kind, change.Operation));
        Assert.Equal((2.5, 1.5), (change.Configuration.Threshold, change.PreviousConfiguration!.Threshold));
        Assert.Equal((false, true), (change.Configuration.ActionsEnabled, change.PreviousConfiguration.ActionsEnabled));
        Assert.Equal((Informational, Info), (change.LifecycleAt(Now), change.SeverityAt(Now)));
        Assert.Equal("alarm.configuration-change|5d2c1f0e-7a44-4c1b-9f30-6d1a0c9be014", change.Identity);
        var alarm = Alarm(Sns, json => (json["AlarmName"], json["AlarmArn"]) = (change.AlarmName, change.AlarmArn));
        Assert.Equal(alarm.Correlation, change.Correlation);
        Assert.Equal(alarm.ConsoleUrl(), change.ConsoleUrl());
    }

    [Theory]
    [InlineData("ALARM", Open, High)]
    [InlineData("OK", Resolved, Info)]
    [InlineData("INSUFFICIENT_DATA", Open, Medium)]
    public void State_decides(string state, EventLifecycle lifecycle, EventSeverity severity)
    {
        var alarm = Alarm(Sns, json => (json["NewStateValue"], json["AlarmName"]) = (state, "plain"));
        Assert.Equal((lifecycle, severity), (alarm.LifecycleAt(Now), alarm.SeverityAt(Now)));
    }

    [Theory]
    [InlineData("StatusCheckFailed")]
    [InlineData("StatusCheckFailed_System")]
    public void Failed_status_check_is_critical_unless_a_marker_says_otherwise(string metric)
    {
        CloudWatchAlarmEvent With(string name) => Alarm(Sns, json =>
        {
            json["AlarmName"] = name;
            json["Trigger"]!["MetricName"] = metric;
        });
        Assert.Equal(Critical, With("plain").SeverityAt(Now));
        Assert.Equal(Low, With("P4: plain").SeverityAt(Now));
    }

    [Theory]
    [InlineData("P1 disk", "", Critical)]
    [InlineData("disk-P2", "P1", High)]
    [InlineData("disk [P3]", "", Medium)]
    [InlineData("disk_P4_x", "", Low)]
    [InlineData("P4 and P2", "", High)]
    [InlineData("[P5] disk", "", Info)]
    [InlineData("P5: disk", "", Info)]
    [InlineData("disk (P4)", "", Low)]
    [InlineData("P4/disk", "", Low)]
    [InlineData("P4|disk", "", Low)]
    [InlineData("\u3010P5\u3011disk", "", Info)]
    [InlineData("disk P5", "", High)]
    [InlineData("P4 disk", "", High)]
    [InlineData("P5", "", High)]
    [InlineData("P5 instances full", "", High)]
    [InlineData("no P4, no P5", "", High)]
    [InlineData("'P5' disk", "", High)]
    [InlineData("P4d instances", "[P5]", Info)]
    [InlineData("P5 instances full", "P3", Medium)]
    [InlineData("P5 [P4]", "", Low)]
    [InlineData("disk", "Runbook for P3", Medium)]
    [InlineData("p1 disk", "", High)]
    [InlineData("P10 disk", "", High)]
    [InlineData("MP3 disk", "", High)]
    [InlineData("P1.5 disk", "", High)]
    [InlineData("v.P1 disk", "", High)]
    [InlineData("P6 disk", "", High)]
    [InlineData("\uD55CP1", "", High)]
    public void Marker_in_name_or_description_replaces_the_severity_of_ALARM(string name, string description, EventSeverity severity)
    {
        Assert.Equal(severity, Alarm(Sns, json => (json["AlarmName"], json["AlarmDescription"]) = (name, description)).SeverityAt(Now));
        var ok = Alarm(Sns, json => (json["AlarmName"], json["AlarmDescription"], json["NewStateValue"]) = (name, description, "OK"));
        Assert.Equal((Info, severity), (ok.SeverityAt(Now), ok.OpenSeverityAt(Now)));
        Assert.Equal(Medium, Alarm(Sns, json => (json["AlarmName"], json["NewStateValue"]) = (name, "INSUFFICIENT_DATA")).SeverityAt(Now));
    }

    [Theory]
    [InlineData("P5", Info)]
    [InlineData(" P4 ", Low)]
    [InlineData("sev-P4", Low)]
    [InlineData("P5 family", High)]
    [InlineData("p4d.24xlarge", High)]
    public void Marker_is_a_whole_value_of_a_tag(string tag, EventSeverity severity) =>
        Assert.Equal(severity, Alarm("alarm-sns-log", json => json["AlarmTags"] = new JsonObject { ["x"] = tag }).SeverityAt(Now));

    [Theory]
    [InlineData("plain", "OK", "ALARM", Info, High)]
    [InlineData("plain", "INSUFFICIENT_DATA", "ALARM", High, High)]
    [InlineData("P5: plain", "INSUFFICIENT_DATA", "ALARM", Medium, Medium)]
    [InlineData("P5: plain", "ALARM", "INSUFFICIENT_DATA", Medium, Medium)]
    [InlineData("P1 plain", "INSUFFICIENT_DATA", "OK", Critical, Critical)]
    public void Of_several_changes_told_as_one_the_worst_counts(string name, string state, string earlier, EventSeverity severity, EventSeverity open)
    {
        var alarm = Alarm(Sns, json => (json["AlarmName"], json["NewStateValue"]) = (name, state));

        alarm = alarm with { EarlierStates = [new CloudWatchAlarmState { Value = new(earlier) }] };

        Assert.Equal((severity, open), (alarm.SeverityAt(Now), alarm.OpenSeverityAt(Now)));
    }

    [Fact]
    public void All_clear_of_a_status_check_was_critical_and_that_of_a_quiet_alarm_low()
    {
        var ok = Alarm(Sns, json =>
        {
            (json["AlarmName"], json["NewStateValue"]) = ("plain", "OK");
            json["Trigger"]!["MetricName"] = "StatusCheckFailed";
        });
        Assert.Equal((Info, Critical), (ok.SeverityAt(Now), ok.OpenSeverityAt(Now)));
        Assert.Equal((Info, Low), ((ok with { Mute = new(null, null, null) }).SeverityAt(Now), (ok with { Mute = new(null, null, null) }).OpenSeverityAt(Now)));
        var insufficient = Alarm(Sns, json => json["NewStateValue"] = "INSUFFICIENT_DATA");
        Assert.Equal((Medium, Medium), (insufficient.SeverityAt(Now), insufficient.OpenSeverityAt(Now)));
        Assert.Equal(Low, (insufficient with { State = insufficient.State with { ActionsSuppressedBy = "Alarm" } }).SeverityAt(Now));
    }

    [Theory]
    [InlineData("update", "ALARM", false, Medium)]
    [InlineData("update", "ALARM", true, Info)]
    [InlineData("update", "OK", false, Info)]
    [InlineData("update", "INSUFFICIENT_DATA", false, Info)]
    [InlineData("update", "ALARM", null, Info)]
    [InlineData("delete", "ALARM", true, Medium)]
    [InlineData("Delete", "alarm", null, Medium)]
    [InlineData("delete", "OK", true, Info)]
    [InlineData("create", "ALARM", true, Info)]
    public void Alarm_that_is_silenced_while_it_is_on_is_medium(string operation, string state, bool? isEnabled, EventSeverity severity)
    {
        var change = Event<CloudWatchAlarmConfigurationEvent>(Sample.WithDetail("alarm-configuration-change", d =>
        {
            d["operation"] = operation;
            d["state"]!["value"] = state;
            d["configuration"]!["actionsEnabled"] = isEnabled;
        }));
        Assert.Equal((Informational, severity), (change.LifecycleAt(Now), change.SeverityAt(Now)));
    }

    [Fact]
    public void Marker_in_tags_counts_last_and_quiet_alarms_are_low_whatever_they_say()
    {
        Assert.Equal(Critical, Alarm("alarm-sns-log").SeverityAt(Now));
        Assert.Equal(Low, Alarm(Sample.WithDetail("alarm-eventbridge-composite", d => d["alarmName"] = "P1"), raw: true).SeverityAt(Now));
    }

    [Theory]
    [InlineData("arn:aws:cloudwatch:eu-west-1:1:alarm:a", "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/")]
    [InlineData("arn:aws-cn:cloudwatch:cn-north-1:1:alarm:a", "https://cn-north-1.console.amazonaws.cn/cloudwatch/home?region=cn-north-1#alarmsV2:alarm/")]
    [InlineData("arn:aws-us-gov:cloudwatch:us-gov-west-1:1:alarm:a", "https://us-gov-west-1.console.amazonaws-us-gov.com/cloudwatch/home?region=us-gov-west-1#alarmsV2:alarm/")]
    [InlineData("arn:aws-eusc:cloudwatch:eusc-de-east-1:1:alarm:a", "https://eusc-de-east-1.console.amazonaws-eusc.eu/cloudwatch/home?region=eusc-de-east-1#alarmsV2:alarm/")]
    [InlineData("arn:aws:cloudwatch:cn-north-1:1:alarm:a", "https://cn-north-1.console.amazonaws.cn/cloudwatch/home?region=cn-north-1#alarmsV2:alarm/")]
    public void Link_to_the_alarm_has_the_console_of_its_partition_and_its_encoding(string arn, string home)
    {
        var alarm = Alarm(Sns, json => (json["AlarmArn"], json["AlarmName"]) = (arn, "web/cpu %#&+ \uD55C"));
        Assert.Equal(home + "web$2Fcpu$20$25$23$26$2B$20$ED$95$9C", alarm.ConsoleUrl());
    }

    [Fact]
    public void Region_that_is_none_makes_no_link()
    {
        var alarm = Alarm(Sns, json => (json["AlarmArn"], json["Region"]) = ("arn:aws:cloudwatch:evil.example/#:1:alarm:a", "x"));
        Assert.Null(alarm.ConsoleUrl());
        Assert.Null(alarm.MetricConsoleUrl());
    }

    [Theory]
    [InlineData("arn:aws-iso:cloudwatch:us-iso-east-1:1:alarm:a")]
    [InlineData("arn:aws:cloudwatch:us-isob-east-1:1:alarm:a")]
    [InlineData("arn:aws-iso-e:cloudwatch:eu-isoe-west-1:1:alarm:a")]
    [InlineData("arn:aws-new:cloudwatch:xx-new-1:1:alarm:a")]
    public void Partition_without_a_public_console_makes_no_link(string arn)
    {
        var alarm = Alarm("alarm-sns-log", json => json["AlarmArn"] = arn);
        Assert.Equal((null, null, null), (alarm.ConsoleUrl(), alarm.MetricConsoleUrl(), alarm.LogsConsoleUrl()));
    }

    [Fact]
    public void Region_and_account_come_from_the_surest_place()
    {
        var topic = Sample.Sns(Sample.With(Sns, json =>
        {
            json.Remove("AlarmArn");
            json.Remove("AWSAccountId");
            json["Region"] = "Atlantis";
        }));
        Assert.Equal(("999988887777", "eu-west-1"), (One(topic).Event.Account, One(topic).Event.Region));
        var action = Sample.With("alarm-action-metric", json => json.Remove("alarmArn"));
        Assert.Equal(Alarm("alarm-action-metric").Identity, One(action).Event.Identity);
    }

    [Fact]
    public void Data_beside_an_EventBridge_root_in_place_of_detail_is_read()
    {
        var mixed = Sample.With("alarm-eventbridge-composite", json =>
        {
            json["alarmData"] = json["detail"]!.DeepClone();
            json.Remove("detail");
        });
        Assert.Equal(Alarm("alarm-sns-composite").Identity, One(mixed).Event.Identity);
    }

    private static CloudWatchAlarmEvent Alarm(string sample, bool raw = false) =>
        Event<CloudWatchAlarmEvent>(raw ? sample : Sample.Text(sample));

    private static CloudWatchAlarmEvent Alarm(string sample, Action<JsonObject> change) =>
        Event<CloudWatchAlarmEvent>(Sample.With(sample, change));
}
