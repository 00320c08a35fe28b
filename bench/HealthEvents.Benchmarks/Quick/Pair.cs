namespace HealthEvents.Benchmarks;

/// <summary>Two pieces of work that are compared.</summary>
/// <param name="Name">What is compared, for a line of its own.</param>
/// <param name="Subject">What is judged.</param>
/// <param name="Measure">What it is measured against.</param>
internal sealed record Pair(string Name, Action Subject, Action Measure);
