namespace HealthEvents.Formatters;

/// <summary>The resources of a Health event: what must still be dealt with first, what is dealt with only counted.</summary>
internal static class HealthResources
{
    private const int GuidStart = 8;

    // Places in the list. The first two change places: of an issue, what is impaired comes before what is pending.
    private const int Pending = 0;
    private const int Impaired = 1;
    private const int Other = 2;
    private const int Unknown = 3;
    private const int WithoutStatus = 4;
    private const int Unimpaired = 5;
    private const int Resolved = 6;
    private const int Ranks = 7;

    public static ListSection? Section(HealthEvent e, SummaryBuilder builder)
    {
        Span<int> counts = stackalloc int[Ranks];
        var all = Count(e, counts);
        if (all == 0)
        {
            return null;
        }

        // When all are resolved they are worth a look; else they are only counted.
        var left = all - counts[Resolved];
        var total = left == 0 ? all : left;
        var note = Note(counts, all, e, builder);
        var isOver = builder.Lifecycle == EventLifecycle.Resolved;
        var items = new List<ListItem>(Math.Min(total, builder.ListLength));
        for (var place = left == 0 ? Resolved : 0; place < Ranks && items.Count < items.Capacity; place++)
        {
            // One pass for each state that there is: usually one or two.
            var rank = RankAt(place, e);
            if (counts[rank] > 0)
            {
                AddRank(items, e, rank, isSaid: note is not null && IsUniform(counts, all), isOver: note is null && isOver, builder);
            }
        }

        return new ListSection(items)
        {
            Title = HealthWords.AffectedResources.In(builder.Language),
            Priority = SummaryPriority.Important,
            Total = total,
            Note = note,
        };
    }

    /// <summary>What a headline names: the one resource, or how many; <see langword="null"/> where none is named.</summary>
    public static string? Headline(HealthEvent e, SummaryBuilder builder)
    {
        Span<int> counts = stackalloc int[Ranks];
        var all = Count(e, counts);
        var left = all - counts[Resolved];
        if (all == 0 || all == 1 || left == 1)
        {
            return all == 0 ? null : Name(First(e, isLeft: left > 0)!, e, builder.Language);
        }

        // What is over impairs nothing any more, whatever was last reported; what is pending may still be.
        var language = builder.Language;
        var isOver = builder.Lifecycle == EventLifecycle.Resolved;
        var isChange = IsChange(e);
        if (!isOver && counts[Impaired] > 0 && (!isChange || (counts[Pending] == 0 && counts[Impaired] < all)))
        {
            return Said(HealthWords.ImpairedResources, HealthWords.AllImpaired, counts[Impaired], all, language);
        }

        return isChange && counts[Pending] > 0
            ? Said(HealthWords.PendingResources, HealthWords.AllPending, counts[Pending], all, language)
            : SharedWords.CountedResources.In(language, Phrase.Number(all));
    }

    public static bool IsAnyPending(HealthEvent e)
    {
        foreach (var entity in e.AffectedEntities)
        {
            if (entity.Status == HealthEntityStatus.Pending && IsResource(entity))
            {
                return true;
            }
        }

        return false;
    }

    private static string Said(Phrase some, Phrase every, int count, int all, MessageLanguage language) =>
        count == all ? every.In(language, Phrase.Number(all)) : some.In(language, Phrase.Number(count), Phrase.Number(all));

    // Whatever is not an issue asks for something to be done.
    private static bool IsChange(HealthEvent e) => e.Category != HealthEventCategory.Issue;

    private static int RankAt(int place, HealthEvent e) => place <= Impaired && !IsChange(e) ? Impaired - place : place;

    private static int Count(HealthEvent e, Span<int> counts)
    {
        var all = 0;
        foreach (var entity in e.AffectedEntities)
        {
            if (IsResource(entity))
            {
                counts[Rank(entity)]++;
                all++;
            }
        }

        return all;
    }

    private static HealthAffectedEntity? First(HealthEvent e, bool isLeft)
    {
        foreach (var entity in e.AffectedEntities)
        {
            if (IsResource(entity) && (!isLeft || entity.Status != HealthEntityStatus.Resolved))
            {
                return entity;
            }
        }

        return null;
    }

