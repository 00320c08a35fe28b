namespace HealthEvents.Sinks;

/// <summary>A lane as tables know it, with the hash of its name: it is looked up four times for each event, and the name is long.</summary>
/// <param name="name">The name of the lane.</param>
/// <param name="hash">What <see cref="HashOf"/> gives for the name.</param>
internal readonly struct LaneKey(string name, int hash) : IEquatable<LaneKey>
{
    private readonly string _name = name;
    private readonly int _hash = hash;

    /// <summary>The hash of a name, which is never 0.</summary>
    public static int HashOf(string name) => name.GetHashCode(StringComparison.Ordinal) is not 0 and var hash ? hash : 1;

    public bool Equals(LaneKey other) => _hash == other._hash && _name == other._name;

    public override bool Equals(object? obj) => obj is LaneKey other && Equals(other);

    public override int GetHashCode() => _hash;
}
