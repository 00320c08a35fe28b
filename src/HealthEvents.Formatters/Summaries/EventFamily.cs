namespace HealthEvents.Formatters;

/// <summary>A family of events: its kinds, and what says what there is to say about them.</summary>
public sealed class EventFamily
{
    /// <summary>Makes a family.</summary>
    /// <param name="kinds">Its kinds: at least one, all with the name of the family.</param>
    /// <param name="summarizer">Says what there is to say about its events.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no kind, or the kinds belong to several families.</exception>
    public EventFamily(IReadOnlyList<EventKind> kinds, IEventSummarizer summarizer)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(summarizer);
        if (kinds.Count == 0 || kinds.Any(kind => kind.Family != kinds[0].Family))
        {
            throw new ArgumentException("A family has at least one kind, and all its kinds name the same family.", nameof(kinds));
        }

        Kinds = kinds;
        Summarizer = summarizer;
    }

    /// <summary>The name of the family: see <see cref="OperationalEvent.Family"/>.</summary>
    public string Name => Kinds[0].Family;

    /// <summary>Its kinds.</summary>
    public IReadOnlyList<EventKind> Kinds { get; }

    /// <summary>Says what there is to say about its events.</summary>
    public IEventSummarizer Summarizer { get; }
}
