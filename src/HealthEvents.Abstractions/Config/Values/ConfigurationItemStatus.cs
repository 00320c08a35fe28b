namespace HealthEvents;

/// <summary>
/// The state of a resource as AWS Config records it. An open set: a value that AWS adds later is kept as it came.
/// </summary>
/// <param name="Value">The value on the wire, compared without regard to case.</param>
public readonly record struct ConfigurationItemStatus(string Value)
{
    /// <summary><c>OK</c>: it was recorded.</summary>
    public static ConfigurationItemStatus Ok { get; } = new("OK");

    /// <summary><c>ResourceDiscovered</c>: it was seen for the first time.</summary>
    public static ConfigurationItemStatus ResourceDiscovered { get; } = new("ResourceDiscovered");

    /// <summary><c>ResourceNotRecorded</c>: its type is not recorded.</summary>
    public static ConfigurationItemStatus ResourceNotRecorded { get; } = new("ResourceNotRecorded");

    /// <summary><c>ResourceDeleted</c>: it is gone.</summary>
    public static ConfigurationItemStatus ResourceDeleted { get; } = new("ResourceDeleted");

    /// <summary><c>ResourceDeletedNotRecorded</c>: it is gone, and its type is not recorded.</summary>
    public static ConfigurationItemStatus ResourceDeletedNotRecorded { get; } = new("ResourceDeletedNotRecorded");

    /// <inheritdoc/>
    public bool Equals(ConfigurationItemStatus other) => OpenValue.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The value on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value ?? "";
}
