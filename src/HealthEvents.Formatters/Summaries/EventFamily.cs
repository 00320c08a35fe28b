namespace HealthEvents.Formatters;

/// <summary>
/// A family of events and what is said about them: one registration for the reader, which learns the kinds, and for the
/// summarizer, which learns the words.
/// </summary>
/// <example>
/// <code>
/// var family = new EventFamily([Deployment.EventKind, Rollback.EventKind], new DeploymentSummarizer());
/// family.AddTo(readerOptions);
/// family.AddTo(summarizerOptions);
/// </code>
/// </example>
public sealed class EventFamily
{
    /// <summary>Makes a family of kinds.</summary>
    /// <param name="kinds">Its kinds, all of the same <see cref="EventKind.Family"/>.</param>
    /// <param name="summarizer">Says what there is to say about its events.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are no kinds, or they are of several families.</exception>
    public EventFamily(IReadOnlyList<EventKind> kinds, IEventSummarizer summarizer)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(summarizer);
        if (kinds.Count == 0)
        {
            throw new ArgumentException("A family needs at least one kind.", nameof(kinds));
        }

        Name = kinds[0].Family;
        Kinds = [.. kinds];
        Summarizer = summarizer;
        foreach (var kind in Kinds)
        {
            if (kind.Family != Name)
            {
                throw new ArgumentException($"The kind '{kind.Name}' is of the family '{kind.Family}', not of '{Name}'.", nameof(kinds));
            }
        }
    }

    /// <summary>Makes a family whose kinds the reader knows already, such as one of <see cref="EventFamilies"/>.</summary>
    /// <param name="name">The family: see <see cref="OperationalEvent.Family"/>.</param>
    /// <param name="summarizer">Says what there is to say about its events.</param>
    /// <exception cref="ArgumentNullException"><paramref name="summarizer"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public EventFamily(string name, IEventSummarizer summarizer)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(summarizer);
        Name = name;
        Kinds = [];
        Summarizer = summarizer;
    }

    /// <summary>The family: see <see cref="OperationalEvent.Family"/>.</summary>
    public string Name { get; }

    /// <summary>Its kinds; empty where the reader knows them already.</summary>
    public IReadOnlyList<EventKind> Kinds { get; }

    /// <summary>Says what there is to say about its events.</summary>
    public IEventSummarizer Summarizer { get; }

    /// <summary>Makes its kinds known to a reader.</summary>
    /// <param name="options">The options of the reader.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public void AddTo(EventReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var kind in Kinds)
        {
            options.Kinds.Add(kind);
        }
    }

    /// <summary>Makes its summarizer known. It replaces the one that the family has.</summary>
    /// <param name="options">The options of the summarizer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public void AddTo(EventSummarizerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Families[Name] = Summarizer;
    }
}
