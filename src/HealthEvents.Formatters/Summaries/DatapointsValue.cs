namespace HealthEvents.Formatters;

/// <summary>Recent measurements, oldest first: fewer than four are shown as numbers, more are drawn as a line of small bars.</summary>
/// <param name="Values">The measurements, oldest first; <see langword="null"/> where one is missing.</param>
/// <param name="Threshold">The line they are compared with, or <see langword="null"/>.</param>
public sealed record DatapointsValue(IReadOnlyList<double?> Values, double? Threshold = null) : SummaryValue
{
    /// <summary>The unit of the measurements as CloudWatch spells it, such as <c>Bytes</c>, or <see langword="null"/>.</summary>
    public string? Unit { get; init; }
}
