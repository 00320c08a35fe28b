namespace HealthEvents.Formatters;

/// <summary>The accounts that a Health event hits, where they are several: the facts name only one.</summary>
internal static class HealthAccounts
{
    public static ListSection? Section(HealthEvent e, SummaryBuilder builder)
    {
        var accounts = e.AffectedAccounts;
        if (accounts.Count == 0 || (accounts.Count == 1 && accounts[0] == e.Account))
        {
            return null;
        }

        var items = new ListItem[Math.Min(accounts.Count, builder.ListLength)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new ListItem(new TextValue(builder.DescribeAccount(accounts[i])));
        }

        return new ListSection(items)
        {
            Title = HealthWords.AffectedAccounts.In(builder.Language),
            Priority = SummaryPriority.Important,
            Total = accounts.Count,
        };
    }
}
