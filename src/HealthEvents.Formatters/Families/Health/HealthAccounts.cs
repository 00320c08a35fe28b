namespace HealthEvents.Formatters;

/// <summary>The accounts that a Health event hits, where they are several: the facts name only one.</summary>
internal static class HealthAccounts
{
    /// <param name="e">The event.</param>
    /// <param name="builder">The summary.</param>
    /// <param name="areInEntities">Whether some may stand among the "affected entities".</param>
    public static ListSection? Section(HealthEvent e, SummaryBuilder builder, bool areInEntities)
    {
        var accounts = areInEntities ? All(e) : e.AffectedAccounts;
        if (accounts.Count == 0 || (accounts.Count == 1 && accounts[0] == e.Account))
        {
            return null;
        }

        var items = new ListItem[Math.Min(accounts.Count, builder.ListLength)];
        if (HealthByAccount.Of(e) is { } parts)
        {
            parts.Fill(items, accounts, builder);
        }
        else
        {
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = new ListItem(new TextValue(builder.AccountText(accounts[i])));
            }
        }

        return new ListSection(items)
        {
            Title = HealthWords.AffectedAccounts.In(builder.Language),
            Priority = SummaryPriority.Important,
            Total = accounts.Count,
        };
    }

    /// <summary>The account that an "affected entity" stands for: services write its id or its ARN where they name no resource.</summary>
    /// <returns>The id of the account, or <see langword="null"/> where the entity is something else.</returns>
    public static string? Named(string entity)
    {
        if (AccountId.Is(entity))
        {
            return entity;
        }

        // arn:aws:iam::123456789012:root, arn:aws:organizations::111122223333:account/o-1/123456789012
        if (!entity.StartsWith("arn:", StringComparison.Ordinal))
        {
            return null;
        }

        var name = ResourceNames.WithType(entity).AsSpan();
        var id = name is "root" ? entity.AsSpan(0, entity.Length - ":root".Length)
            : name is "account" ? entity.AsSpan(0, entity.Length - ":account".Length)
            : name.StartsWith("account/") ? name
            : default;
        return id.Length >= AccountId.Length && AccountId.Is(id[^AccountId.Length..]) ? id[^AccountId.Length..].ToString() : null;
    }

    /// <summary>An account as people call it, where there is little room: by its alias, else by its id.</summary>
    public static string Short(string account, SummaryContext context)
    {
        List<EventProblem>? ignored = null;
        return EventFacts.AccountOf(account, context.Accounts, ref ignored)?.Alias is { } alias && !string.IsNullOrWhiteSpace(alias) ? alias : account;
    }

    // Those of the event, and those that stand among its resources.
    private static IReadOnlyList<string> All(HealthEvent e)
    {
        List<string>? all = null;
        HashSet<string>? known = null;
        foreach (var entity in e.AffectedEntities)
        {
            if (Named(entity.Value) is { } account)
            {
                all ??= [.. e.AffectedAccounts];
                known ??= new HashSet<string>(all, StringComparer.Ordinal);
                if (known.Add(account))
                {
                    all.Add(account);
                }
            }
        }

        return all ?? e.AffectedAccounts;
    }
}
