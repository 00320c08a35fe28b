namespace HealthEvents.Cli.Output;

/// <summary>What <c>explain</c> says of an event. The order of the properties is the order of the keys, and scripts rely on both.</summary>
internal sealed record ExplainLine
{
    public required string File { get; init; }

    public required int Index { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Sinks { get; init; }

    public string? Suppressed { get; init; }

    public required IReadOnlyList<ExplainedRoute> Routes { get; init; }
}
