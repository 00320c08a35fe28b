namespace HealthEvents.Formatters.GoogleChat;

/// <summary>An image over the width of the card.</summary>
public sealed record CardImage
{
    /// <summary>The public https address of a png or jpg.</summary>
    public required string ImageUrl { get; init; }

    /// <summary>What the image shows, in words.</summary>
    public string? AltText { get; init; }

    /// <summary>What a tap does.</summary>
    public OnClick? OnClick { get; init; }
}
