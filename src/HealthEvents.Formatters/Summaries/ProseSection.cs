namespace HealthEvents.Formatters;

/// <summary>Sentences, such as the description of an event. Cut at a sentence when there is no room.</summary>
/// <param name="Paragraphs">The paragraphs in order.</param>
public sealed record ProseSection(IReadOnlyList<ProseParagraph> Paragraphs) : SummarySection;
