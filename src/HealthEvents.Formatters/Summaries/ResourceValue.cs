namespace HealthEvents.Formatters;

/// <summary>Something that is hit. <see cref="SummaryBuilder.Resource"/> makes it, with the address of its page.</summary>
/// <param name="Id">Its ARN, id or name, as it is shown.</param>
/// <param name="Status">Its state in words, or <see langword="null"/>.</param>
public sealed record ResourceValue(string Id, string? Status = null) : SummaryValue
{
    /// <summary>
    /// The absolute https address of its page, made by us and not taken from the event, or <see langword="null"/>. Where a channel has
    /// links with words, <see cref="Id"/> is the words; where it has none, or there is no room, the id stands alone.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>The account whose console <see cref="Url"/> opens, 12 digits; <see langword="null"/> for that of the event.</summary>
    public string? Account { get; init; }
}
