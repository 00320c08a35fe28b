using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>EventBridge events whose detail-type a relay has spelled in its own way, or lost.</summary>
public sealed class DetailTypeTests
{
    [Theory]
    [InlineData("detailType")]
    [InlineData("DetailType")]
    [InlineData("detail_type")]
    public void Detail_type_is_read_in_the_spelling_of_a_relay(string name)
    {
        foreach (var sample in new[] { "health-scheduled-change-2023", "health-abuse", "alarm-eventbridge-metric", "alarm-configuration-change", "other-image-scan" })
        {
            var expected = One(Sample.Text(sample));
            var received = One(Sample.With(sample, json =>
            {
                json[name] = json["detail-type"]!.DeepClone();
                json.Remove("detail-type");
            }));
            Assert.Equal((expected.Event.Kind, expected.Identity), (received.Event.Kind, received.Identity));
            Assert.Equal(expected.Event.Envelope!.DetailType, received.Event.Envelope!.DetailType);
            Assert.Equal([EnvelopeNames.EventBridge], received.Envelopes);
        }
    }

    [Theory]
    [InlineData("health-scheduled-change-2023")]
    [InlineData("alarm-eventbridge-metric")]
    [InlineData("alarm-configuration-change")]
    [InlineData("config-item-change-eventbridge")]
    public void Members_of_the_detail_decide_where_there_is_no_detail_type(string sample)
    {
        foreach (var change in new Action<System.Text.Json.Nodes.JsonObject>[] { json => json.Remove("detail-type"), json => json["detail-type"] = "", json => json["detail-type"] = null })
        {
            var expected = One(Sample.Text(sample));
            var received = One(Sample.With(sample, change));
            Assert.Equal((expected.Event.Kind, expected.Identity, expected.Event.Account), (received.Event.Kind, received.Identity, received.Event.Account));
            Assert.Equal([EnvelopeNames.EventBridge], received.Envelopes);
        }
    }

    [Fact]
    public void Event_without_source_and_detail_type_is_known_by_its_place()
    {
        var received = One(Sample.With("health-scheduled-change-2023", json =>
        {
            json.Remove("detail-type");
            json.Remove("source");
        }));
        Assert.Equal((HealthKinds.Event, EnvelopeNames.EventBridge), (received.Event.Kind, Assert.Single(received.Envelopes)));
    }

    [Fact]
    public void Alarm_in_the_form_of_SNS_is_read_behind_EventBridge() =>
        Assert.Equal("web/cpu P2", Assert.IsType<CloudWatchAlarmEvent>(One(
            $$"""{"version":"0","id":"e-1","source":"acme.relay","account":"111122223333","detail":{{Sample.Text("alarm-sns-metric")}} }""").Event).AlarmName);

    [Fact]
    public void Detail_that_nobody_knows_is_a_whole_event_without_a_model()
    {
        var received = One("""{"version":"0","id":"e-1","source":"acme.shop","account":"111122223333","region":"eu-west-1","detail":{"order":1}}""");
        Assert.Equal((OtherKinds.EventBridge, "eventbridge|e-1"), (received.Event.Kind, received.Identity));
    }

    [Fact]
    public void Detail_type_decides_where_there_is_one() =>
        Assert.Equal(OtherKinds.EventBridge, One(Sample.With("health-scheduled-change-2023", json => json["detail-type"] = "Order Placed")).Event.Kind);

    [Fact]
    public void Accepted_sources_hold_without_a_detail_type_too()
    {
        var reader = new EventReader(new EventReaderOptions { AcceptedSources = { "aws.health" } });
        var document = Sample.With("health-scheduled-change-2023", json => json.Remove("detail-type"));
        Assert.Equal(HealthKinds.Event, reader.Read(document)[0].Event.Kind);
        Assert.Equal(OtherKinds.EventBridge, reader.Read(document.Replace("aws.health", "aws.test", StringComparison.Ordinal))[0].Event.Kind);
    }
}
