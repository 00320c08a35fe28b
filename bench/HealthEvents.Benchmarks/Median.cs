namespace HealthEvents.Benchmarks;

/// <summary>The middle of what was measured: a few interrupted rounds do not move it.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
