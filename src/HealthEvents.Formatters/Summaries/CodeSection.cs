namespace HealthEvents.Formatters;

/// <summary>Text in a fixed-width face, such as a payload as JSON. Cut at a line when there is no room.</summary>
/// <param name="Text">The lines; credentials are masked already.</param>
public sealed record CodeSection(string Text) : SummarySection;
