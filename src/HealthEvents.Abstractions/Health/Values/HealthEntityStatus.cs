namespace HealthEvents;

/// <summary>
/// The state of a resource that an AWS Health event concerns. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct HealthEntityStatus(string Value)
{
    /// <summary><c>IMPAIRED</c>: it is hit.</summary>
    public static HealthEntityStatus Impaired { get; } = new("IMPAIRED");

    /// <summary><c>UNIMPAIRED</c>: it is well.</summary>
    public static HealthEntityStatus Unimpaired { get; } = new("UNIMPAIRED");

    /// <summary><c>PENDING</c>: something must be done about it.</summary>
    public static HealthEntityStatus Pending { get; } = new("PENDING");

    /// <summary><c>RESOLVED</c>: it has been dealt with.</summary>
    public static HealthEntityStatus Resolved { get; } = new("RESOLVED");

    /// <summary><c>UNKNOWN</c>: AWS cannot tell.</summary>
    public static HealthEntityStatus Unknown { get; } = new("UNKNOWN");

    /// <inheritdoc/>
    public bool Equals(HealthEntityStatus other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
