namespace HealthEvents;

/// <summary>Says which events are of a kind.</summary>
/// <remarks>
/// There are two sorts: by the members of an EventBridge event (<see cref="EventBridge"/>), and by the root members of
/// a bare document (<see cref="RootMembers"/>, <see cref="RootMember"/>).
/// </remarks>
public sealed class EventMatcher
{
    private EventMatcher()
    {
    }

    /// <summary>The detail-type of an EventBridge event, or <see langword="null"/> for a matcher of root members.</summary>
    public string? DetailType { get; private init; }

    /// <summary>The source of an EventBridge event; with <c>*</c> at its end, what it begins with; <see langword="null"/> for any.</summary>
    public string? Source { get; private init; }

    /// <summary>The names of the root members that must all be there.</summary>
    public IReadOnlyList<string> Members { get; private init; } = [];

    /// <summary>The text that the only one of <see cref="Members"/> must have, or <see langword="null"/> for any value.</summary>
    public string? Value { get; private init; }

    /// <summary>Matches EventBridge events.</summary>
    /// <param name="detailType">The detail-type, compared without regard to case.</param>
    /// <param name="source">The source, such as <c>aws.health</c>; <c>acme.*</c> for all that begin so; <see langword="null"/> for any.</param>
    /// <returns>The matcher.</returns>
    /// <exception cref="ArgumentException"><paramref name="detailType"/> is empty.</exception>
    public static EventMatcher EventBridge(string detailType, string? source = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(detailType);
        return new EventMatcher { DetailType = detailType, Source = source };
    }

    /// <summary>Matches documents that have all of some root members.</summary>
    /// <param name="members">The names, compared exactly.</param>
    /// <returns>The matcher.</returns>
    /// <exception cref="ArgumentException"><paramref name="members"/> is empty.</exception>
    public static EventMatcher RootMembers(params string[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return members.Length == 0
            ? throw new ArgumentException("A matcher of root members needs at least one name.", nameof(members))
            : new EventMatcher { Members = [.. members] };
    }

    /// <summary>Matches documents in which a root member has a certain text.</summary>
    /// <param name="member">The name, compared exactly.</param>
    /// <param name="value">The text, compared exactly.</param>
    /// <returns>The matcher.</returns>
    /// <exception cref="ArgumentException"><paramref name="member"/> is empty.</exception>
    public static EventMatcher RootMember(string member, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(member);
        ArgumentNullException.ThrowIfNull(value);
        return new EventMatcher { Members = [member], Value = value };
    }
}
