namespace HealthEvents.Cli.Drawing;

/// <summary>A message as people see it. What reads a chat's messages makes it, and what draws it knows no chat.</summary>
/// <param name="Chat">The name of the chat.</param>
/// <param name="Notification">What the lock screen of a phone shows.</param>
/// <param name="Parts">The parts of the message.</param>
internal sealed record DrawnMessage(string Chat, IReadOnlyList<Run> Notification, IReadOnlyList<Part> Parts);
