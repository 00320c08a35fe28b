namespace HealthEvents.EndToEnd.Conventions;

/// <summary>Every event the library has a type for can really come out of its reader.</summary>
public sealed class EventCatalogTests
{
    private static readonly string[] Others =
    [
        """{"Type":"SubscriptionConfirmation","MessageId":"1","TopicArn":"arn:aws:sns:eu-west-1:123456789012:t","Message":"m","Token":"t","SubscribeURL":"EXAMPLE","Timestamp":"2026-11-20T10:00:00.000Z"}""",
        """{"version":"0","id":"1","detail-type":"Something Else","source":"acme.other","detail":{}}""",
        """{"requestContext":{"functionArn":"arn:aws:lambda:eu-west-1:123456789012:function:f","condition":"RetriesExhausted"},"requestPayload":{}}""",
        "plain text",
        "{}",
        "{",
    ];

    [Fact]
    public void Every_concrete_event_is_produced_by_a_kind_or_is_one_of_the_others()
    {
        var reader = new EventReader();
        var documents = new EventReaderOptions().Kinds.SelectMany(static kind => kind.Matchers).Select(Document).Concat(Others);
        var produced = documents.SelectMany(reader.Read).Select(static received => received.Event.GetType()).ToHashSet();

        var concrete = typeof(OperationalEvent).Assembly.GetExportedTypes()
            .Where(static type => type.IsSubclassOf(typeof(OperationalEvent)) && !type.IsAbstract);
        Assert.All(concrete, type => Assert.True(produced.Contains(type), $"Nothing produces {type.Name}: register a kind for it."));
    }

    [Fact]
    public void Every_kind_reads_the_least_document_that_it_matches()
    {
        var reader = new EventReader();
        Assert.All(new EventReaderOptions().Kinds, kind => Assert.All(
            kind.Matchers,
            matcher => Assert.NotEqual(OtherKinds.Unreadable, Assert.Single(reader.Read(Document(matcher))).Event.Kind)));
    }

    private static string Document(EventMatcher matcher) => matcher.DetailType is { } detailType
        ? $$"""{"version":"0","id":"1","detail-type":"{{detailType}}","source":"{{matcher.Source ?? "acme.test"}}","detail":{} }"""
        : $"{{{string.Join(',', matcher.Members.Select(member => $"\"{member}\":\"{matcher.Value ?? "x"}\""))}}}";
}
