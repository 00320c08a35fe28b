namespace HealthEvents.Benchmarks;

/// <summary>The three events that times, instructions and allocations are measured with: <c>bench/instructions/events</c>.</summary>
internal static class FixedEvents
{
    /// <summary>Each by the name of its file: a Lambda invocation by SNS with one record.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "events"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(static file => (Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file))),
    ];
}
