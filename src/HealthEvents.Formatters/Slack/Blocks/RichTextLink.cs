namespace HealthEvents.Formatters.Slack;

/// <summary>A link.</summary>
public sealed record RichTextLink : RichTextRun
{
    /// <inheritdoc/>
    public override string Type => "link";

    /// <summary>The address.</summary>
    public required string Url { get; init; }

    /// <summary>The words of the link; without them the address is shown.</summary>
    public string? Text { get; init; }

    /// <summary>How it looks.</summary>
    public RichTextStyle? Style { get; init; }
}
