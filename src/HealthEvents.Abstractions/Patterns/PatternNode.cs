namespace HealthEvents;

/// <summary>
/// What a pattern wants of one place in events: of its value, and of the members below. Objects of a pattern, and alternatives of an
/// <c>$or</c>, are nodes; the alternatives stand at the place of the object around them.
/// </summary>
internal sealed class PatternNode
{
    private const byte Dot = (byte)'.';

    private readonly List<PatternNode> _children = [];
    private readonly List<PatternChoice> _choices = [];
    private readonly bool _isRoot;

    private PatternNode(byte[] path, int depth, bool isRoot) => (Path, Depth, _isRoot) = (path, depth, isRoot);

    /// <summary>
    /// The names from the root, with dots between them. Names with dots in them are steps of a path, in patterns and in events: the
    /// README of Event Ruler, "JSON keys with dots".
    /// </summary>
    public byte[] Path { get; }

    /// <summary>How many names there are in <see cref="Path"/>.</summary>
    public int Depth { get; }

    /// <summary>How many bytes of the path of a child come before its own name.</summary>
    public int Skip => _isRoot ? 0 : Path.Length + 1;

    /// <summary>What the value must be, any of them; <see langword="null"/> where nothing is asked of it.</summary>
    public ValueMatcher[]? Matchers { get; private set; }

    /// <summary>Where in the pattern <see cref="Matchers"/> stand.</summary>
    public int Place { get; private set; }

    /// <summary>What must hold below, all of them.</summary>
    public PatternNode[] Children { get; private set; } = [];

    /// <summary>Of each, one alternative must hold.</summary>
    public PatternChoice[] Choices { get; private set; } = [];

    /// <summary>What becomes of <see cref="Matchers"/> where there is no value.</summary>
    public PatternResult WithoutValue { get; private set; }

    /// <summary>What becomes of what must hold below, where there is nothing below.</summary>
    public PatternResult WithoutMembers { get; private set; }

    /// <summary>What becomes of all of it where an event has nothing in this place.</summary>
    public PatternResult Missing { get; private set; }

    public bool HasMembers => Children.Length + Choices.Length > 0;

    public static PatternNode Root() => new([], 0, isRoot: true);

    /// <summary>An alternative at the place of this node.</summary>
    public PatternNode Alternative() => new(Path, Depth, _isRoot);

    /// <summary>The node of a name below.</summary>
    public PatternNode Child(ReadOnlySpan<byte> name)
    {
        foreach (var known in _children)
        {
            if (known.Path.AsSpan(Skip).SequenceEqual(name))
            {
                return known;
            }
        }

        var path = new byte[Skip + name.Length];
        if (!_isRoot)
        {
            Path.CopyTo(path, 0);
            path[Path.Length] = Dot;
        }

        name.CopyTo(path.AsSpan(Skip));
        var child = new PatternNode(path, Depth + 1, isRoot: false);
        _children.Add(child);
        return child;
    }

    public void Choose(PatternChoice choice) => _choices.Add(choice);

    /// <summary>Sets what the value must be. A later one of the same path replaces an earlier one, as in Event Ruler.</summary>
    public void Want(ValueMatcher[] matchers, int place) => (Matchers, Place) = (matchers, place);

    /// <summary>Ends the building of this node and of all below.</summary>
    public void Complete()
    {
        (Children, Choices) = ([.. _children], [.. _choices]);
        WithoutMembers = PatternResult.Absent;
        foreach (var child in Children)
        {
            child.Complete();
            WithoutMembers = PatternResults.Both(WithoutMembers, child.Missing);
        }

        foreach (var choice in Choices)
        {
            var best = PatternResult.Fails;
            foreach (var alternative in choice.Alternatives)
            {
                alternative.Complete();
                best = PatternResults.Either(best, alternative.WithoutMembers);
            }

            WithoutMembers = PatternResults.Both(WithoutMembers, best);
        }

        WithoutValue = Matchers is null || Array.Exists(Matchers, static matcher => matcher.WantsAbsence) ? PatternResult.Absent : PatternResult.Fails;
        Missing = PatternResults.Both(WithoutValue, WithoutMembers);
    }
}
