namespace HealthEvents;

/// <summary>
/// The state of a CloudWatch alarm. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct AlarmState(string Value)
{
    /// <summary><c>OK</c>: the metric is within the threshold.</summary>
    public static AlarmState Ok { get; } = new("OK");

    /// <summary><c>ALARM</c>: the metric is outside the threshold.</summary>
    public static AlarmState Alarm { get; } = new("ALARM");

    /// <summary><c>INSUFFICIENT_DATA</c>: there is not enough data to tell.</summary>
    public static AlarmState InsufficientData { get; } = new("INSUFFICIENT_DATA");

    /// <inheritdoc/>
    public bool Equals(AlarmState other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
