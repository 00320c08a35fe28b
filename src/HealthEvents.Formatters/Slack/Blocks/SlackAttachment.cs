namespace HealthEvents.Formatters.Slack;

/// <summary>Blocks with a colored bar at their side.</summary>
/// <remarks>
/// Legacy fields (<c>footer</c>, <c>ts</c>, <c>fields</c>) beside <c>blocks</c> make webhooks answer 400: they are not in
/// this type.
/// </remarks>
public sealed record SlackAttachment
{
    /// <summary>The color of the bar: <c>good</c>, <c>warning</c>, <c>danger</c> or hexadecimal such as <c>#D92D20</c>.</summary>
    public string? Color { get; init; }

    /// <summary>Plain text for where blocks cannot be shown.</summary>
    public string? Fallback { get; init; }

    /// <summary>The blocks. They count toward the 50 of the message.</summary>
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }
}
