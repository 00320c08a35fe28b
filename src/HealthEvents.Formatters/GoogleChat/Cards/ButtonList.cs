namespace HealthEvents.Formatters.GoogleChat;

/// <summary>Buttons in a row.</summary>
public sealed record ButtonList
{
    /// <summary>The buttons.</summary>
    public required IReadOnlyList<CardButton> Buttons { get; init; }
}
