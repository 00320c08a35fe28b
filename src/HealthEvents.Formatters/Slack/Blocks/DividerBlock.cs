namespace HealthEvents.Formatters.Slack;

/// <summary>A thin line.</summary>
public sealed record DividerBlock : SlackBlock
{
    /// <inheritdoc/>
    public override string Type => "divider";
}
