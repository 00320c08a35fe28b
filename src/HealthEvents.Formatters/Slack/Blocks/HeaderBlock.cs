namespace HealthEvents.Formatters.Slack;

/// <summary>A line in large bold letters.</summary>
public sealed record HeaderBlock : SlackBlock
{
    /// <inheritdoc/>
    public override string Type => "header";

    /// <summary>The text: plain, 1 to 150 characters.</summary>
    public required SlackText Text { get; init; }
}
