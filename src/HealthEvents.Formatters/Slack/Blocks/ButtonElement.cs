namespace HealthEvents.Formatters.Slack;

/// <summary>A button. With an address it opens that; without one it needs an app that listens.</summary>
public sealed record ButtonElement : SlackElement
{
    /// <inheritdoc/>
    public override string Type => "button";

    /// <summary>The words on it: plain, at most 75 characters; about 30 are shown.</summary>
    public required SlackText Text { get; init; }

    /// <summary>The address it opens, at most 3000 characters.</summary>
    public string? Url { get; init; }

    /// <summary>The name of the action, at most 255 characters.</summary>
    public string? ActionId { get; init; }

    /// <summary>What the app gets, at most 2000 characters.</summary>
    public string? Value { get; init; }

    /// <summary><c>primary</c> or <c>danger</c>.</summary>
    public string? Style { get; init; }

    /// <summary>What screen readers say instead of the words on it. At most 75 characters.</summary>
    public string? AccessibilityLabel { get; init; }
}
