namespace HealthEvents.Formatters.GoogleChat;

/// <summary>Something in a section: exactly one of the members is set.</summary>
public sealed record Widget
{
    /// <summary>A paragraph.</summary>
    public TextParagraph? TextParagraph { get; init; }

    /// <summary>A text with a label.</summary>
    public DecoratedText? DecoratedText { get; init; }

    /// <summary>Buttons in a row.</summary>
    public ButtonList? ButtonList { get; init; }

    /// <summary>Two columns.</summary>
    public Columns? Columns { get; init; }
}
