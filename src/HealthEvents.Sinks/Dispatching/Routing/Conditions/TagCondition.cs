namespace HealthEvents.Sinks;

/// <summary>What is hit has one of some tags. AWS tells keys and values apart by their case.</summary>
internal sealed class TagCondition : RouteCondition
{
    private readonly (string Key, string Value)[] _tags;
    private readonly HashSet<string> _texts;

    /// <summary>Makes the condition.</summary>
    /// <param name="member">The member of the route.</param>
    /// <param name="tags">Keys and values with an equals sign between them.</param>
    public TagCondition(string member, IReadOnlyCollection<string> tags)
        : base(member)
    {
        _texts = new HashSet<string>(tags, StringComparer.Ordinal);
        _tags = [.. _texts.Select(static tag => (tag[..tag.IndexOf('=', StringComparison.Ordinal)], tag[(tag.IndexOf('=', StringComparison.Ordinal) + 1)..]))];
    }

    // The kind may be anybody's.
    public override bool IsMetBy(ref RouteSubject subject) => HasAny(subject.Event) ?? true;

    public override (bool IsMet, string Because) Explain(ref RouteSubject subject) => HasAny(subject.Event) is { } has
        ? (has, Because(ref subject, has))
        : (true, "the event cannot say it, which counts as met");

    protected override string Because(ref RouteSubject subject, bool isMet) =>
        isMet ? $"tagged {RouteWords.Choice(_texts)}" : $"not tagged {RouteWords.Choice(_texts)}";

    public override bool Covers(RouteCondition other) => other is TagCondition same && same._texts.IsSubsetOf(_texts);

    /// <summary>Whether an event has one of the tags, or <see langword="null"/> where it threw.</summary>
    private bool? HasAny(OperationalEvent value)
    {
        try
        {
            foreach (var (key, text) in _tags)
            {
                if (value.HasTag(key, text))
                {
                    return true;
                }
            }

            return false;
        }
        catch (Exception)
        {
            return null;
        }
    }
}
