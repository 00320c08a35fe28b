namespace HealthEvents.Formatters;

/// <summary>What of a Health event is of which account, where its resources say so: what each account has to look after.</summary>
internal sealed class HealthByAccount
{
    private readonly HealthEvent _event;
    private readonly Dictionary<string, List<HealthAffectedEntity>> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HealthPages> _pages = new(StringComparer.Ordinal);

    private HealthByAccount(HealthEvent e)
    {
        _event = e;
        foreach (var entity in e.AffectedEntities)
        {
            if (entity.Account is { } account)
            {
                if (!_entities.TryGetValue(account, out var entities))
                {
                    _entities.Add(account, entities = []);
                }

                entities.Add(entity);
            }
        }

        foreach (var pages in HealthPagesText.AreOfSeveralAccounts(e) ? e.JoinedPages : [])
        {
            if (pages.Account is { } account)
            {
                _pages.TryAdd(account, pages);
            }
        }
    }

    /// <summary>Sorts an event by account, or gives <see langword="null"/> where it is of one.</summary>
    public static HealthByAccount? Of(HealthEvent e)
    {
        if (e.AffectedAccounts.Count < 2)
        {
            return null;
        }

        var parts = new HealthByAccount(e);
        return parts._entities.Count > 0 || parts._pages.Count > 0 ? parts : null;
    }

    /// <summary>Fills a list with the accounts, those with the most to look after first.</summary>
    public void Fill(ListItem[] items, IReadOnlyList<string> accounts, SummaryBuilder builder)
    {
        var i = 0;
        foreach (var account in accounts.OrderByDescending(WeightOf).Take(items.Length))
        {
            var name = builder.AccountText(account);
            items[i++] = Text(account, builder) is { } text ? new ListItem(new TextValue(text), name) : new ListItem(new TextValue(name));
        }
    }

    private int WeightOf(string account) => !_entities.TryGetValue(account, out var entities) ? 0
        : entities.Count(static entity => entity.Status == HealthEntityStatus.Impaired || entity.Status == HealthEntityStatus.Pending);

    private string? Text(string account, SummaryBuilder builder)
    {
        var counts = _entities.TryGetValue(account, out var entities)
            ? new HealthResources(_event with { AffectedEntities = entities }, builder, stackalloc int[HealthResources.Ranks]).Counted()
            : null;
        var absent = _pages.TryGetValue(account, out var pages) ? HealthPagesText.Absent(pages, builder.Language) : null;
        return counts is null ? absent : absent is null ? counts : counts + SharedWords.Comma.In(builder.Language) + absent;
    }
}
