using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>By what an arrival is known that has no better identity, and when nothing but its content is left.</summary>
public sealed class IdentityTests
{
    private const string Entries = """[{"Source":"s","DetailType":"t","Detail":"{}"},{"Source":"s","DetailType":"t","Detail":"{}"}]""";
    private const string HealthDetail = """{"eventArn":"arn:aws:health:eu-west-1::event/EC2/A/A_1","service":"EC2","eventTypeCode":"A"}""";

    private static readonly EventReader Reader = new();

    [Fact]
    public void Equal_texts_in_two_records_are_two_notifications()
    {
        Assert.Equal(["text|q-1", "text|q-2"], Identities(All(Sample.LambdaSqs("backup failed", "backup failed"))));
        Assert.Equal(["text|m-1", "text|m-2"], Identities(All(Sample.LambdaSns("backup failed", "backup failed"))));
        Assert.Equal(["text|a", "text|b"], Identities(All("""[{"MessageId":"a","Body":"x y"},{"MessageId":"b","Body":"x y"}]""")));
        Assert.Equal("json|q-1", One(Sample.LambdaSqs("{}")).Identity);
        Assert.Equal("unreadable|q-1", One(Sample.LambdaSqs("{\"")).Identity);
    }

    [Fact]
    public void EventBridge_id_goes_before_the_carrier_and_SNS_before_the_record()
    {
        Assert.Equal("eventbridge|e-1", One(Sample.LambdaSqs(Sample.EventBridge("t", "s", "{}"))).Identity);
        Assert.Equal("text|m-1", One(Sample.LambdaSqs(Sample.Sns("\"hi there\""))).Identity);
        Assert.Equal("text|m-1", One(Sample.Sns("""{"MessageId":"q","Body":"hi there"}""")).Identity);
    }

    [Fact]
    public void Id_that_the_host_hands_over_is_taken_where_nothing_better_is_there()
    {
        var request = new EventOrigin { RequestId = "r-1" };
        Assert.Equal("text|r-1", Reader.Read("backup failed", request)[0].Identity);
        Assert.Equal("text|q-9", Reader.Read("backup failed", request with { RecordId = "q-9" })[0].Identity);
        Assert.Equal("text|m-9", Reader.Read("backup failed", request with { RecordId = "q-9", MessageId = "m-9" })[0].Identity);
        Assert.Equal("text|q-1", Reader.Read(Sample.LambdaSqs("backup failed"), request)[0].Identity);
        Assert.Equal("text|r-1", Reader.Read("backup failed", request with { RecordId = "", MessageId = "" })[0].Identity);
        Assert.Null(Reader.Read("backup failed", request)[0].RecordId);
    }

    [Fact]
    public async Task Id_that_the_host_hands_over_goes_with_a_stream()
    {
        using var stream = new MemoryStream("backup failed"u8.ToArray());

        var events = await Reader.ReadAsync(stream, new EventOrigin { RequestId = "r-1" });

        Assert.Equal("text|r-1", Assert.Single(events).Identity);
    }

    [Fact]
    public void Request_over_HTTP_has_an_id_of_its_own() =>
        Assert.Equal("text|h-1", Reader.Read(
            """{"rawPath":"/","requestContext":{"requestId":"h-1","http":{}},"body":"backup failed"}""", new EventOrigin { RequestId = "r-1" })[0].Identity);

    [Fact]
    public void Several_events_of_one_carrier_are_told_apart_by_their_place()
    {
        Assert.Equal(["eventbridge|q-1", "eventbridge|q-1|2"], Identities(All(Sample.LambdaSqs(Entries))));
        Assert.Equal(["eventbridge|m-1", "eventbridge|m-1|2"], Identities(All(Sample.Sns(Entries))));
        Assert.Equal(["eventbridge|q-1", "eventbridge|q-1|2", "text|q-2"], Identities(All(Sample.LambdaSqs(Entries, "hi there"))));
        Assert.Equal(["text|r-1", "text|r-1|2"], Identities(Reader.Read(
            """{"Records":[{"eventSource":"aws:sqs","body":"hi there"},{"eventSource":"aws:sqs","body":"hi there"}]}""", new EventOrigin { RequestId = "r-1" })));
        Assert.Equal(Identities(All(Sample.LambdaSqs(Entries))), Identities(All(Sample.LambdaSqs(Entries))));
    }

