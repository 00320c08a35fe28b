using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>What waits for a webhook, by lane, in the messages that it needs if there is no flood.</summary>
internal sealed class WaitingLanes
{
    private readonly IReadOnlyList<WaitingEvent> _waiting;
    private readonly JoiningOptions _options;
    private readonly List<WaitingLane> _lanes = [];

    /// <summary>Finds the lanes and what of each goes together. Linear in what is looked at.</summary>
    /// <param name="waiting">What waits, in the order it came.</param>
    /// <param name="count">How much of it is looked at, from the first on: at least one.</param>
    /// <param name="options">What may be told together.</param>
    public WaitingLanes(IReadOnlyList<WaitingEvent> waiting, int count, JoiningOptions options)
    {
        _waiting = waiting;
        _options = options;
        var known = new Dictionary<string, WaitingLane>(count, StringComparer.Ordinal);
        for (var place = 0; place < count; place++)
        {
            var next = waiting[place];
            ref var lane = ref CollectionsMarshal.GetValueRefOrAddDefault(known, next.Lane, out _);
            if (lane is null)
            {
                lane = new WaitingLane(place, next.Delivery.Group);
                _lanes.Add(lane);
            }

            lane.Places.Add(place);
            lane.Worst = next.Severity.IsAtLeast(lane.Worst) ? next.Severity : lane.Worst;
        }

        foreach (var lane in _lanes)
        {
            Divide(lane);
            lane.CriticalUnits = lane.Worst == EventSeverity.Critical ? CriticalUnitsOf(lane) : 0;
        }
    }

    /// <summary>The lanes, in the order their first events came.</summary>
    public IReadOnlyList<WaitingLane> All => _lanes;

    /// <summary>The lane whose first message goes next: that of the worst event, else the one that came first.</summary>
    public WaitingLane Best
    {
        get
        {
            var best = _lanes[0];
            foreach (var lane in _lanes)
            {
                best = lane.GoesBefore(best) ? lane : best;
            }

            return best;
        }
    }

    /// <summary>How many messages what waits needs.</summary>
    /// <param name="isCriticalOnly">Whether only the stories count in which something is critical, with what must go before them.</param>
    public int Messages(bool isCriticalOnly)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var messages = 0;
        foreach (var lane in _lanes)
        {
            var units = isCriticalOnly ? lane.CriticalUnits : lane.Units.Count;
            for (var index = 0; index < units; index++)
            {
                messages += lane.Units[index].Key is not { } key || keys.Add(key) ? 1 : 0;
            }
        }

        return messages;
    }

    /// <summary>The first message of a lane, with what begins other lanes and goes in the same message.</summary>
    public NextMessage FirstOf(WaitingLane lane)
    {
        var first = lane.Units[0];
        if (first.Key is not { } key)
        {
            return JoinedMessage.Of(first.Sort, EventsAt(first.Places.Span));
        }

        var places = new List<int>();
        var lanes = 0;
        foreach (var other in _lanes)
        {
            if (other.Units[0].Key == key)
            {
                places.AddRange(other.Units[0].Places.Span);
                lanes++;
            }
        }

        places.Sort();
        return JoinedMessage.Of(lanes == 1 ? first.Sort : UnitSort.Health, EventsAt(CollectionsMarshal.AsSpan(places)));
    }

    /// <summary>The events at some places.</summary>
    public List<WaitingEvent> EventsAt(ReadOnlySpan<int> places)
    {
        var events = new List<WaitingEvent>(places.Length);
        foreach (var place in places)
        {
            events.Add(_waiting[place]);
        }

        return events;
    }

    /// <summary>How long a lane had waited when the last of what waits came.</summary>
    public TimeSpan Waited(WaitingLane lane) => _waiting.Max(static waited => waited.Since) - _waiting[lane.First].Since;

    /// <summary>The event at a place.</summary>
    public WaitingEvent At(int place) => _waiting[place];

    private void Divide(WaitingLane lane)
    {
        ReadOnlyMemory<int> places = lane.Places.ToArray();
        for (var start = 0; start < places.Length;)
        {
            var unit = UnitAt(places[start..], lane.IsGroup);
            start += unit.Places.Length;
            lane.Units.Add(unit);
        }
    }

    private WaitingUnit UnitAt(ReadOnlyMemory<int> places, bool isGroup)
    {
        var keys = KeysAt(places, 0);
        if (_options.Flapping && keys.Alarm is { } alarm)
        {
            var changes = ChangesRun(places, alarm);
            return changes >= AlarmFlapping.LeastChanges ? new(UnitSort.Flapping, places[..changes], null) : new(UnitSort.Single, places[..1], null);
        }

        var matter = _options.Accounts ? keys.Matter : null;
        var pages = _options.Pages && keys.Communication is { } communication ? Run(places, communication, static keys => keys.Communication) : 1;
        if (!isGroup)
        {
            // Without an ARN each page is a lane of its own.
            var key = matter ?? (_options.Pages && keys.IsOfNoStory ? keys.Communication : null);
            return new(pages > 1 ? UnitSort.Health : UnitSort.Single, places[..pages], key);
        }

        // Nothing of other lanes may be joined with it: accounts are where they stand one after the other.
        var all = matter is null ? pages : Math.Max(pages, AccountsRun(places, matter));
        return new(all > 1 ? UnitSort.Health : UnitSort.Single, places[..all], null);
    }

    /// <summary>How many events have a key, from the first on.</summary>
    private int Run(ReadOnlyMemory<int> places, string key, Func<JoiningKeys, string?> keyOf)
    {
        var count = 1;
        while (count < places.Length && keyOf(KeysAt(places, count)) == key)
        {
            count++;
        }

        return count;
    }

    /// <summary>Only in the order in which they happened: which of two that came in another order is the last, the message could not say.</summary>
    private int ChangesRun(ReadOnlyMemory<int> places, string alarm)
    {
        var count = 1;
        while (count < places.Length && KeysAt(places, count) is var keys && keys.Alarm == alarm && !(keys.Changed < KeysAt(places, count - 1).Changed))
        {
            count++;
        }

        return count;
    }

    private int AccountsRun(ReadOnlyMemory<int> places, string matter)
    {
        var count = 1;
        while (count < places.Length && KeysAt(places, count) is var keys && keys.Matter == matter
            && (_options.Pages || keys.Communication != KeysAt(places, count - 1).Communication))
        {
            count++;
        }

        return count;
    }

    private JoiningKeys KeysAt(ReadOnlyMemory<int> places, int index) => _waiting[places.Span[index]].Keys;

    /// <summary>How many units hold all of the stories in which something is critical. In a message group there are other stories too.</summary>
    private int CriticalUnitsOf(WaitingLane lane)
    {
        var correlations = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in lane.Places)
        {
            if (_waiting[place].Severity == EventSeverity.Critical)
            {
                correlations.Add(_waiting[place].Correlation);
            }
        }

        var last = 0;
        for (var index = 0; index < lane.Units.Count; index++)
        {
            foreach (var place in lane.Units[index].Places.Span)
            {
                if (correlations.Contains(_waiting[place].Correlation))
                {
                    _waiting[place].Raise();
                    last = index + 1;
                }
            }
        }

        return last;
    }
}
