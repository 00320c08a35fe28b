namespace HealthEvents;

/// <summary>
/// What an AWS Config rule says of a resource. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct ComplianceType(string Value)
{
    /// <summary><c>COMPLIANT</c>: it keeps the rule.</summary>
    public static ComplianceType Compliant { get; } = new("COMPLIANT");

    /// <summary><c>NON_COMPLIANT</c>: it breaks the rule.</summary>
    public static ComplianceType NonCompliant { get; } = new("NON_COMPLIANT");

    /// <summary><c>NOT_APPLICABLE</c>: the rule says nothing about it.</summary>
    public static ComplianceType NotApplicable { get; } = new("NOT_APPLICABLE");

    /// <summary><c>INSUFFICIENT_DATA</c>: the rule could not tell.</summary>
    public static ComplianceType InsufficientData { get; } = new("INSUFFICIENT_DATA");

    /// <inheritdoc/>
    public bool Equals(ComplianceType other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
