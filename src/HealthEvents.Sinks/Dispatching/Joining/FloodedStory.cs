namespace HealthEvents.Sinks;

/// <summary>What waits of one story in a flood, and where it stands.</summary>
internal sealed class FloodedStory(WaitingLanes lanes)
{
    private readonly List<int> _places = [];

    /// <summary>Where it stands in each of its lanes: of an event in several accounts there are as many.</summary>
    private readonly List<(WaitingLane Lane, WaitingUnit Unit)> _latest = [];
    private WaitingUnit? _shown;

    /// <summary>Whether all of it is over.</summary>
    public bool IsOver => IsOverAt(Shown);

    /// <summary>How bad it is where it is worst.</summary>
    public EventSeverity Severity => SeverityOf(Shown);

    /// <summary>The place of its first event among all that waits.</summary>
    public int First => _places.Min();

    /// <summary>Its events, in the order they came.</summary>
    public List<WaitingEvent> Events
    {
        get
        {
            _places.Sort();
            return lanes.EventsAt(_places.ToArray());
        }
    }

    /// <summary>Where it stands. Where it stands differently in several accounts, the worst counts: it is not over before it is over for all.</summary>
    private WaitingUnit Shown => _shown ??= _latest
        .Select(static latest => latest.Unit)
        .OrderBy(IsOverAt).ThenBy(SeverityOf).ThenBy(static unit => unit.Places.Span[0])
        .First();

    /// <summary>Adds the next unit of one of its lanes. Where it came late it is one of its events, but not where the story stands.</summary>
    public void Add(WaitingLane lane, WaitingUnit unit)
    {
        _places.AddRange(unit.Places.Span);
        if (_latest.Count == 0 || _latest[^1].Lane != lane)
        {
            _latest.Add((lane, unit));
        }
        else if (!(ChangedAt(unit) < ChangedAt(_latest[^1].Unit)))
        {
            _latest[^1] = (lane, unit);
        }
    }

    /// <summary>What is told of it.</summary>
    /// <param name="isNamed">Whether it is named, and not only counted.</param>
    public ToldStory Told(bool isNamed)
    {
        var shown = Shown;
        return new([.. Events.Select(static waiting => waiting.Delivery.Received)], LatestOf(shown), isNamed ? DeliveryOf(shown) : null);
    }

    /// <summary>Of an alarm that flapped it is the one event that was made of the changes: it is as bad as the worst of them.</summary>
    private ReceivedEvent LatestOf(WaitingUnit shown) => shown.Sort == UnitSort.Flapping
        ? AlarmFlapping.Unite([.. lanes.EventsAt(shown.Places.Span).Select(static waiting => waiting.Delivery)])
        : lanes.At(shown.Places.Span[^1]).Delivery.Received;

    /// <summary>
    /// When an alarm came into the state that a unit ends with, or <see langword="null"/> where nobody says. Queues bring an OK after the
    /// ALARM that followed it: what rings must not be told as over.
    /// </summary>
    private DateTimeOffset? ChangedAt(WaitingUnit unit) =>
        lanes.At(unit.Places.Span[^1]).Delivery.Received.Event is CloudWatchAlarmEvent alarm ? alarm.State.Timestamp : null;

    private EventDelivery DeliveryOf(WaitingUnit shown)
    {
        if (shown.Key is not { } key)
        {
            return JoinedMessage.DeliveryOf(shown.Sort, lanes.EventsAt(shown.Places.Span));
        }

        WaitingUnit[] same = [.. _latest.Select(static latest => latest.Unit).Where(unit => unit.Key == key)];
        int[] places = [.. same.SelectMany(static unit => unit.Places.ToArray()).Order()];
        return JoinedMessage.DeliveryOf(same.Length == 1 ? shown.Sort : UnitSort.Health, lanes.EventsAt(places));
    }

    private bool IsOverAt(WaitingUnit unit)
    {
        var last = lanes.At(unit.Places.Span[^1]).Delivery;
        return Guarded.Ask(last, static last => last.Received.Event.LifecycleAt(last.Now)) == EventLifecycle.Resolved;
    }

    private EventSeverity SeverityOf(WaitingUnit unit)
    {
        var worst = EventSeverity.Info;
        foreach (var place in unit.Places.Span)
        {
            var severity = lanes.At(place).Severity;
            worst = severity.IsAtLeast(worst) ? severity : worst;
        }

        return worst;
    }
}
