using System.Text.Json;
using System.Text.Json.Nodes;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>What breaks a naive model of these events: one test, or more, for each trap.</summary>
public sealed class WireFormatTrapTests
{
    private const string Metric = "alarm-sns-metric";

    [Theory]
    [InlineData("Thu, 2 Jun 2022 00:02:24 GMT")]
    [InlineData("Thu, 02 Jun 2022 00:02:24 GMT")]
    public void Trap01_Health_date_with_or_without_a_padded_day_is_read(string text) =>
        Assert.Equal(Utc(2022, 6, 2, 0, 2, 24), WithStart(text).StartTime);

    [Theory]
    [InlineData("Thu, 27 Jan 2026 13:44:13 GMT")]
    [InlineData("Tue, 27 Jan 2026 13:44:13 GMT")]
    public void Trap02_Wrong_weekday_is_passed_over(string text) =>
        Assert.Equal(Utc(2026, 1, 27, 13, 44, 13), WithStart(text).StartTime);

    [Fact]
    public void Trap03_CloudWatch_offset_without_a_colon_is_read() =>
        Assert.Equal(Utc(2026, 9, 14, 5, 42, 42, 142), Event<CloudWatchAlarmEvent>(Sample.Text(Metric)).State.Timestamp);

    [Fact]
    public void Trap04_Both_date_styles_of_one_Lambda_payload_are_read()
    {
        var eventBridge = One(Sample.Text("alarm-eventbridge-metric"));
        Assert.Equal(Utc(2026, 9, 14, 5, 42, 43), eventBridge.Event.Envelope!.Time);
        Assert.Equal(Utc(2026, 9, 14, 5, 42, 42, 142), eventBridge.Event.Time);

        var action = Sample.With("alarm-action-metric", json => json["alarmData"]!["state"]!.AsObject().Remove("timestamp"));
        Assert.Equal(Utc(2026, 9, 14, 5, 42, 42, 490), One(action).Event.Time);
    }

    [Theory]
    [InlineData("\"Hello from SNS!\"", "text")]
    [InlineData("\"{\\\"AlarmName\\\":\\\"a\\\",\\\"NewStateValue\\\":\\\"OK\\\"}\"", "alarm.state-change")]
    [InlineData("{\"AlarmName\":\"a\",\"NewStateValue\":\"OK\"}", "alarm.state-change")]
    public void Trap05_SNS_message_is_text_or_JSON_in_text_or_an_object(string message, string kind) =>
        Assert.Equal(kind, One(Sample.Sns(message)).Event.Kind);

    [Theory]
    [InlineData("SigningCertURL", "UnsubscribeURL", "EventSource")]
    [InlineData("SigningCertUrl", "UnsubscribeUrl", "eventSource")]
    public void Trap06_SNS_casing_of_HTTP_and_of_Lambda_is_the_same_to_us(string cert, string unsubscribe, string source)
    {
        var record = $$"""{"Records":[{"{{source}}":"aws:sns","Sns":{"Type":"Notification","MessageId":"m","TopicArn":"t","Message":"hi","{{cert}}":"c","{{unsubscribe}}":"u"} }]}""";
        Assert.Equal([EnvelopeNames.LambdaSns], One(record).Envelopes);
        Assert.Equal("hi", Event<TextEvent>(record).Text);
        Assert.Equal([EnvelopeNames.LambdaSns], One(record.Replace("Records", "records", StringComparison.Ordinal)).Envelopes);
    }

    [Theory]
    [InlineData(",\"Subject\":null,\"MessageAttributes\":{}")]
    [InlineData(",\"Subject\":\"\",\"MessageAttributes\":null")]
    [InlineData("")]
    public void Trap07_Subject_and_attributes_may_be_null_empty_or_absent(string members)
    {
        var received = One(Sample.Sns("\"hi\"", members));
        Assert.Null(received.Subject);
        Assert.Empty(received.Attributes);
        Assert.Empty(received.Problems);
    }

    [Fact]
    public void Trap08_Numbers_and_booleans_in_texts_are_read()
    {
        var health = Event<HealthEvent>(Sample.Text("health-account-notification-2026"));
        Assert.Equal((1, 1, true), (health.Page, health.TotalPages, health.IsBackupEvent));
        health = Event<HealthEvent>(Sample.WithDetail("health-account-notification-2026", d =>
            (d["page"], d["totalPages"], d["backupEvent"]) = (3, 4.0, false)));
        Assert.Equal((3, 4, false), (health.Page, health.TotalPages, health.IsBackupEvent));
    }

    [Theory]
    [InlineData(Metric)]
    [InlineData("alarm-eventbridge-metric")]
    [InlineData("alarm-action-metric")]
    public void Trap09_Dimensions_are_a_list_or_a_map(string sample) =>
        Assert.Equal([new AlarmDimension("InstanceId", "i-0aaa1111bbb22223c")], PrimaryMetric(sample).Dimensions);

