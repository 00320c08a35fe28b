namespace HealthEvents.Cli.Drawing;

/// <summary>A button.</summary>
/// <param name="Label">The words on it.</param>
/// <param name="Look">How the chat draws it, in the chat's own word in lower case: <c>primary</c>, <c>filled</c>.</param>
/// <param name="Url">The address it opens.</param>
/// <param name="Color">The color of its ground, such as <c>#D92D20</c>, if it has one of its own.</param>
internal sealed record Button(string Label, string? Look, string Url, string? Color = null);
