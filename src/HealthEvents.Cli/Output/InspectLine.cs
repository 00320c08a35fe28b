namespace HealthEvents.Cli.Output;

/// <summary>What <c>inspect</c> says of an event. The order of the properties is the order of the keys, and scripts rely on both.</summary>
internal sealed record InspectLine
{
    public required string File { get; init; }

    public required int Index { get; init; }

    public required string Kind { get; init; }

    public required string Family { get; init; }

    public required IReadOnlyList<string> Envelopes { get; init; }

    public string? Id { get; init; }

    public string? RecordId { get; init; }

    public string? Source { get; init; }

    public string? DetailType { get; init; }

    public string? Account { get; init; }

    public string? Region { get; init; }

    public string? Service { get; init; }

    public required string Severity { get; init; }

    public required string Lifecycle { get; init; }

    public required string Title { get; init; }

    public required string Identity { get; init; }

    public required string Correlation { get; init; }

    public string? Time { get; init; }

    public required IReadOnlyList<string> Resources { get; init; }

    public required IReadOnlyList<string> Problems { get; init; }
}
