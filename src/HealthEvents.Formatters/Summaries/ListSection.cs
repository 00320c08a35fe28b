namespace HealthEvents.Formatters;

/// <summary>Items of one sort, the most important first: affected resources, children of a composite alarm, changes.</summary>
/// <param name="Items">The items, which a formatter may cut short; it then says how many more there are.</param>
public sealed record ListSection(IReadOnlyList<ListItem> Items) : SummarySection
{
    /// <summary>How many there are in all, where the summary itself leaves some out. At least the number of items.</summary>
    public int Total { get; init; } = Items.Count;

    /// <summary>A sentence about those that are not listed, such as "12 resolved", or <see langword="null"/>.</summary>
    public string? Note { get; init; }
}
