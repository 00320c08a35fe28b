namespace HealthEvents.Formatters.GoogleChat;

/// <summary>A Material icon.</summary>
public sealed record MaterialIcon
{
    /// <summary>The name, such as <c>error</c>, <c>warning</c> or <c>check_circle</c>. A wrong one shows nothing.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is filled.</summary>
    public bool? Fill { get; init; }
}
