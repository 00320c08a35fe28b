namespace HealthEvents.Sinks;

/// <summary>Where an event goes.</summary>
/// <param name="Choice">The sinks, or <see langword="null"/> for all of them.</param>
/// <param name="SuppressedBecause">Why nobody there is told, or <see langword="null"/>.</param>
internal readonly record struct RouteDecision(RouteChoice? Choice, string? SuppressedBecause = null)
{
    /// <summary>The reason of an event that no route takes.</summary>
    public const string NoRoute = "no-route";

    /// <summary>The reason of an event that is held in quiet hours.</summary>
    public const string QuietHours = "quiet-hours";
}
