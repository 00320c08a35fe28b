namespace HealthEvents.Formatters.GoogleChat;

/// <summary>A card: at most 32 KB and 100 widgets. Past the hundredth, whole sections vanish without an error.</summary>
public sealed record Card
{
    /// <summary>The head of the card.</summary>
    public CardHeader? Header { get; init; }

    /// <summary>The sections, one below the other.</summary>
    public IReadOnlyList<CardSection>? Sections { get; init; }
}
