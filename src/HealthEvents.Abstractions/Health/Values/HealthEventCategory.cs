namespace HealthEvents;

/// <summary>
/// What sort of AWS Health event it is. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct HealthEventCategory(string Value)
{
    /// <summary><c>issue</c>: something is broken in a service.</summary>
    public static HealthEventCategory Issue { get; } = new("issue");

    /// <summary><c>accountNotification</c>: a notice about the account.</summary>
    public static HealthEventCategory AccountNotification { get; } = new("accountNotification");

    /// <summary><c>scheduledChange</c>: work that AWS has planned, such as a retirement.</summary>
    public static HealthEventCategory ScheduledChange { get; } = new("scheduledChange");

    /// <summary><c>investigation</c>: AWS is looking into something.</summary>
    public static HealthEventCategory Investigation { get; } = new("investigation");

    /// <inheritdoc/>
    public bool Equals(HealthEventCategory other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
