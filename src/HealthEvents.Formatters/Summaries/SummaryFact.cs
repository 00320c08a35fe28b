namespace HealthEvents.Formatters;

/// <summary>A short labeled value, such as the account or the start.</summary>
/// <param name="Label">What it is, in the language of the message.</param>
/// <param name="Value">The typed value.</param>
/// <param name="Priority">What may be left out first.</param>
public sealed record SummaryFact(string Label, SummaryValue Value, SummaryPriority Priority = SummaryPriority.Normal);
