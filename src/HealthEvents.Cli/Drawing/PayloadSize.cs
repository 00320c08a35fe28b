namespace HealthEvents.Cli.Drawing;

/// <summary>How much of a limit a payload uses.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Used">How much there is.</param>
/// <param name="Limit">How much there may be.</param>
internal readonly record struct PayloadSize(string Unit, int Used, int Limit);
