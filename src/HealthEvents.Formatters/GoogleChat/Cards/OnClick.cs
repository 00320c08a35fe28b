namespace HealthEvents.Formatters.GoogleChat;

/// <summary>What a tap does.</summary>
public sealed record OnClick
{
    /// <summary>Opens an address.</summary>
    public required OpenLink OpenLink { get; init; }
}
