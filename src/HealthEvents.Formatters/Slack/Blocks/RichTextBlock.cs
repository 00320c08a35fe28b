namespace HealthEvents.Formatters.Slack;

/// <summary>Text whose formatting is in objects, not in characters: nothing in it needs an escape.</summary>
public sealed record RichTextBlock : SlackBlock
{
    /// <inheritdoc/>
    public override string Type => "rich_text";

    /// <summary>The paragraphs and blocks of code.</summary>
    public required IReadOnlyList<RichTextPart> Elements { get; init; }
}