    [Theory]
    [InlineData(Metric)]
    [InlineData("alarm-eventbridge-metric")]
    public void Trap10_Statistic_has_one_spelling(string sample) => Assert.Equal("Average", PrimaryMetric(sample).Statistic);

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("- TreatMissingData:                    missing", "missing")]
    [InlineData("- TreatMissingData:                    notBreaching", "notBreaching")]
    [InlineData("", null)]
    public void Trap11_TreatMissingData_loses_its_old_label(string wire, string? setting) =>
        Assert.Equal(setting, Alarm(Metric, json => json["Trigger"]!["TreatMissingData"] = wire).Configuration.TreatMissingData);

    [Fact]
    public void Trap12_Alarms_without_threshold_metric_trigger_or_reason_are_read()
    {
        var anomaly = Alarm("alarm-sns-anomaly").Configuration;
        Assert.Null(anomaly.Threshold);
        Assert.Equal("ad1", anomaly.ThresholdMetricId);

        var math = Alarm("alarm-sns-metric-math").Configuration;
        Assert.Equal(["e1", "m1", "m2"], math.Metrics.Select(m => m.Id));
        Assert.Equal("m1/m2*100", math.Metrics[0].Expression);

        Assert.Empty(Alarm("alarm-sns-composite").Configuration.Metrics);
        Assert.Null(Alarm("alarm-sns-contributor", json => json.Remove("NewStateReason")).State.Reason);
    }

    [Theory]
    [InlineData("ALARM")]
    [InlineData("OK")]
    public void Trap13_Transition_to_the_same_value_is_an_event(string state)
    {
        var alarm = Alarm("alarm-sns-composite", json => (json["OldStateValue"], json["NewStateValue"]) = (state, state));
        Assert.Equal(alarm.State.Value, alarm.PreviousState!.Value);
    }

    [Theory]
    [InlineData("{\\\"results\\\":[...]}")]
    [InlineData("...")]
    [InlineData("[1,2]")]
    [InlineData("{\\\"anything\\\":1}")]
    public void Trap14_Reason_data_of_anybody_is_kept_raw(string data)
    {
        var received = One(Sample.WithDetail("alarm-eventbridge-metric", d =>
            d["state"]!["reasonData"] = JsonNode.Parse($"\"{data}\"")));
        var state = Assert.IsType<CloudWatchAlarmEvent>(received.Event).State;
        Assert.Null(state.ReasonData);
        Assert.Equal(JsonNode.Parse($"\"{data}\"")!.GetValue<string>(), state.RawReasonData);
        Assert.Empty(received.Problems);
    }

    [Fact]
    public void Trap15_Contributor_without_a_previous_state_is_an_event_of_its_own_kind()
    {
        var contributor = Event<CloudWatchAlarmEvent>(Sample.Text("alarm-eventbridge-contributor"));
        Assert.Equal(CloudWatchAlarmKinds.ContributorStateChange, contributor.Kind);
        Assert.Null(contributor.PreviousState);
        Assert.Equal("orders", contributor.Contributor!.Attributes["TableName"]);
    }

    [Fact]
    public void Trap16_Health_identity_is_communication_account_and_page_and_not_the_ARN()
    {
        const string Sample1 = "health-scheduled-change-2023";
        var identity = Event<HealthEvent>(Sample.Text(Sample1)).Identity;
        Assert.Equal("health.event|444455556666|3e77c0de91b2a4f6d8e05a1b7c3d9f2e4a6b8c0d|2", identity);

        // The copy in the backup region is the same; another page, account or communication is not.
        Assert.Equal(identity, Event<HealthEvent>(Sample.With(Sample1, e =>
            (e["id"], e["region"], e["detail"]!["backupEvent"]) = ("other", "us-west-2", "true"))).Identity);
        Assert.NotEqual(identity, Event<HealthEvent>(Sample.WithDetail(Sample1, d => d["affectedAccount"] = "1")).Identity);
        Assert.NotEqual(identity, Event<HealthEvent>(Sample.WithDetail(Sample1, d => d["page"] = "3")).Identity);
        Assert.NotEqual(identity, Event<HealthEvent>(Sample.WithDetail(Sample1, d => d["communicationId"] = "x-2")).Identity);
    }

    [Fact]
    public void Trap17_Issue_that_is_still_called_open_is_resolved_by_its_end_or_its_text()
    {
        Assert.Equal(EventLifecycle.Resolved, Event<HealthEvent>(Sample.WithDetail("health-issue-2022", d => d["statusCode"] = "open")).LifecycleAt(Now));
        Assert.Equal(EventLifecycle.Resolved, Event<HealthEvent>(Sample.WithDetail("health-issue-2022", d =>
        {
            d.Remove("endTime");
            d["eventDescription"]![0]!["latestDescription"] = "[RESOLVED] Increased error rates";
        })).LifecycleAt(Now));
    }

    [Fact]
    public void Trap18_One_detail_type_covers_two_kinds_of_item_change()
    {
        const string DetailType = "Config Configuration Item Change";
        Assert.Equal(ConfigKinds.ItemChange, One(Sample.EventBridge(DetailType, "aws.config", Sample.Text("config-item-change-sns"))).Event.Kind);
        Assert.Equal(ConfigKinds.OversizedItemChange, One(Sample.EventBridge(DetailType, "aws.config", Sample.Text("config-oversized-item-change"))).Event.Kind);
    }

    [Theory]
    [InlineData("{\"code\":16.0}", JsonValueKind.Object)]
    [InlineData("\"text\"", JsonValueKind.String)]
    [InlineData("null", JsonValueKind.Undefined)]
    public void Trap19_Configuration_of_any_shape_is_kept_raw(string configuration, JsonValueKind kind)
    {
        var change = Event<ConfigurationItemChangeEvent>(Sample.With("config-item-change-sns", json =>
            json["configurationItem"]!["configuration"] = JsonNode.Parse(configuration)));
        Assert.Equal(kind, change.Item.Configuration.ToElement().ValueKind);
    }

    [Theory]
    [InlineData("1726311600123", "1726311600123")]
    [InlineData("0", "0")]
    [InlineData("4.0", "4.0")]
    [InlineData("\"3e1f2a00-0000-4bd3-a780-95db273d0001\"", "3e1f2a00-0000-4bd3-a780-95db273d0001")]
    public void Trap20_State_id_is_a_number_or_a_text(string wire, string text) =>
        Assert.Equal(text, Event<ConfigurationItemChangeEvent>(Sample.With("config-item-change-sns", json =>
            json["configurationItem"]!["configurationStateId"] = JsonNode.Parse(wire))).Item.StateId);

    [Fact]
    public void Trap21_Supplementary_configuration_mixes_sorts()
    {
        var element = Event<ConfigurationItemChangeEvent>(Sample.Text("config-item-change-sns")).Item.SupplementaryConfiguration.ToElement();
        Assert.Equal(JsonValueKind.String, element.GetProperty("AccessControlList").ValueKind);
        Assert.Equal(JsonValueKind.False, element.GetProperty("IsRequester").ValueKind);
        Assert.Equal(JsonValueKind.Array, element.GetProperty("Tags").ValueKind);
    }

    [Fact]
    public void Trap22_Order_replays_and_unknown_members_change_nothing_and_are_kept()
    {
        var reversed = Sample.With("health-scheduled-change-2023", json =>
        {
            json["replay-name"] = "again";
            json["detail"]!["newInTheYear2030"] = new JsonObject { ["a"] = 1 };
            var members = json.Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())).ToList();
            json.Clear();
            members.ForEach(m => json.Add(m.Key, m.Value));
        });
        var received = One(reversed);
        Assert.Equal(Event<HealthEvent>(Sample.Text("health-scheduled-change-2023")).Identity, received.Event.Identity);
        Assert.Equal("again", received.Event.Envelope!.ReplayName);
        Assert.Contains("newInTheYear2030", new RawJson(received.Event.Raw).ToString(), StringComparison.Ordinal);
        Assert.Empty(received.Problems);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("10.0")]
    [InlineData("1E+1")]
    [InlineData("\"10\"")]
    public void Trap23_Threshold_is_one_number_however_it_is_written(string wire) =>
        Assert.Equal(10, Alarm(Metric, json => json["Trigger"]!["Threshold"] = JsonNode.Parse(wire)).Configuration.Threshold);

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"None\"")]
    public void Trap24_No_description_is_null_empty_or_the_word_None(string wire) =>
        Assert.Null(Alarm(Metric, json => json["AlarmDescription"] = JsonNode.Parse(wire)).Configuration.Description);

    [Theory]
    [InlineData("US East (N. Virginia)", "us-east-1")]
    [InlineData("EU - Ireland", "eu-west-1")]
    [InlineData("US West - Oregon", "us-west-2")]
    [InlineData("AWS GovCloud (US-West)", "us-gov-west-1")]
    [InlineData("AWS GovCloud (US)", "us-gov-west-1")]
    [InlineData("Canada (Central)", "ca-central-1")]
    [InlineData("South America (S\u00E3o Paulo)", "sa-east-1")]
    [InlineData("China (Beijing)", "cn-north-1")]
    [InlineData("ap-northeast-2", "ap-northeast-2")]
    public void Trap25_Region_comes_from_the_display_name_only_without_an_ARN(string name, string region)
    {
        Assert.Equal("eu-west-1", Alarm(Metric, json => json["Region"] = name).Region);

        var old = Alarm(Metric, json =>
        {
            json["Region"] = name;
            json.Remove("AlarmArn");
        });
        Assert.Equal(region, old.Region);
        Assert.EndsWith($":cloudwatch:{region}:111122223333:alarm:web/cpu P2", old.AlarmArn, StringComparison.Ordinal);
    }

    private static HealthEvent WithStart(string text) =>
        Event<HealthEvent>(Sample.WithDetail("health-issue-2022", d => d["startTime"] = text));

    private static CloudWatchAlarmEvent Alarm(string sample) => Event<CloudWatchAlarmEvent>(Sample.Text(sample));

    private static CloudWatchAlarmEvent Alarm(string sample, Action<JsonObject> change) =>
        Event<CloudWatchAlarmEvent>(Sample.With(sample, change));

    private static AlarmMetric PrimaryMetric(string sample) => Alarm(sample).Configuration.PrimaryMetric!;
}
