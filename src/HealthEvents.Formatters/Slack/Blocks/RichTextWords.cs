namespace HealthEvents.Formatters.Slack;

/// <summary>Words in one style.</summary>
public sealed record RichTextWords : RichTextRun
{
    /// <inheritdoc/>
    public override string Type => "text";

    /// <summary>The words, at least one character.</summary>
    public required string Text { get; init; }

    /// <summary>How they look.</summary>
    public RichTextStyle? Style { get; init; }
}
