namespace HealthEvents;

/// <summary>
/// Whether the reader of an AWS Health event must act. AWS sends it since November 2025, and never for service issues. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct HealthActionability(string Value)
{
    /// <summary><c>ACTION_REQUIRED</c>: act, or lose something.</summary>
    public static HealthActionability ActionRequired { get; } = new("ACTION_REQUIRED");

    /// <summary><c>ACTION_MAY_BE_REQUIRED</c>: check whether to act.</summary>
    public static HealthActionability ActionMayBeRequired { get; } = new("ACTION_MAY_BE_REQUIRED");

    /// <summary><c>INFORMATIONAL</c>: nothing to do.</summary>
    public static HealthActionability Informational { get; } = new("INFORMATIONAL");

    /// <inheritdoc/>
    public bool Equals(HealthActionability other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
