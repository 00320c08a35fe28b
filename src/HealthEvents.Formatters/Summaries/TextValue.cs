namespace HealthEvents.Formatters;

/// <summary>Words or a name. Foreign: formatters escape it.</summary>
/// <param name="Text">The text, without markup.</param>
public sealed record TextValue(string Text) : SummaryValue;
