namespace HealthEvents.Cli.Output;

/// <summary>What <c>match</c> says of an event. The order of the properties is the order of the keys, and scripts rely on both.</summary>
internal sealed record MatchLine
{
    public required string File { get; init; }

    public required int Index { get; init; }

    public required string Kind { get; init; }

    public required bool Matches { get; init; }
}
