namespace HealthEvents.Formatters.Slack;

/// <summary>Buttons in a row.</summary>
public sealed record ActionsBlock : SlackBlock
{
    /// <inheritdoc/>
    public override string Type => "actions";

    /// <summary>The buttons, 1 to 25.</summary>
    public required IReadOnlyList<ButtonElement> Elements { get; init; }
}
