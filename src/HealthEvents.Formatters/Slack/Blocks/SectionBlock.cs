namespace HealthEvents.Formatters.Slack;

/// <summary>Text, or short texts in two columns, or both. One of them is required.</summary>
public sealed record SectionBlock : SlackBlock
{
    /// <inheritdoc/>
    public override string Type => "section";

    /// <summary>The text, 1 to 3000 characters. It stands above the fields.</summary>
    public SlackText? Text { get; init; }

    /// <summary>Texts in two columns, on a phone one below the other. At most 10, each of 1 to 2000 characters.</summary>
    public IReadOnlyList<SlackText>? Fields { get; init; }

    /// <summary>A button at the right side.</summary>
    public SlackElement? Accessory { get; init; }

    /// <summary>Whether a long text is shown whole at once; Slack's default is to fold it.</summary>
    public bool? Expand { get; init; }
}
