namespace HealthEvents.Formatters.GoogleChat;

/// <summary>A column.</summary>
public sealed record ColumnItem
{
    /// <summary><c>FILL_AVAILABLE_SPACE</c> (half of the card) or <c>FILL_MINIMUM_SPACE</c>.</summary>
    public string? HorizontalSizeStyle { get; init; }

    /// <summary>The widgets: paragraphs, decorated texts, images and button lists. No dividers or columns.</summary>
    public required IReadOnlyList<Widget> Widgets { get; init; }
}
