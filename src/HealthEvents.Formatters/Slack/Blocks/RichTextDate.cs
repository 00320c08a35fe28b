namespace HealthEvents.Formatters.Slack;

/// <summary>A moment that each reader sees in their own zone.</summary>
public sealed record RichTextDate : RichTextRun
{
    /// <inheritdoc/>
    public override string Type => "date";

    /// <summary>The moment, in whole seconds since 1970 in UTC.</summary>
    public required long Timestamp { get; init; }

    /// <summary>The tokens to show, such as <c>{date_short_pretty} {time}</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Plain text for clients that do not know the tokens.</summary>
    public string? Fallback { get; init; }
}
