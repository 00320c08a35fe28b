namespace HealthEvents.Formatters.Slack;

/// <summary>An image over the width of the message.</summary>
public sealed record ImageBlock : SlackBlock
{
    /// <inheritdoc/>
    public override string Type => "image";

    /// <summary>The public address of the image, at most 3000 characters.</summary>
    public required string ImageUrl { get; init; }

    /// <summary>What the image shows, in words. At most 2000 characters.</summary>
    public required string AltText { get; init; }

    /// <summary>The title: plain, at most 2000 characters.</summary>
    public SlackText? Title { get; init; }
}
