namespace HealthEvents;

/// <summary>
/// The shapes in which the API of AWS Health tells what EventBridge tells in one: the event stands beside its description, accounts and
/// entities have names of their own, and a description may be one text.
/// </summary>
/// <remarks>
/// Source: AWS Health API reference, "DescribeEvents", "DescribeEventDetails", "DescribeEventDetailsForOrganization",
/// "DescribeAffectedEntitiesForOrganization".
/// </remarks>
internal static class HealthApi
{
    /// <summary>An event alone, and one beside what belongs to it.</summary>
    public static IReadOnlyList<EventMatcher> Matchers { get; } =
    [
        EventMatcher.RootMembers("arn", "eventTypeCode"),
        EventMatcher.RootMembers("event", "eventDescription"),
        EventMatcher.RootMembers("event", "eventMetadata"),
        EventMatcher.RootMembers("event", "affectedAccounts"),
        EventMatcher.RootMembers("event", "affectedEntities"),
    ];

    /// <summary>The members of the event itself.</summary>
    public static EventFields EventIn(EventFields around) => around.Has("eventTypeCode"u8) || !around.Has("event"u8) ? around : around.Object("event"u8);

    /// <summary>The descriptions: a list, one of them, or mere texts, which are never mixed with objects.</summary>
    public static IReadOnlyList<HealthEventDescription> Descriptions(EventFields around) =>
        around.BeginsWithText("eventDescription"u8)
            ? [.. around.Texts("eventDescription"u8).Select(static text => new HealthEventDescription(null, text))]
            : around.List("eventDescription"u8, ReadDescription);

    /// <summary>The resources that are hit: under the name of EventBridge or of the API, also as mere texts.</summary>
    public static IReadOnlyList<HealthAffectedEntity> Entities(EventFields around)
    {
        var name = around.Has("affectedEntities"u8) ? "affectedEntities"u8 : "entities"u8;
        return around.BeginsWithText(name)
            ? [.. around.Texts(name).Where(static text => text.Length > 0).Select(static text => new HealthAffectedEntity { Value = text })]
            : around.List(name, ReadEntity);
    }

    /// <summary>The accounts that are hit, where there is a list of them or the resources name theirs.</summary>
    public static IReadOnlyList<string> Accounts(EventFields around, IReadOnlyList<HealthAffectedEntity> entities)
    {
        var accounts = default(DistinctTexts);
        accounts.AddRange(around.CommonTexts("affectedAccounts"u8));
        for (var i = 0; i < entities.Count; i++)
        {
            accounts.Add(entities[i].Account);
        }

        return accounts.List;
    }

    private static HealthEventDescription? ReadDescription(EventFields fields) =>
        fields.Text("latestDescription"u8) is { } text ? new HealthEventDescription(fields.CommonTextOrEmpty("language"u8), text) : null;

    private static HealthAffectedEntity? ReadEntity(EventFields fields) =>
        (fields.NonEmptyText("entityValue"u8) ?? fields.NonEmptyText("entityArn"u8)) is not { } value ? null : new HealthAffectedEntity
        {
            Value = value,
            Account = fields.CommonText("awsAccountId"u8),
            Status = (fields.CommonText("status"u8) ?? fields.CommonText("statusCode"u8)) is { } status ? new(status) : null,
            LastUpdatedTime = fields.Date("lastUpdatedTime"u8, "lastupdatedTime"u8),
            Tags = fields.Map("tags"u8),
        };
}
