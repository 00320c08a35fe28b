using System.Text.Json;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>What the API of AWS Health responds, and what others make of it.</summary>
public sealed class HealthApiTests
{
    private const string Arn = "arn:aws:health:us-east-1::event/CASSANDRA/AWS_CASSANDRA_PLANNED_LIFECYCLE_EVENT/x1";

    private const string Event =
        $$"""{"arn":"{{Arn}}","service":"CASSANDRA","eventTypeCode":"AWS_CASSANDRA_PLANNED_LIFECYCLE_EVENT","eventTypeCategory":"scheduledChange","eventScopeCode":"ACCOUNT_SPECIFIC","region":"us-east-1","startTime":1832724000.5,"lastUpdatedTime":"2026-11-18T09:00:00+00:00","statusCode":"upcoming","actionability":"ACTION_REQUIRED","personas":["OPERATIONS"]}""";

    [Fact]
    public void Event_of_the_API_is_a_Health_event()
    {
        var health = Event<HealthEvent>(Event);
        Assert.Equal((Arn, "CASSANDRA", "us-east-1"), (health.EventArn, health.Service, health.Region));
        Assert.Equal((HealthEventCategory.ScheduledChange, HealthEventStatus.Upcoming), (health.Category, health.Status));
        Assert.Equal(Utc(2028, 1, 29, 2, 0, 0, 500), health.StartTime);
        Assert.Equal(EventLifecycle.Upcoming, health.LifecycleAt(Now));
        Assert.Empty(One(Event).Problems);
        Assert.Empty(health.AffectedAccounts);
        Assert.Null(health.Account);
    }

    [Theory]
    [InlineData("""[{"language":"en_US","latestDescription":"It changes."}]""")]
    [InlineData("""{"latestDescription":"It changes."}""")]
    [InlineData("\"It changes.\"")]
    [InlineData("[\"It changes.\"]")]
    public void Description_is_read_in_every_shape(string description)
    {
        var received = One(Event.Replace("\"service\"", $"\"eventDescription\":{description},\"service\"", StringComparison.Ordinal));
        Assert.Equal("It changes.", Assert.IsType<HealthEvent>(received.Event).DescriptionFor("en"));
        Assert.Empty(received.Problems);
    }

    [Fact]
    public void Several_affected_accounts_are_all_kept()
    {
        var received = One(Event.Replace("\"service\"", "\"affectedAccounts\":[\"111122223333\",\"123456789012\",\"111122223333\"],\"service\"", StringComparison.Ordinal));
        var health = Assert.IsType<HealthEvent>(received.Event);
        Assert.Equal(["111122223333", "123456789012"], health.AffectedAccounts);
        Assert.Equal("111122223333", health.Account);
        Assert.Empty(received.Problems);

        var onBus = Event<HealthEvent>(Sample.WithDetail("health-scheduled-change-2023", detail => detail["affectedAccounts"] = new System.Text.Json.Nodes.JsonArray("111122223333", "123456789012")));
        Assert.Equal(("444455556666", 2), (onBus.Account, onBus.AffectedAccounts.Count));
    }

    [Fact]
    public void Event_beside_its_description_is_one_event()
    {
        var received = One($$"""{"awsAccountId":"111122223333","event":{{Event}},"eventDescription":{"latestDescription":"It changes."},"eventMetadata":{"EOL_DATE":"2027"} }""");
        var health = Assert.IsType<HealthEvent>(received.Event);
        Assert.Equal((Arn, "It changes.", "111122223333", "2027"), (health.EventArn, health.DescriptionFor("en"), health.Account, health.Metadata["EOL_DATE"]));
        Assert.Empty(received.Envelopes);
        Assert.Empty(received.Problems);
    }

