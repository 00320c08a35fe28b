namespace HealthEvents.Formatters.Slack;

/// <summary>A small image.</summary>
public sealed record ImageElement : SlackElement
{
    /// <inheritdoc/>
    public override string Type => "image";

    /// <summary>The public address of the image, at most 3000 characters.</summary>
    public required string ImageUrl { get; init; }

    /// <summary>What the image shows, in words. At most 2000 characters.</summary>
    public required string AltText { get; init; }
}
