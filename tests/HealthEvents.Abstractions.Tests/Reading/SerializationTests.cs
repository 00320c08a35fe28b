using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

public sealed class SerializationTests
{
    [Fact]
    public void Tests_run_without_reflection() =>
        Assert.False(JsonSerializer.IsReflectionEnabledByDefault);

    [Theory]
    [InlineData("health-issue-2022")]
    [InlineData("health-scheduled-change-2023")]
    [InlineData("health-account-notification-2026")]
    [InlineData("health-abuse")]
    [InlineData("health-bilingual")]
    public void Health_event_survives_a_round_trip(string sample) => SurvivesRoundTrip(sample, HealthEventsJson.HealthEvent);

    [Theory]
    [InlineData("alarm-sns-metric")]
    [InlineData("alarm-eventbridge-metric")]
    [InlineData("alarm-action-metric")]
    [InlineData("alarm-sns-metric-math")]
    [InlineData("alarm-sns-anomaly")]
    [InlineData("alarm-eventbridge-anomaly")]
    [InlineData("alarm-sns-composite")]
    [InlineData("alarm-eventbridge-composite")]
    [InlineData("alarm-sns-contributor")]
    [InlineData("alarm-eventbridge-contributor")]
    [InlineData("alarm-sns-log")]
    [InlineData("alarm-eventbridge-log")]
    public void Alarm_survives_a_round_trip(string sample) => SurvivesRoundTrip(sample, HealthEventsJson.CloudWatchAlarmEvent);

    [Fact]
    public void Other_kinds_survive_a_round_trip()
    {
        SurvivesRoundTrip("alarm-configuration-change", HealthEventsJson.CloudWatchAlarmConfigurationEvent);
        SurvivesRoundTrip("config-item-change-sns", HealthEventsJson.ConfigurationItemChangeEvent);
        SurvivesRoundTrip("config-item-change-eventbridge", HealthEventsJson.ConfigurationItemChangeEvent);
        SurvivesRoundTrip("config-oversized-item-change", HealthEventsJson.ConfigurationItemChangeEvent);
        SurvivesRoundTrip("config-rule-violated", HealthEventsJson.ConfigComplianceChangeEvent);
        SurvivesRoundTrip("config-snapshot-completed", HealthEventsJson.ConfigDeliveryEvent);
    }

    [Fact]
    public void Inner_event_alone_is_read_without_a_reader()
    {
        var detail = JsonNode.Parse(Sample.Text("health-scheduled-change-2023"))!["detail"]!.ToJsonString();
        var health = JsonSerializer.Deserialize(detail, HealthEventsJson.HealthEvent)!;
        Assert.Equal(("RDS", "444455556666", 2), (health.Service, health.Account, health.Page));
        Assert.Equal("web/cpu P2", JsonSerializer.Deserialize(Sample.Text("alarm-sns-metric"), HealthEventsJson.CloudWatchAlarmEvent)!.AlarmName);
        detail = JsonNode.Parse(Sample.Text("alarm-eventbridge-metric"))!["detail"]!.ToJsonString();
        Assert.Equal("web/cpu P2", JsonSerializer.Deserialize(detail, HealthEventsJson.CloudWatchAlarmEvent)!.AlarmName);
        Assert.Null(JsonSerializer.Deserialize("null", HealthEventsJson.HealthEvent));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("1")]
    [InlineData("\"text\"", "text")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void Another_document_is_a_JsonException_without_its_content(string json, string kind = OtherKinds.Json)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, HealthEventsJson.HealthEvent));
        Assert.StartsWith("The JSON is not a HealthEvent: it was read as " + kind + ".", error.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(Sample.Text("lambda-sns"), HealthEventsJson.HealthEvent));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_a_JsonException() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize([.. "{\"a\":\""u8, 0xC3, 0x28, .. "\"}"u8], HealthEventsJson.HealthEvent));

    [Fact]
    public void Lone_surrogates_and_unknown_members_do_not_keep_a_model_from_being_read()
    {
        var json = Sample.Text("health-issue-2022").Replace("Some instances", "\\ud800", StringComparison.Ordinal);
        Assert.StartsWith("\uFFFD in one zone", JsonSerializer.Deserialize(json, HealthEventsJson.HealthEvent)!.DescriptionFor("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_configuration_is_written_as_it_was_read()
    {
        var deep = new string('[', 100) + "1" + new string(']', 100);
        var change = Event<ConfigurationItemChangeEvent>(Sample.With("config-item-change-sns", json => json["configurationItem"]!["configuration"] = 0)
            .Replace("\"configuration\":0", $"\"configuration\":{deep}", StringComparison.Ordinal));
        var json = JsonSerializer.Serialize(change, HealthEventsJson.ConfigurationItemChangeEvent);
        Assert.Contains(deep, json, StringComparison.Ordinal);
        Assert.Equal(deep, Event<ConfigurationItemChangeEvent>(json).Item.Configuration.ToString());
    }

    [Fact]
    public void Model_that_was_made_by_hand_is_written_as_EventBridge_delivers_it()
    {
        var health = new HealthEvent { EventArn = "arn:aws:health:::event/A/B/C", Service = "EC2", Category = HealthEventCategory.Issue, StartTime = Utc(2026, 9, 4, 1, 2, 3) };
        var json = JsonNode.Parse(JsonSerializer.Serialize(health, HealthEventsJson.HealthEvent))!;
        Assert.Equal(("AWS Health Event", "aws.health"), ((string)json["detail-type"]!, (string)json["source"]!));
        Assert.Equal("Fri, 4 Sep 2026 01:02:03 GMT", (string)json["detail"]!["startTime"]!);
    }

    /// <summary>What is written reads as the same again, and is then written the same.</summary>
    private static void SurvivesRoundTrip<T>(string sample, JsonTypeInfo<T> type)
        where T : OperationalEvent
    {
        var first = JsonSerializer.Deserialize(Sample.Bytes(sample), type)!;
        var json = JsonSerializer.Serialize(first, type);
        var received = Assert.Single(new EventReader().Read(Encoding.UTF8.GetBytes(json)));
        var second = Assert.IsType<T>(received.Event);
        Assert.Empty(received.Problems);
        Assert.Equal(json, JsonSerializer.Serialize(second, type));
        Assert.Equal((first.Kind, first.Account, first.Region, first.Service, first.Time), (second.Kind, second.Account, second.Region, second.Service, second.Time));
        Assert.Equal(first.SeverityAt(Now), second.SeverityAt(Now));
        if (first is not ConfigDeliveryEvent)
        {
            // Without any id a delivery is known by its bytes, which are other ones now.
            Assert.Equal((first.Identity, first.Correlation), (second.Identity, second.Correlation));
        }
    }
}
