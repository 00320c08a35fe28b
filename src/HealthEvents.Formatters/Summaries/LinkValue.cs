namespace HealthEvents.Formatters;

/// <summary>An address found in the text of an event: foreign, so it is shown in full.</summary>
/// <param name="Url">The absolute http or https address.</param>
public sealed record LinkValue(string Url) : SummaryValue;
