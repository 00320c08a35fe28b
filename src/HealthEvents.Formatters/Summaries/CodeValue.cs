namespace HealthEvents.Formatters;

/// <summary>An identifier or an expression, shown in a fixed-width face where the channel has one.</summary>
/// <param name="Text">The text, without markup.</param>
public sealed record CodeValue(string Text) : SummaryValue;
