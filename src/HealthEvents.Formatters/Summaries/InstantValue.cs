namespace HealthEvents.Formatters;

/// <summary>A moment, shown in the reader's own zone where the channel can, else in the zones of the summary.</summary>
/// <param name="Instant">The moment.</param>
/// <param name="Note">Words that follow it, such as "in 3 days", or <see langword="null"/>.</param>
public sealed record InstantValue(DateTimeOffset Instant, string? Note = null) : SummaryValue;