    private static void AddRank(List<ListItem> items, HealthEvent e, int rank, bool isSaid, bool isOver, SummaryBuilder builder)
    {
        foreach (var entity in e.AffectedEntities)
        {
            if (items.Count == items.Capacity)
            {
                return;
            }

            if (Rank(entity) == rank && IsResource(entity))
            {
                var id = CredentialMask.Resource(e, entity.Value);
                var status = isSaid ? null : StatusWord(entity, isOver, builder.Language);
                var resource = builder.Resource(id, status, e.Service, builder.IsFull ? id : ResourceNames.WithType(id));
                items.Add(new ListItem(resource, Tags(entity, builder)));
            }
        }
    }

    private static string Name(HealthAffectedEntity entity, HealthEvent e, MessageLanguage language)
    {
        // A GUID says nothing to a person: its sort does, and its beginning is enough to tell it by.
        var id = CredentialMask.Resource(e, entity.Value);
        var name = ResourceNames.Of(id);
        if (Guid.TryParseExact(name, "D", out _))
        {
            var sort = ResourceNames.WithType(id) is var typed && typed.IndexOfAny(['/', ':']) is > 0 and var end ? typed[..end] : null;
            var start = name[..GuidStart] + "\u2026";
            return sort is null ? start : $"{HealthWords.Sorts.In(language, sort)} {start}";
        }

        // "cr-0123 | us-east-1b | t3.medium": what stands behind the id describes it.
        return name.IndexOf(" | ", StringComparison.Ordinal) is > 0 and var bar ? name[..bar] : name;
    }

    // Accounts have a list of their own, and what stands where no resource is named is none.
    private static bool IsResource(HealthAffectedEntity entity) =>
        entity.Value.AsSpan().Trim() is not ("" or "-" or "AWS_ACCOUNT" or "UNKNOWN" or "Unknown" or "unknown" or "N/A" or "null")
        && HealthAccounts.Named(entity.Value) is null;

    private static string? Tags(HealthAffectedEntity entity, SummaryBuilder builder) =>
        builder.IsFull && entity.Tags.Count > 0 ? TextList.Pairs(entity.Tags, 5) : null;

    private static string? StatusWord(HealthAffectedEntity entity, bool isOver, MessageLanguage language)
    {
        if (entity.Status is not { } status)
        {
            return null;
        }

        var word = HealthWords.EntityStatuses.In(language, status.Value);
        return isOver && Rank(entity) is (Pending or Impaired) ? HealthWords.LastReported.In(language, word) : word;
    }

    private static int Rank(HealthAffectedEntity entity) => entity.Status is not { } status ? WithoutStatus
        : status == HealthEntityStatus.Pending ? Pending
        : status == HealthEntityStatus.Impaired ? Impaired
        : status == HealthEntityStatus.Unimpaired ? Unimpaired
        : status == HealthEntityStatus.Resolved ? Resolved
        : status == HealthEntityStatus.Unknown ? Unknown
        : Other;

    private static bool IsUniform(ReadOnlySpan<int> counts, int all) => counts.Contains(all);

    // In a list of one, the item says it; and there is nothing to count where nobody has reported a state.
    private static string? Note(ReadOnlySpan<int> counts, int all, HealthEvent e, SummaryBuilder builder)
    {
        if (all == 1 || counts[WithoutStatus] == all || counts[Other] == all)
        {
            return null;
        }

        var language = builder.Language;
        var parts = new List<string>(Ranks);
        for (var place = 0; place <= Impaired; place++)
        {
            var rank = RankAt(place, e);
            Add(counts[rank], rank == Pending ? HealthEntityStatus.Pending : HealthEntityStatus.Impaired);
        }

        Add(counts[Unimpaired], HealthEntityStatus.Unimpaired);
        Add(counts[Resolved], HealthEntityStatus.Resolved);
        Add(counts[Unknown], HealthEntityStatus.Unknown);
        AddWords(counts[Other], HealthWords.CountedOfOtherStatus);
        AddWords(counts[WithoutStatus], HealthWords.CountedWithoutStatus);
        var note = string.Join(SharedWords.Comma.In(language), parts);
        return builder.Lifecycle == EventLifecycle.Resolved && counts[Pending] + counts[Impaired] > 0 ? HealthWords.LastReportedCounts.In(language, note) : note;

        void Add(int count, HealthEntityStatus status)
        {
            if (count > 0)
            {
                parts.Add(HealthWords.Counted.In(language, Phrase.Number(count), HealthWords.EntityStatuses.In(language, status.Value)));
            }
        }

        void AddWords(int count, Phrase words)
        {
            if (count > 0)
            {
                parts.Add(words.In(language, Phrase.Number(count)));
            }
        }
    }
}
