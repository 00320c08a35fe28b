namespace HealthEvents.Formatters.GoogleChat;

/// <summary>A button.</summary>
public sealed record CardButton
{
    /// <summary>The words on it: plain.</summary>
    public required string Text { get; init; }

    /// <summary><c>OUTLINED</c>, <c>FILLED</c>, <c>FILLED_TONAL</c> or <c>BORDERLESS</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The color of its ground.</summary>
    public CardColor? Color { get; init; }

    /// <summary>What a tap does. Webhooks can only open an address.</summary>
    public required OnClick OnClick { get; init; }
}
