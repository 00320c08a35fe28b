namespace HealthEvents;

/// <summary>
/// How a CloudWatch alarm holds a value against its threshold. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct AlarmComparisonOperator(string Value)
{
    /// <summary><c>GreaterThanOrEqualToThreshold</c>: at or above.</summary>
    public static AlarmComparisonOperator GreaterThanOrEqualToThreshold { get; } = new("GreaterThanOrEqualToThreshold");

    /// <summary><c>GreaterThanThreshold</c>: above.</summary>
    public static AlarmComparisonOperator GreaterThanThreshold { get; } = new("GreaterThanThreshold");

    /// <summary><c>LessThanThreshold</c>: below.</summary>
    public static AlarmComparisonOperator LessThanThreshold { get; } = new("LessThanThreshold");

    /// <summary><c>LessThanOrEqualToThreshold</c>: at or below.</summary>
    public static AlarmComparisonOperator LessThanOrEqualToThreshold { get; } = new("LessThanOrEqualToThreshold");

    /// <summary><c>LessThanLowerOrGreaterThanUpperThreshold</c>: outside the band of an anomaly detector.</summary>
    public static AlarmComparisonOperator LessThanLowerOrGreaterThanUpperThreshold { get; } = new("LessThanLowerOrGreaterThanUpperThreshold");

    /// <summary><c>LessThanLowerThreshold</c>: below the band of an anomaly detector.</summary>
    public static AlarmComparisonOperator LessThanLowerThreshold { get; } = new("LessThanLowerThreshold");

    /// <summary><c>GreaterThanUpperThreshold</c>: above the band of an anomaly detector.</summary>
    public static AlarmComparisonOperator GreaterThanUpperThreshold { get; } = new("GreaterThanUpperThreshold");

    /// <inheritdoc/>
    public bool Equals(AlarmComparisonOperator other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
