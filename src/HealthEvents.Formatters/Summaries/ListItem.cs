namespace HealthEvents.Formatters;

/// <summary>An item of a list.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">What it is, such as the path of a changed property, or <see langword="null"/>.</param>
public sealed record ListItem(SummaryValue Value, string? Label = null);
