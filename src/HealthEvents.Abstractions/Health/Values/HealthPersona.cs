namespace HealthEvents;

/// <summary>
/// Who should read an AWS Health event. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct HealthPersona(string Value)
{
    /// <summary><c>OPERATIONS</c>: those who run the workload. AWS's schema table spells it <c>OPERATIONAL</c>.</summary>
    public static HealthPersona Operations { get; } = new("OPERATIONS");

    /// <summary><c>SECURITY</c>: those who answer for security.</summary>
    public static HealthPersona Security { get; } = new("SECURITY");

    /// <summary><c>BILLING</c>: those who answer for cost.</summary>
    public static HealthPersona Billing { get; } = new("BILLING");

    /// <inheritdoc/>
    public bool Equals(HealthPersona other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
