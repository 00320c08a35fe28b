namespace HealthEvents.Sinks;

/// <summary>What may become one message of a flood: of some lanes the first units.</summary>
internal sealed class FloodCandidate
{
    // Two of one story are told one after the other: an alarm and its OK.
    private const int LeastMessages = 3;

    private readonly List<(WaitingLane Lane, int Units)> _parts = [];

    /// <summary>The lane that came first.</summary>
    public WaitingLane First => _parts[0].Lane;

    /// <summary>The lane that goes first if it is no flood.</summary>
    public WaitingLane Best { get; private set; } = null!;

    /// <summary>The units, lane by lane.</summary>
    public IEnumerable<(WaitingLane Lane, WaitingUnit Unit)> Units =>
        _parts.SelectMany(static part => part.Lane.Units.Take(part.Units).Select(unit => (part.Lane, unit)));

    /// <summary>Adds the first units of a lane.</summary>
    public void Add(WaitingLane lane, int units)
    {
        _parts.Add((lane, units));
        Best = Best is null || lane.GoesBefore(Best) ? lane : Best;
    }

    /// <summary>Whether it is worth a message of its own: not for what is one message anyway, and not for an alarm and its OK.</summary>
    public bool IsFlood(WaitingLanes lanes)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var stories = new HashSet<string>(StringComparer.Ordinal);
        var messages = 0;
        foreach (var (_, unit) in Units)
        {
            messages += unit.Key is null || keys.Add(unit.Key) ? 1 : 0;
            stories.Add(lanes.At(unit.Places.Span[0]).Keys.Story);
            if (messages >= LeastMessages || (messages > 1 && stories.Count > 1))
            {
                return true;
            }
        }

        return false;
    }
}
