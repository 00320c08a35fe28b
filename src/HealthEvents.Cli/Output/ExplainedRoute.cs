namespace HealthEvents.Cli.Output;

/// <summary>What <c>explain</c> says of a route for an event.</summary>
internal sealed record ExplainedRoute(string Name, bool Matches, string Because);
