namespace HealthEvents.Formatters.GoogleChat;

/// <summary>Two columns, on a phone one below the other where the room is too small.</summary>
public sealed record Columns
{
    /// <summary>The columns, at most 2.</summary>
    public required IReadOnlyList<ColumnItem> ColumnItems { get; init; }
}
