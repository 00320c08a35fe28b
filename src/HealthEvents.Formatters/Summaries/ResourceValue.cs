namespace HealthEvents.Formatters;

/// <summary>Something that is hit.</summary>
/// <param name="Id">Its ARN, id or name.</param>
/// <param name="Status">Its state in words, or <see langword="null"/>.</param>
public sealed record ResourceValue(string Id, string? Status = null) : SummaryValue;
