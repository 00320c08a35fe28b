namespace HealthEvents.Formatters.GoogleChat;

/// <summary>A thin line. Not inside a column.</summary>
public sealed record Divider;
