namespace HealthEvents.Formatters;

/// <summary>The resources of a Health event: what must still be dealt with first, what is dealt with only counted.</summary>
/// <remarks>They are counted once, for the list and for the headline.</remarks>
internal readonly ref struct HealthResources
{
    /// <summary>How many counts there are.</summary>
    public const int Ranks = 7;

    private const int GuidStart = 8;

    // Places in the list. The first two change places: of an issue, what is impaired comes before what is pending.
    private const int Pending = 0;
    private const int Impaired = 1;
    private const int Other = 2;
    private const int Unknown = 3;
    private const int WithoutStatus = 4;
    private const int Unimpaired = 5;
    private const int Resolved = 6;

    private readonly HealthEvent _event;
    private readonly SummaryBuilder _builder;
    private readonly ReadOnlySpan<int> _counts;
    private readonly int _all;

    // Whatever is not an issue asks for something to be done.
    private readonly bool _isChange;

    public HealthResources(HealthEvent e, SummaryBuilder builder, Span<int> counts)
    {
        (_event, _builder, _isChange) = (e, builder, e.Category != HealthEventCategory.Issue);
        _counts = counts;
        var entities = e.AffectedEntities;

        // By index, here and below: an enumerator would be allocated.
        for (int i = 0, count = entities.Count; i < count; i++)
        {
            if (IsResource(entities[i]))
            {
                counts[Rank(entities[i])]++;
                _all++;
            }
        }
    }

    /// <summary>Whether something else stands among the "affected entities": accounts, and what stands where no resource is named.</summary>
    public bool HaveOthersAmongThem => _all < _event.AffectedEntities.Count;

    public ListSection? Section()
    {
        if (_all == 0)
        {
            return null;
        }

        // When all are resolved they are worth a look; else they are only counted.
        var left = _all - _counts[Resolved];
        var total = left == 0 ? _all : left;
        var note = Note();
        var isOver = _builder.Lifecycle == EventLifecycle.Resolved;
        var items = new ListItem[Math.Min(total, _builder.ListLength)];
        var filled = 0;
        for (var place = left == 0 ? Resolved : 0; place < Ranks && filled < items.Length; place++)
        {
            // One pass for each state that there is: usually one or two.
            var rank = RankAt(place);
            if (_counts[rank] > 0)
            {
                filled = AddRank(items, filled, rank, isSaid: note is not null && IsUniform, isOver: note is null && isOver);
            }
        }

        return new ListSection(items)
        {
            Title = HealthWords.AffectedResources.In(_builder.Language),
            Priority = SummaryPriority.Important,
            Total = total,
            Note = note,
        };
    }

    /// <summary>What a headline names: the one resource, or how many; <see langword="null"/> where none is named.</summary>
    public string? Headline()
    {
        var left = _all - _counts[Resolved];
        if (_all == 0 || _all == 1 || left == 1)
        {
            return _all == 0 ? null : Name(First(isLeft: left > 0)!);
        }

        // What is over impairs nothing any more, whatever was last reported; what is pending may still be.
        var isOver = _builder.Lifecycle == EventLifecycle.Resolved;
        if (!isOver && _counts[Impaired] > 0 && (!_isChange || (_counts[Pending] == 0 && _counts[Impaired] < _all)))
        {
            return Said(HealthWords.ImpairedResources, HealthWords.AllImpaired, _counts[Impaired]);
        }

        return _isChange && _counts[Pending] > 0
            ? Said(HealthWords.PendingResources, HealthWords.AllPending, _counts[Pending])
            : SharedWords.CountedResources.In(_builder.Language, Phrase.Number(_all));
    }

    /// <summary>How many there are, by state where states are known; <see langword="null"/> where none is named.</summary>
    public string? Counted() => _all == 0 ? null
        : _counts[WithoutStatus] == _all || _counts[Other] == _all ? SharedWords.CountedResources.In(_builder.Language, Phrase.Number(_all))
        : Counts();

    public static bool IsAnyPending(HealthEvent e)
    {
        var entities = e.AffectedEntities;
        for (int i = 0, count = entities.Count; i < count; i++)
        {
            if (entities[i].Status == HealthEntityStatus.Pending && IsResource(entities[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUniform => _counts.Contains(_all);

    private string Said(Phrase some, Phrase every, int count) => count == _all
        ? every.In(_builder.Language, Phrase.Number(_all))
        : some.In(_builder.Language, Phrase.Number(count), Phrase.Number(_all));

    private int RankAt(int place) => place <= Impaired && !_isChange ? Impaired - place : place;

    private HealthAffectedEntity? First(bool isLeft)
    {
        var entities = _event.AffectedEntities;
        for (int i = 0, count = entities.Count; i < count; i++)
        {
            if (IsResource(entities[i]) && (!isLeft || entities[i].Status != HealthEntityStatus.Resolved))
            {
                return entities[i];
            }
        }

        return null;
    }

    private int AddRank(ListItem[] items, int filled, int rank, bool isSaid, bool isOver)
    {
        var entities = _event.AffectedEntities;
        var areAll = _counts[rank] == entities.Count;
        for (int i = 0, count = entities.Count; i < count && filled < items.Length; i++)
        {
            var entity = entities[i];
            if (areAll || (Rank(entity) == rank && IsResource(entity)))
            {
                var id = CredentialMask.Resource(_event, entity.Value);
                var status = isSaid ? null : StatusWord(entity, isOver, _builder.Language);
                var resource = _builder.Resource(id, status, _event.Service, _builder.IsFull ? id : ResourceNames.WithType(id));
                items[filled++] = Item(entity, resource);
            }
        }

        return filled;
    }

    private ListItem Item(HealthAffectedEntity entity, ResourceValue resource)
    {
        var tags = Tags(entity, _builder);
        if (entity.Account is not { } account || _event.AffectedAccounts.Count < 2)
        {
            return new ListItem(resource, tags);
        }

        var name = HealthAccounts.Short(account, _builder.Context);
        return new ListItem(
            resource.Account is null && account != _event.Account ? resource with { Account = account } : resource,
            tags is null ? name : name + SharedWords.Comma.In(_builder.Language) + tags);
    }

    private string Name(HealthAffectedEntity entity)
    {
        // A GUID says nothing to a person: its sort does, and its beginning is enough to tell it by.
        var id = CredentialMask.Resource(_event, entity.Value);
        var name = ResourceNames.Of(id);
        if (Guid.TryParseExact(name, "D", out _))
        {
            var sort = ResourceNames.WithType(id) is var typed && typed.IndexOfAny(['/', ':']) is > 0 and var end ? typed[..end] : null;
            var start = name[..GuidStart] + "\u2026";
            return sort is null ? start : $"{HealthWords.Sorts.In(_builder.Language, sort)} {start}";
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

    // In a list of one, the item says it; and there is nothing to count where nobody has reported a state.
    private string? Note()
    {
        return _all == 1 || _counts[WithoutStatus] == _all || _counts[Other] == _all ? null : Counts();
    }

    private string Counts()
    {
        string? note = null;
        for (var place = 0; place <= Impaired; place++)
        {
            var rank = RankAt(place);
            note = With(note, rank, rank == Pending ? HealthEntityStatus.Pending : HealthEntityStatus.Impaired);
        }

        note = With(note, Unimpaired, HealthEntityStatus.Unimpaired);
        note = With(note, Resolved, HealthEntityStatus.Resolved);
        note = With(note, Unknown, HealthEntityStatus.Unknown);
        note = With(note, Other, HealthWords.CountedOfOtherStatus);
        note = With(note, WithoutStatus, HealthWords.CountedWithoutStatus)!;
        return _builder.Lifecycle == EventLifecycle.Resolved && _counts[Pending] + _counts[Impaired] > 0
            ? HealthWords.LastReportedCounts.In(_builder.Language, note)
            : note;
    }

    private string? With(string? note, int rank, HealthEntityStatus status) => _counts[rank] == 0 ? note
        : Joined(note, HealthWords.Counted.In(_builder.Language, Phrase.Number(_counts[rank]), HealthWords.EntityStatuses.In(_builder.Language, status.Value)));

    private string? With(string? note, int rank, Phrase words) =>
        _counts[rank] == 0 ? note : Joined(note, words.In(_builder.Language, Phrase.Number(_counts[rank])));

    private string Joined(string? note, string part) => note is null ? part : note + SharedWords.Comma.In(_builder.Language) + part;
}