    [Theory]
    [InlineData("affectedEntities", "statusCode")]
    [InlineData("affectedEntities", "status")]
    [InlineData("entities", "statusCode")]
    public void Entities_beside_the_event_tell_resources_and_accounts(string name, string status)
    {
        var health = Event<HealthEvent>(
            $$"""{"event":{{Event}},"eventDescription":{},"{{name}}":[{"entityArn":"arn:e","entityValue":"table-1","awsAccountId":"111122223333","{{status}}":"PENDING","lastUpdatedTime":1832724000,"tags":{"team":"shop"} },{"entityArn":"arn:f","awsAccountId":"444455556666"}]}""");
        Assert.Equal(["table-1", "arn:f"], health.AffectedEntities.Select(entity => entity.Value));
        Assert.Equal((HealthEntityStatus.Pending, "shop"), (health.AffectedEntities[0].Status, health.AffectedEntities[0].Tags["team"]));
        Assert.Equal(["111122223333", "444455556666"], health.AffectedAccounts);
        Assert.Equal(["table-1", "arn:f"], health.Resources);
    }

    [Fact]
    public void Entities_may_be_texts()
    {
        var received = One($$"""{"event":{{Event}},"affectedEntities":["table-1","table-2"]}""");
        Assert.Equal(["table-1", "table-2"], received.Event.Resources);
        Assert.Empty(received.Problems);
    }

    [Fact]
    public void Response_of_the_API_is_a_list_of_events()
    {
        var events = All($$"""{"events":[{{Event}},{{Event.Replace("x1", "x2", StringComparison.Ordinal)}}],"nextToken":"t"}""");
        Assert.Equal([HealthKinds.Event, HealthKinds.Event], events.Select(received => received.Event.Kind));
        Assert.All(events, received => Assert.Equal([EnvelopeNames.List], received.Envelopes));
        Assert.Equal(2, events.Select(received => received.Event.Correlation).Distinct().Count());

        events = All($$"""{"successfulSet":[{"awsAccountId":"111122223333","event":{{Event}},"eventDescription":{"latestDescription":"It changes."} }],"failedSet":[{"awsAccountId":"444455556666","eventArn":"{{Arn}}","errorName":"InvalidParameter"}]}""");
        Assert.Equal([HealthKinds.Event, OtherKinds.Json], events.Select(received => received.Event.Kind));
        Assert.Equal("111122223333", events[0].Event.Account);

        Assert.Equal([EnvelopeNames.LambdaSqs, EnvelopeNames.List], One(Sample.LambdaSqs($"[{Event}]")).Envelopes);
    }

    [Fact]
    public void Detail_in_the_words_of_the_API_is_read_behind_EventBridge_too()
    {
        var health = Event<HealthEvent>(Sample.EventBridge("AWS Health Event", "aws.health", Event));
        Assert.Equal((Arn, "us-east-1", "111122223333"), (health.EventArn, health.Region, health.Account));
    }

    [Theory]
    [InlineData("""{"event":"deployed","eventDescription":"it works"}""")]
    [InlineData("""{"event":{"name":"deployed"},"affectedAccounts":["1"]}""")]
    [InlineData("""{"events":[{"name":"deployed"}]}""")]
    [InlineData("""{"events":{"arn":"a"}}""")]
    [InlineData("""{"arn":"a"}""")]
    public void What_only_has_a_word_of_the_API_is_not_a_Health_event(string document) =>
        Assert.Equal(OtherKinds.Json, One(document).Event.Kind);

    [Fact]
    public void What_was_read_can_be_written_and_read_again()
    {
        var first = Event<HealthEvent>(
            $$"""{"event":{{Event}},"eventDescription":{"latestDescription":"It changes."},"affectedAccounts":["111122223333","123456789012"],"entities":[{"entityValue":"table-1","awsAccountId":"444455556666"}]}""");
        var second = JsonSerializer.Deserialize(JsonSerializer.Serialize(first, HealthEventsJson.HealthEvent), HealthEventsJson.HealthEvent)!;
        Assert.Equal((first.EventArn, first.Account, first.DescriptionFor("en")), (second.EventArn, second.Account, second.DescriptionFor("en")));
        Assert.Equal(["111122223333", "123456789012", "444455556666"], second.AffectedAccounts);
        Assert.Equal("444455556666", second.AffectedEntities[0].Account);
    }
}
