namespace HealthEvents.Formatters.GoogleChat;

/// <summary>Opens an address.</summary>
public sealed record OpenLink
{
    /// <summary>The absolute address; http is turned into https. It counts toward the bytes of the message.</summary>
    public required string Url { get; init; }
}
