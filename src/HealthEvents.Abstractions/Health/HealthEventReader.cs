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
            Read) { FallsBackToTopic = false, MakesEvents = true },
        new(HealthKinds.AbuseEvent, EventFamilies.Health, [EventMatcher.EventBridge("AWS Health Abuse Event")], Read)
        {
            FallsBackToTopic = false,
            MakesEvents = true,
        },
    ];

    private static HealthEvent? Read(EventContent content)
    {
        // The API puts the event beside its description; EventBridge has all in one.
        var around = content.Fields;
        var detail = HealthApi.EventIn(around);
        if (!content.HasBody)
        {
            content.AddProblem("detail", "is missing");
        }
        else if (content.Envelope?.DetailType is null && !detail.Has("eventTypeCode"u8))
        {
            return null;
        }

        var entities = HealthApi.Entities(around);

        // Nearly in the order in which AWS writes them, so that each is found where the last one ends.
        var eventArn = detail.NonEmptyText("eventArn"u8) ?? detail.NonEmptyText("arn"u8);
        var service = detail.CommonText("service"u8);
        var scope = detail.CommonText("eventScopeCode"u8);
        var communicationId = detail.NonEmptyText("communicationId"u8);
        var status = detail.CommonText("statusCode"u8);
        var eventRegion = detail.CommonText("eventRegion"u8) ?? detail.CommonText("region"u8);
        var eventTypeCode = detail.CommonText("eventTypeCode"u8);
        var category = detail.CommonText("eventTypeCategory"u8);
        var startTime = detail.Date("startTime"u8);
        var endTime = detail.Date("endTime"u8);
        var lastUpdatedTime = detail.Date("lastUpdatedTime"u8);
        var descriptions = HealthApi.Descriptions(around);
        var accounts = HealthApi.Accounts(around, entities);
        var affectedAccount = around.CommonText("affectedAccount"u8) ?? around.CommonText("awsAccountId"u8);
        return new HealthEvent
        {
            Kind = content.Kind.Name,
            EventArn = eventArn,
            Service = service,
            EventTypeCode = eventTypeCode,
            Category = category is null ? null : new(category),
            Scope = scope is null ? null : new(scope),
            CommunicationId = communicationId,
            StartTime = startTime,
            EndTime = endTime,
            LastUpdatedTime = lastUpdatedTime,
            Status = status is null ? null : new(status),
            EventRegion = eventRegion,
            AffectedAccount = affectedAccount,
            AffectedAccounts = accounts,
            Account = affectedAccount ?? (accounts is [var first, ..] ? first : null),
            Region = eventRegion,
            Descriptions = descriptions,
            Metadata = around.Map("eventMetadata"u8),
            AffectedEntities = entities,
            Page = detail.Integer("page"u8),
            TotalPages = detail.Integer("totalPages"u8),
            IsBackupEvent = detail.Flag("backupEvent"u8),
            Actionability = detail.CommonText("actionability"u8) is { } actionability ? new(actionability) : null,
            Personas = ReadPersonas(detail),
            Resources = ReadResources(entities, content.Envelope),
        };
    }

    private static HealthPersona[] ReadPersonas(EventFields detail)
    {
        var personas = detail.CommonTexts("personas"u8);
        if (personas.Count == 0)
        {
            return [];
        }

        var all = new HealthPersona[personas.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = new(personas[i]);
        }

        return all;
    }

    private static IReadOnlyList<string> ReadResources(IReadOnlyList<HealthAffectedEntity> entities, EventBridgeEnvelope? envelope)
    {
        var others = envelope?.Resources ?? [];
        if (AreThese(entities, others))
        {
            return others;
        }

        var resources = new DistinctTexts { Expected = Math.Max(entities.Count, others.Count) };
        for (var i = 0; i < entities.Count; i++)
        {
            resources.Add(entities[i].Value);
        }

        resources.AddRange(others);
        return resources.List;
    }

    // Nearly always the envelope names the same ones, in the same order, each once: one list serves both.
    private static bool AreThese(IReadOnlyList<HealthAffectedEntity> entities, IReadOnlyList<string> resources)
    {
        const int Few = 4;
        if (entities.Count != resources.Count || entities.Count is 0 or > Few)
        {
            return false;
        }

        for (var i = 0; i < entities.Count; i++)
        {
            if (entities[i].Value != resources[i])
            {
                return false;
            }

            for (var j = 0; j < i; j++)
            {
                if (resources[j] == resources[i])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
