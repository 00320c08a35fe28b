namespace HealthEvents;

/// <summary>
/// What happened to a resource or to one of its properties. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct ConfigChangeType(string Value)
{
    /// <summary><c>CREATE</c>: it is new.</summary>
    public static ConfigChangeType Create { get; } = new("CREATE");

    /// <summary><c>UPDATE</c>: it is different.</summary>
    public static ConfigChangeType Update { get; } = new("UPDATE");

    /// <summary><c>DELETE</c>: it is gone.</summary>
    public static ConfigChangeType Delete { get; } = new("DELETE");

    /// <summary><c>NONE</c>: nothing changed.</summary>
    public static ConfigChangeType None { get; } = new("NONE");

    /// <inheritdoc/>
    public bool Equals(ConfigChangeType other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
