namespace HealthEvents.Sinks;

/// <summary>What waits of one lane, in messages that keep its order.</summary>
/// <param name="first">The place of its first event among all that waits.</param>
/// <param name="group">The message group of a FIFO queue, or <see langword="null"/>.</param>
internal sealed class WaitingLane(int first, string? group)
{
    /// <summary>The place of its first event among all that waits.</summary>
    public int First { get; } = first;

    /// <summary>Whether it is a message group, which nothing of other lanes is joined with.</summary>
    public bool IsGroup { get; } = group is not null;

    /// <summary>Its events, by their places among all that waits.</summary>
    public List<int> Places { get; } = [];

    /// <summary>The messages that they make, in their order.</summary>
    public List<WaitingUnit> Units { get; } = [];

    /// <summary>The worst open severity in it: what is bad must not wait for what is before it.</summary>
    public EventSeverity Worst { get; set; } = EventSeverity.Info;

    /// <summary>How many of its messages hold all events of each correlation in which something is critical; nothing where nothing is.</summary>
    public int CriticalUnits { get; set; }

    /// <summary>Whether it goes before another one: the worse first, else the one that came first.</summary>
    public bool GoesBefore(WaitingLane other) => Worst == other.Worst ? First < other.First : Worst.IsAtLeast(other.Worst);
}
