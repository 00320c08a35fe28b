namespace HealthEvents.Formatters.Slack;

/// <summary>An ordinary paragraph.</summary>
public sealed record RichTextSection : RichTextPart
{
    /// <inheritdoc/>
    public override string Type => "rich_text_section";
}
