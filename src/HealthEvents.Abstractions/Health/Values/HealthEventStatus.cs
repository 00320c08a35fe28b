namespace HealthEvents;

/// <summary>
/// The status an AWS Health event is given. It lags behind: see <see cref="OperationalEvent.LifecycleAt"/>. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct HealthEventStatus(string Value)
{
    /// <summary><c>open</c>: going on.</summary>
    public static HealthEventStatus Open { get; } = new("open");

    /// <summary><c>closed</c>: over.</summary>
    public static HealthEventStatus Closed { get; } = new("closed");

    /// <summary><c>upcoming</c>: announced.</summary>
    public static HealthEventStatus Upcoming { get; } = new("upcoming");

    /// <inheritdoc/>
    public bool Equals(HealthEventStatus other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
