namespace HealthEvents.Formatters.Slack;

/// <summary>Lines in a fixed-width face.</summary>
public sealed record RichTextPreformatted : RichTextPart
{
    /// <inheritdoc/>
    public override string Type => "rich_text_preformatted";
}
