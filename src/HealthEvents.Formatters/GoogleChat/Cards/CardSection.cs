namespace HealthEvents.Formatters.GoogleChat;

/// <summary>A section of a card.</summary>
public sealed record CardSection
{
    /// <summary>The heading, in HTML.</summary>
    public string? Header { get; init; }

    /// <summary>Whether it can be folded.</summary>
    public bool? Collapsible { get; init; }

    /// <summary>How many widgets are shown while it is folded.</summary>
    public int? UncollapsibleWidgetsCount { get; init; }

    /// <summary>The widgets, at least one.</summary>
    public required IReadOnlyList<Widget> Widgets { get; init; }
}
