namespace HealthEvents.Formatters.GoogleChat;

/// <summary>A card and its id.</summary>
public sealed record CardWithId
{
    /// <summary>The id, unique in the message.</summary>
    public required string CardId { get; init; }

    /// <summary>The card.</summary>
    public required Card Card { get; init; }
}
