namespace HealthEvents;

/// <summary>
/// Whom an AWS Health event concerns. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct HealthEventScope(string Value)
{
    /// <summary><c>ACCOUNT_SPECIFIC</c>: this account.</summary>
    public static HealthEventScope AccountSpecific { get; } = new("ACCOUNT_SPECIFIC");

    /// <summary><c>PUBLIC</c>: everybody in the region.</summary>
    public static HealthEventScope Public { get; } = new("PUBLIC");

    /// <inheritdoc/>
    public bool Equals(HealthEventScope other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
