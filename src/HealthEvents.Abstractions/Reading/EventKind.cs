namespace HealthEvents;

/// <summary>A kind of event: how to know it, and how to read it. The built-in kinds are made the same way.</summary>
/// <remarks>
/// <see cref="Read"/> is given the content and returns the event, or <see langword="null"/> if the event turns out to be of
/// another kind; then the next kind is asked. It need not fill what every event has (kind, family, envelope, raw bytes, id
/// of the carrier): the reader does. If it throws, the failure is noted as a problem and the next kind is asked. If every kind declines, the
/// event is delivered as one that has no model. It is called from many threads.
/// </remarks>
public sealed class EventKind
{
    /// <summary>Makes a kind.</summary>
    /// <param name="name">Its stable name, such as <c>acme.deployment</c>.</param>
    /// <param name="family">The family it belongs to: it chooses the summarizer.</param>
    /// <param name="matchers">Which events are of this kind: any one of them suffices.</param>
    /// <param name="read">Reads one.</param>
    /// <exception cref="ArgumentException">A name is empty, or a matcher is missing.</exception>
    public EventKind(string name, string family, IReadOnlyList<EventMatcher> matchers, Func<EventContent, OperationalEvent?> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(family);
        ArgumentNullException.ThrowIfNull(matchers);
        ArgumentNullException.ThrowIfNull(read);
        if (matchers.Count == 0)
        {
            throw new ArgumentException($"The kind '{name}' needs at least one matcher.", nameof(matchers));
        }

        Name = name;
        Family = family;
        Matchers = matchers;
        Read = read;
    }

    /// <summary>The stable name.</summary>
    public string Name { get; }

    /// <summary>The family: it chooses the summarizer.</summary>
    public string Family { get; }

    /// <summary>Which events are of this kind.</summary>
    public IReadOnlyList<EventMatcher> Matchers { get; }

    /// <summary>Reads one.</summary>
    public Func<EventContent, OperationalEvent?> Read { get; }

    /// <summary>
    /// Whether account and region of the SNS topic stand in where the event names none. Off for kinds that are collected
    /// in one account for many: there the topic says nothing about the event.
    /// </summary>
    /// <value><see langword="true"/> by default.</value>
    public bool FallsBackToTopic { get; init; } = true;

    /// <summary>Whether nobody else has what <see cref="Read"/> returns, so that it may be filled where it is.</summary>
    internal bool MakesEvents { get; init; }
}
