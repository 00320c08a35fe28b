namespace HealthEvents.Sinks;

/// <summary>What a route says of an event.</summary>
/// <param name="Name">The name of the route.</param>
/// <param name="Matches">Whether it takes the event.</param>
/// <param name="Because">
/// Why, in English: the conditions that hold, or else those that do not, each behind the name of its member. It may quote the event.
/// </param>
public sealed record RouteAnswer(string Name, bool Matches, string Because);
