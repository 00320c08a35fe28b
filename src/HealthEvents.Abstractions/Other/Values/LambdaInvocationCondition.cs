namespace HealthEvents;

/// <summary>
/// Why Lambda sent an event to a destination. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct LambdaInvocationCondition(string Value)
{
    /// <summary><c>Success</c>: the function took it. This is what on-success destinations get.</summary>
    public static LambdaInvocationCondition Success { get; } = new("Success");

    /// <summary><c>RetriesExhausted</c>: every attempt at an asynchronous invocation failed.</summary>
    public static LambdaInvocationCondition RetriesExhausted { get; } = new("RetriesExhausted");

    /// <summary><c>EventAgeExceeded</c>: an asynchronous event became too old before an attempt succeeded.</summary>
    public static LambdaInvocationCondition EventAgeExceeded { get; } = new("EventAgeExceeded");

    /// <summary><c>RetryAttemptsExhausted</c>: every attempt at a batch of a stream failed.</summary>
    public static LambdaInvocationCondition RetryAttemptsExhausted { get; } = new("RetryAttemptsExhausted");

    /// <summary><c>RecordAgeExceeded</c>: the records of a stream became too old before an attempt succeeded.</summary>
    public static LambdaInvocationCondition RecordAgeExceeded { get; } = new("RecordAgeExceeded");

    /// <summary><c>MaximumPayloadSizeExceeded</c>: the records are more than the function may be given at once.</summary>
    public static LambdaInvocationCondition MaximumPayloadSizeExceeded { get; } = new("MaximumPayloadSizeExceeded");

    /// <inheritdoc/>
    public bool Equals(LambdaInvocationCondition other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
