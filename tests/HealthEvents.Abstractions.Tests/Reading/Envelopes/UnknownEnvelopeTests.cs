using System.Text;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>Lists and objects that others put events into.</summary>
public sealed class UnknownEnvelopeTests
{
    private const string Alarm = """{"AlarmName":"a","NewStateValue":"ALARM","StateChangeTime":"2026-09-14T05:42:42.142+0000"}""";

    private static readonly string OnBus = Sample.EventBridge("CloudWatch Alarm State Change", "aws.cloudwatch", """{"alarmName":"a","state":{"value":"OK"}}""");

    [Fact]
    public void Members_of_a_list_are_events_of_their_own()
    {
        var events = All($"[{{\"a\":1}},{OnBus},7,{Alarm},[1],null]");
        Assert.Equal(
            [OtherKinds.Json, CloudWatchAlarmKinds.StateChange, OtherKinds.Json, CloudWatchAlarmKinds.StateChange, OtherKinds.Json, OtherKinds.Json],
            events.Select(received => received.Event.Kind));
        Assert.All(events, received => Assert.Equal(EnvelopeNames.List, received.Envelopes[0]));
        Assert.Equal("{\"a\":1}", Encoding.UTF8.GetString(events[0].Event.Raw.Span));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    [InlineData("[{},{\"a\":1}]")]
    [InlineData("[\"text\",\"{}\"]")]
    [InlineData("[[{\"AlarmName\":\"a\",\"NewStateValue\":\"OK\"}]]")]
    [InlineData("[{\"error\":{\"source\":\"validator\",\"detail\":\"bad\"}}]")]
    public void List_without_a_document_is_one_event(string document)
    {
        var received = One(document);
        Assert.Equal(OtherKinds.Json, received.Event.Kind);
        Assert.Empty(received.Envelopes);
        Assert.Equal(document, Encoding.UTF8.GetString(received.Event.Raw.Span));
    }

    [Fact]
    public void List_of_messages_or_entries_keeps_its_own_envelope()
    {
        Assert.Equal([EnvelopeNames.Sqs], All("""[{"messageId":"1","body":"hi there"},{"messageId":"2","body":"hi there"}]""")[1].Envelopes);
        Assert.Equal([EnvelopeNames.PutEvents], One("""[{"Source":"s","DetailType":"t","Detail":"{}"}]""").Envelopes);
        Assert.Equal([EnvelopeNames.Kinesis], One(Sample.Kinesis("hi there")).Envelopes);
    }

    [Fact]
    public void List_longer_than_the_bound_yields_the_bound_and_one_event_for_the_rest()
    {
        var reader = new EventReader(new EventReaderOptions { MaxEvents = 2 });
        Assert.Equal(
            [CloudWatchAlarmKinds.StateChange, CloudWatchAlarmKinds.StateChange, OtherKinds.Unreadable],
            reader.Read($"[{OnBus},{OnBus},{OnBus},{OnBus}]").Select(received => received.Event.Kind));
    }

    [Theory]
    [InlineData("{\"a\":@,\"b\":@}")]
    [InlineData("{\"a\":{\"b\":@,\"c\":@}}")]
    [InlineData("{\"a\":@,\"b\":{\"c\":@}}")]
    [InlineData("{\"a\":{\"b\":{\"c\":@}}}")]
    [InlineData("{\"a\":[@]}")]
    public void Object_that_holds_no_document_or_several_is_one_event(string wrapper)
    {
        foreach (var content in new[] { OnBus, Sample.Quoted(OnBus) })
        {
            var received = One(wrapper.Replace("@", content, StringComparison.Ordinal));
            Assert.Equal(OtherKinds.Json, received.Event.Kind);
            Assert.Empty(received.Envelopes);
        }
    }

    [Theory]
    [InlineData("{\"error\":{\"source\":\"validator\",\"detail\":\"bad\"}}")]
    [InlineData("{\"problem\":{\"source\":\"validator\",\"detail\":{\"field\":\"name\"}}}")]
    [InlineData("{\"event\":{\"detail-type\":\"t\",\"source\":\"s\"}}")]
    [InlineData("{\"event\":\"{\\\"detail-type\\\":\\\"t\\\",\"}")]
    public void Object_in_an_object_is_not_taken_for_an_event_on_a_guess(string document) =>
        Assert.Equal(OtherKinds.Json, One(document).Event.Kind);

    [Fact]
    public void What_is_of_a_known_kind_is_not_opened_as_a_wrapper()
    {
        var received = One($"{{\"AlarmName\":\"outer\",\"NewStateValue\":\"OK\",\"copy\":{Alarm}}}");
        Assert.Equal("outer", Assert.IsType<CloudWatchAlarmEvent>(received.Event).AlarmName);
        Assert.Equal(OtherKinds.EventBridge, One(Sample.EventBridge("Order Placed", "acme", $"{{\"event\":{OnBus}}}")).Event.Kind);
    }

    [Fact]
    public void Event_in_a_wrapper_is_what_it_is_alone()
    {
        var alone = One(Sample.Text("health-scheduled-change-2023"));
        var wrapped = One($"{{\"note\":\"n\",\"event\":{Sample.Text("health-scheduled-change-2023")}}}");
        Assert.Equal((alone.Identity, alone.Event.Correlation), (wrapped.Identity, wrapped.Event.Correlation));
        Assert.Equal(alone.Event.Raw.ToArray(), wrapped.Event.Raw.ToArray());
    }

    [Fact]
    public void Kind_of_ones_own_is_a_document_like_the_built_in_ones()
    {
        var kind = new EventKind("acme.job", "acme", [EventMatcher.RootMembers("jobId")], static content => new Job { Id = content.Fields.Text("jobId"u8) });
        var reader = new EventReader(new EventReaderOptions { Kinds = { kind } });
        Assert.Equal("j-1", Assert.IsType<Job>(reader.Read("""{"note":"n","job":{"jobId":"j-1"}}""")[0].Event).Id);
        Assert.Equal(2, reader.Read("""[{"jobId":"j-1"},{"jobId":"j-2"}]""").Count);
    }

    [Fact]
    public void Bound_on_envelopes_holds_for_them_too()
    {
        var reader = new EventReader(new EventReaderOptions { MaxEnvelopes = 1 });
        var received = Assert.Single(reader.Read(Sample.Sns($"{{\"event\":{Alarm}}}")));
        Assert.Equal((OtherKinds.Json, 1), (received.Event.Kind, received.Envelopes.Count));
        Assert.Equal(OtherKinds.Json, Assert.Single(reader.Read(Sample.Sns($"[{Alarm}]"))).Event.Kind);
    }

    private sealed record Job : OperationalEvent
    {
        public string? Id { get; init; }
    }
}
