namespace HealthEvents.Formatters.GoogleChat;

/// <summary>A color.</summary>
/// <param name="Red">The share of red, 0 to 1.</param>
/// <param name="Green">The share of green, 0 to 1.</param>
/// <param name="Blue">The share of blue, 0 to 1.</param>
public sealed record CardColor(double Red, double Green, double Blue);
