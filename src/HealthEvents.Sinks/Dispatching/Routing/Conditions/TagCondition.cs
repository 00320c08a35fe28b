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

    public override bool IsMetBy(ref RouteSubject subject)
    {
        try
        {
            foreach (var (key, value) in _tags)
            {
                if (subject.Event.HasTag(key, value))
                {
                    return true;
                }
            }

            return false;
        }
        catch (Exception)
        {
            // The kind may be anybody's.
            return true;
        }
    }

    public override string Because(ref RouteSubject subject, bool isMet) =>
        isMet ? $"tagged {RouteWords.Choice(_texts)}" : $"not tagged {RouteWords.Choice(_texts)}";

    public override bool Covers(RouteCondition other) => other is TagCondition same && same._texts.IsSubsetOf(_texts);
}
