namespace HealthEvents.Cli.Input;

/// <summary>A document that was read.</summary>
/// <param name="File">Its path as the user would write it, or <c>-</c>.</param>
/// <param name="Events">Its events, at least one.</param>
internal sealed record InputDocument(string File, IReadOnlyList<ReceivedEvent> Events);
