namespace HealthEvents;

/// <summary>Reads AWS Health events, and their detail where a rule passes on nothing else.</summary>
internal static class HealthEventReader
{
    public static IReadOnlyList<EventKind> Kinds { get; } =
    [
        new(
            HealthKinds.Event,
            EventFamilies.Health,
            [
                EventMatcher.EventBridge("AWS Health Event"),
                EventMatcher.EventBridge("Custom Health Event"),
                EventMatcher.RootMembers("eventArn", "eventTypeCode"),
                .. HealthApi.Matchers,
            ],
            Read) { FallsBackToTopic = false },
        new(HealthKinds.AbuseEvent, EventFamilies.Health, [EventMatcher.EventBridge("AWS Health Abuse Event")], Read)
        {
            FallsBackToTopic = false,
        },
    ];

    private static HealthEvent? Read(EventContent content)
    {
        // The API puts the event beside its description; EventBridge has all in one.
        var around = content.Fields;
        var detail = HealthApi.EventIn(around);
        if (content.Body.IsEmpty)
        {
            content.AddProblem("detail", "is missing");
        }
        else if (content.Envelope?.DetailType is null && !detail.Has("eventTypeCode"u8))
        {
            return null;
        }

        var entities = HealthApi.Entities(around);
        var accounts = HealthApi.Accounts(around, entities);
        var affectedAccount = around.NonEmptyText("affectedAccount"u8) ?? around.NonEmptyText("awsAccountId"u8);
        var eventRegion = detail.NonEmptyText("eventRegion"u8) ?? detail.NonEmptyText("region"u8);
        return new HealthEvent
        {
            Kind = content.Kind.Name,
            EventArn = detail.NonEmptyText("eventArn"u8) ?? detail.NonEmptyText("arn"u8),
            Service = detail.NonEmptyText("service"u8),
            EventTypeCode = detail.NonEmptyText("eventTypeCode"u8),
            Category = detail.NonEmptyText("eventTypeCategory"u8) is { } category ? new(category) : null,
            Scope = detail.NonEmptyText("eventScopeCode"u8) is { } scope ? new(scope) : null,
            CommunicationId = detail.NonEmptyText("communicationId"u8),
            StartTime = detail.Date("startTime"u8),
            EndTime = detail.Date("endTime"u8),
            LastUpdatedTime = detail.Date("lastUpdatedTime"u8),
            Status = detail.NonEmptyText("statusCode"u8) is { } status ? new(status) : null,
            EventRegion = eventRegion,
            AffectedAccount = affectedAccount,
            AffectedAccounts = accounts,
            Account = affectedAccount ?? (accounts is [var first, ..] ? first : null),
            Region = eventRegion,
            Descriptions = HealthApi.Descriptions(around),
            Metadata = around.Map("eventMetadata"u8),
            AffectedEntities = entities,
            Page = detail.Integer("page"u8),
            TotalPages = detail.Integer("totalPages"u8),
            IsBackupEvent = detail.Flag("backupEvent"u8),
            Actionability = detail.NonEmptyText("actionability"u8) is { } actionability ? new(actionability) : null,
            Personas = ReadPersonas(detail),
            Resources = ReadResources(entities, content.Envelope),
        };
    }

    private static IReadOnlyList<HealthPersona> ReadPersonas(EventFields detail)
    {
        var personas = detail.Texts("personas"u8);
        return personas.Count == 0 ? [] : [.. personas.Select(p => new HealthPersona(p))];
    }

    private static IReadOnlyList<string> ReadResources(IReadOnlyList<HealthAffectedEntity> entities, EventBridgeEnvelope? envelope)
    {
        if (entities.Count == 0)
        {
            return DistinctTexts.Of(envelope?.Resources ?? []);
        }

        return DistinctTexts.Of(entities.Select(e => e.Value).Concat(envelope?.Resources ?? []));
    }
}
