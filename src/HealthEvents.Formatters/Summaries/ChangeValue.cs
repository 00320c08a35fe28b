namespace HealthEvents.Formatters;

/// <summary>A change from one text to another.</summary>
/// <param name="From">What it was, or <see langword="null"/> if it was not there.</param>
/// <param name="To">What it is, or <see langword="null"/> if it is gone.</param>
public sealed record ChangeValue(string? From, string? To) : SummaryValue;
