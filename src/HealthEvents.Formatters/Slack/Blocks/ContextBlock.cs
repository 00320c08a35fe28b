namespace HealthEvents.Formatters.Slack;

/// <summary>Small gray texts in a row.</summary>
public sealed record ContextBlock : SlackBlock
{
    /// <inheritdoc/>
    public override string Type => "context";

    /// <summary>The texts, 1 to 10. A text has at most 3000 characters.</summary>
    public required IReadOnlyList<SlackElement> Elements { get; init; }
}
