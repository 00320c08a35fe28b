namespace HealthEvents.Formatters;

/// <summary>The resources of a Health event: what must still be dealt with first, what is dealt with only counted.</summary>
internal static class HealthResources
{
    private const int Ranks = 4;
    private const int GuidStart = 8;

    public static ListSection? Section(HealthEvent e, SummaryBuilder builder)
    {
        Span<int> counts = stackalloc int[Ranks + 1];
        var all = 0;
        foreach (var entity in e.AffectedEntities)
        {
            if (IsResource(entity, e))
            {
                counts[Rank(entity)]++;
                all++;
            }
        }

        if (all == 0)
        {
            return null;
        }

        var resolved = counts[Ranks];
        var left = all - resolved;

        // When all are resolved they are worth a look; else they are only counted.
        var total = left == 0 ? resolved : left;
        var items = new List<ListItem>(Math.Min(total, builder.ListLength));
        for (var rank = left == 0 ? Ranks : 0; rank <= Ranks && items.Count < items.Capacity; rank++)
        {
            AddRank(items, e, rank, builder);
        }

        return new ListSection(items)
        {
            Title = HealthWords.AffectedResources.In(builder.Language),
            Priority = SummaryPriority.Important,
            Total = total,
            Note = Note(counts, items.Count < left, builder.Language),
        };
    }

    /// <summary>What a headline names: the one resource, or how many; <see langword="null"/> where none is named.</summary>
    public static string? Headline(HealthEvent e, MessageLanguage language)
    {
        HealthAffectedEntity? only = null;
        var (left, impaired, all) = (0, 0, 0);
        foreach (var entity in e.AffectedEntities)
        {
            if (!IsResource(entity, e))
            {
                continue;
            }

            all++;
            if (entity.Status != HealthEntityStatus.Resolved || only is null)
            {
                only = entity;
            }

            left += entity.Status == HealthEntityStatus.Resolved ? 0 : 1;
            impaired += entity.Status == HealthEntityStatus.Impaired ? 1 : 0;
        }

        var count = left == 0 ? all : left;
        return count switch
        {
            0 => null,
            1 => Name(only!, e),
            _ when impaired > 0 => HealthWords.ImpairedResources.In(language, Phrase.Number(impaired), Phrase.Number(all)),
            _ => SharedWords.CountedResources.In(language, Phrase.Number(count)),
        };
    }

    private static void AddRank(List<ListItem> items, HealthEvent e, int rank, SummaryBuilder builder)
    {
        foreach (var entity in e.AffectedEntities)
        {
            if (items.Count == items.Capacity)
            {
                return;
            }

            if (Rank(entity) == rank && IsResource(entity, e))
            {
                var id = CredentialMask.Resource(e, entity.Value);
                var resource = builder.Resource(id, StatusWord(entity, builder.Language), e.Service, builder.IsFull ? id : ResourceNames.WithType(id));
                items.Add(new ListItem(resource, Tags(entity, builder)));
            }
        }
    }

    private static string Name(HealthAffectedEntity entity, HealthEvent e)
    {
        // A GUID says nothing to a person: its sort does, and its beginning is enough to tell it by.
        var id = CredentialMask.Resource(e, entity.Value);
        var name = ResourceNames.Of(id);
        return Guid.TryParseExact(name, "D", out _) && ResourceNames.WithType(id).Split('/', ':') is [{ } sort, _]
            ? $"{sort} {name[..GuidStart]}"
            : name;
    }

    // An account is named by the facts already.
    private static bool IsResource(HealthAffectedEntity entity, HealthEvent e) =>
        entity.Value.Length > 0 && entity.Value != e.Account && entity.Value is not ("AWS_ACCOUNT" or "UNKNOWN");

    private static string? Tags(HealthAffectedEntity entity, SummaryBuilder builder) =>
        builder.IsFull && entity.Tags.Count > 0 ? TextList.Pairs(entity.Tags, 5) : null;

    private static string? StatusWord(HealthAffectedEntity entity, MessageLanguage language) =>
        entity.Status is { } status ? HealthWords.EntityStatuses.In(language, status.Value) : null;

    private static int Rank(HealthAffectedEntity entity)
    {
        if (entity.Status is not { } status)
        {
            return 2;
        }

        return status == HealthEntityStatus.Pending ? 0
            : status == HealthEntityStatus.Impaired ? 1
            : status == HealthEntityStatus.Unimpaired ? 3
            : status == HealthEntityStatus.Resolved ? Ranks
            : 2;
    }

    private static string? Note(ReadOnlySpan<int> counts, bool isCut, MessageLanguage language)
    {
        var parts = new List<string>(Ranks);
        Add(counts[0], HealthEntityStatus.Pending);
        Add(counts[1], HealthEntityStatus.Impaired);
        Add(counts[3], HealthEntityStatus.Unimpaired);
        Add(counts[Ranks], HealthEntityStatus.Resolved);

        // In a short list whose items share one status, each item says it.
        return parts.Count == 0 || (parts.Count == 1 && !isCut) ? null : string.Join(SharedWords.Comma.In(language), parts);

        void Add(int count, HealthEntityStatus status)
        {
            if (count > 0)
            {
                parts.Add(HealthWords.Counted.In(language, Phrase.Number(count), HealthWords.EntityStatuses.In(language, status.Value)));
            }
        }
    }
}
