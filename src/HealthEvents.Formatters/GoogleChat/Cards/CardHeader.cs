namespace HealthEvents.Formatters.GoogleChat;

/// <summary>The head of a card. Its texts are plain and have one line each: what is longer is cut on the screen.</summary>
public sealed record CardHeader
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The line below it.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The public https address of an image at its side.</summary>
    public string? ImageUrl { get; init; }

    /// <summary><c>SQUARE</c> or <c>CIRCLE</c>.</summary>
    public string? ImageType { get; init; }

    /// <summary>What the image shows, in words.</summary>
    public string? ImageAltText { get; init; }
}
