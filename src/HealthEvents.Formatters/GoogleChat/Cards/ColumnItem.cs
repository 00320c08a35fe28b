namespace HealthEvents.Formatters.GoogleChat;

/// <summary>A column.</summary>
public sealed record ColumnItem
{
    /// <summary><c>FILL_AVAILABLE_SPACE</c> (half of the card) or <c>FILL_MINIMUM_SPACE</c>.</summary>
    public string? HorizontalSizeStyle { get; init; }

    /// <summary>The widgets: paragraphs, decorated texts and button lists. No columns.</summary>
    public required IReadOnlyList<Widget> Widgets { get; init; }
}