    [Fact]
    public void Empty_id_is_no_identity()
    {
        var received = One(Sample.EventBridge("t", "s", "{}").Replace("e-1", "", StringComparison.Ordinal));
        Assert.Null(received.Event.Envelope!.Id);
        Assert.True(received.IdentityIsContentHash);
        Assert.True(One("""{"MessageId":"","Body":"hi there"}""").IdentityIsContentHash);
        Assert.True(One("""{"Type":"Notification","MessageId":"","TopicArn":"t","Message":"hi there"}""").IdentityIsContentHash);
    }

    [Fact]
    public void Identity_says_whether_it_is_only_a_hash_of_the_content()
    {
        Assert.True(One("backup failed").IdentityIsContentHash);
        Assert.True(One("{").IdentityIsContentHash);
        Assert.True(One(Entries.Split("},")[0].TrimStart('[') + "}").IdentityIsContentHash);
        Assert.False(One(Sample.LambdaSqs("backup failed")).IdentityIsContentHash);
        Assert.False(One(Sample.LambdaSns("backup failed")).IdentityIsContentHash);
        Assert.False(One(Sample.EventBridge("t", "s", "{}")).IdentityIsContentHash);
        Assert.False(Reader.Read("backup failed", new EventOrigin { RequestId = "r" })[0].IdentityIsContentHash);
    }

    [Fact]
    public void Health_event_without_communication_and_EventBridge_id_has_only_its_content()
    {
        var received = One(Sample.LambdaSqs(HealthDetail));
        Assert.Equal($"health.event||{received.Event.ContentHash()}", received.Identity);
        Assert.True(received.IdentityIsContentHash);
        Assert.False(One(Sample.EventBridge("AWS Health Event", "aws.health", HealthDetail)).IdentityIsContentHash);
        Assert.False(One(Sample.Text("health-scheduled-change-2023")).IdentityIsContentHash);
    }

    [Theory]
    [InlineData("""{"AlarmName":"a","NewStateValue":"ALARM","NewStateReason":"@"}""")]
    [InlineData("""{"messageType":"ConfigurationItemChangeNotification","configurationItem":{"resourceType":"AWS::S3::Bucket","resourceId":"b"},"note":"@"}""")]
    [InlineData("""{"messageType":"ComplianceChangeNotification","configRuleName":"r","resourceType":"AWS::S3::Bucket","resourceId":"b","note":"@"}""")]
    public void Event_without_its_time_is_known_by_its_arrival(string document)
    {
        var (first, second) = (One(document), One(document.Replace("@", "another", StringComparison.Ordinal)));
        Assert.NotEqual(first.Identity, second.Identity);
        Assert.True(first.IdentityIsContentHash);

        var queued = All(Sample.LambdaSqs(document, document));
        Assert.NotEqual(queued[0].Identity, queued[1].Identity);
        Assert.All(queued, received => Assert.False(received.IdentityIsContentHash));
    }

    [Fact]
    public void Long_id_is_not_repeated_for_every_event_that_it_carries()
    {
        var id = new string('q', 1_000_000);
        var events = All(Sample.LambdaSqs(Entries).Replace("q-1", id, StringComparison.Ordinal));
        Assert.Equal(id, events[1].RecordId);
        Assert.All(events, received => Assert.InRange(received.Identity.Length, 40, 100));
        Assert.NotEqual(events[0].Identity, All(Sample.LambdaSqs(Entries).Replace("q-1", id + "q", StringComparison.Ordinal))[0].Identity);
    }

    [Fact]
    public void Kind_that_fails_has_the_identity_of_its_arrival()
    {
        var failing = new ReceivedEvent { Event = new Failing { Kind = "acme.failing", CarrierId = "q-1" } };
        Assert.Equal("acme.failing|q-1", failing.Identity);
        Assert.False(failing.IdentityIsContentHash);

        failing = failing with { Event = failing.Event with { CarrierId = null } };
        Assert.Equal($"acme.failing|{failing.Event.ContentHash()}", failing.Identity);
        Assert.True(failing.IdentityIsContentHash);
    }

    [Fact]
    public void Kind_of_ones_own_builds_on_the_arrival()
    {
        var received = new ReceivedEvent { Event = new Named { Kind = "acme.named" } };
        Assert.True(received.IdentityIsContentHash);
        Assert.False((received with { Event = new Named { Kind = "acme.named", Name = "n" } }).IdentityIsContentHash);
    }

    private static string[] Identities(IReadOnlyList<ReceivedEvent> events) => [.. events.Select(received => received.Identity)];

    private sealed record Failing : OperationalEvent
    {
        public override string Identity => throw new InvalidOperationException();
    }

    private sealed record Named : OperationalEvent
    {
        public string? Name { get; init; }

        public override string Identity => $"{Kind}|{Name ?? ArrivalId}";
    }
}
