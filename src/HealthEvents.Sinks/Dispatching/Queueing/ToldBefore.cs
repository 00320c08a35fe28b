using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>
/// What of a dispatch was told before: it brought it once more, and the journal knew it. It is not told again, but who reads of 27
/// accounts should know that there were 10 before. Each is counted in one message: the first that tells more of its matter.
/// </summary>
internal sealed class ToldBefore
{
    private readonly List<WaitingEvent> _events = [];

    /// <summary>The places of those that no message has counted, by what they are told together with; made when it is first asked for.</summary>
    private Dictionary<string, List<int>>? _byMatter;

    private bool[] _areCounted = [];

    /// <summary>Adds an event. None comes once the first message goes.</summary>
    public void Add(WaitingEvent told) => _events.Add(told);

    /// <summary>Says in a message of several events how many notifications were told before, of the same matter, or in a flood of the same kind.</summary>
    public static void CountIn(NextMessage next)
    {
        if (next.Events.Count < 2)
        {
            return;
        }

        try
        {
            next.Delivery.ToldBefore = next.Events[0] is QueuedEvent { Half.Refusals: var refusals } ? refusals.TakeToldBefore() : CountFor(next);
        }
        catch (Exception)
        {
            // Such as a kind of somebody's own that throws. The number is not worth the message.
        }
    }

    private static int CountFor(NextMessage next)
    {
        HashSet<ToldBefore>? known = null;
        foreach (var waited in next.Events)
        {
            if (waited is QueuedEvent { Owner.ToldBefore: { _events.Count: > 0 } told })
            {
                (known ??= []).Add(told);
            }
        }

        if (known is null)
        {
            return 0;
        }

        var matters = new HashSet<string>(next.Events.SelectMany(waited => MattersOf(waited, next.IsFlood)), StringComparer.Ordinal);

        // Several dispatches may have brought one notification again.
        var notifications = new HashSet<string>(StringComparer.Ordinal);
        foreach (var told in known)
        {
            told.Take(matters, notifications);
        }

        return notifications.Count;
    }

    private void Take(HashSet<string> matters, HashSet<string> notifications)
    {
        _byMatter ??= ByMatter();
        foreach (var matter in matters)
        {
            if (_byMatter.Remove(matter, out var places))
            {
                foreach (var place in places)
                {
                    if (!_areCounted[place])
                    {
                        notifications.Add(_events[place].Delivery.Identity);
                    }

                    _areCounted[place] = true;
                }
            }
        }
    }

    private Dictionary<string, List<int>> ByMatter()
    {
        var byMatter = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        _areCounted = new bool[_events.Count];
        for (var place = 0; place < _events.Count; place++)
        {
            foreach (var matter in MattersOf(_events[place], isFlood: false).Concat(MattersOf(_events[place], isFlood: true)))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byMatter, matter, out _) ??= []).Add(place);
            }
        }

        return byMatter;
    }

    /// <summary>By what it is told together with others. A message group is for itself.</summary>
    private static IEnumerable<string> MattersOf(WaitingEvent waited, bool isFlood)
    {
        var (value, keys) = (waited.Delivery.Received.Event, waited.Keys);
        string?[] matters = isFlood ? [$"flood|{value.Family}|{value.Kind}"] : [keys.Communication, keys.Matter, keys.Alarm];
        return matters.OfType<string>().Select(matter => $"{waited.Delivery.Group}|{matter}");
    }
}
