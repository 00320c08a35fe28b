namespace HealthEvents.Cli.Drawing;

/// <summary>A section of a card.</summary>
/// <param name="Heading">The heading, empty where there is none.</param>
/// <param name="Shown">What is seen at once.</param>
/// <param name="Folded">What is seen on request.</param>
internal sealed record Section(IReadOnlyList<Run> Heading, IReadOnlyList<Part> Shown, IReadOnlyList<Part> Folded);
