namespace HealthEvents.Sinks;

/// <summary>Where an event would go, and why.</summary>
/// <param name="Sinks">
/// The names of the sinks that would be sent to, in their order; <c>*</c> alone for all sinks where a router does not know them.
/// </param>
/// <param name="SuppressedBecause">
/// Why nobody would be told: a reason of <see cref="HealthEventsOptions.SendAlso"/>, <c>no-route</c> or <c>quiet-hours</c>; else
/// <see langword="null"/>.
/// </param>
/// <param name="Routes">What each route says, in their order. Without routes, quiet hours that hold the event say why, under the name <c>quiet hours</c>.</param>
public sealed record RouteExplanation(IReadOnlyList<string> Sinks, string? SuppressedBecause, IReadOnlyList<RouteAnswer> Routes);
