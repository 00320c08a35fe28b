using HealthEvents.Sinks;

namespace HealthEvents.Cli.Drawing;

/// <summary>A message as people see it. What reads a chat's messages makes it, and what draws it knows no chat.</summary>
/// <param name="Channel">The channel of the chat.</param>
/// <param name="Notification">What the lock screen of a phone shows.</param>
/// <param name="Parts">The parts of the message.</param>
internal sealed record DrawnMessage(BuiltInChannel Channel, IReadOnlyList<Run> Notification, IReadOnlyList<Part> Parts)
{
    /// <summary>How much of the limits of its chat it uses.</summary>
    public required IReadOnlyList<PayloadSize> Sizes { get; init; }

    /// <summary>Opens the message where the chat itself draws it, if there is such a place.</summary>
    public Button? Elsewhere { get; init; }
}
