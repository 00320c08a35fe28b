using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>The events that wait for one webhook, in the order they came, and the lanes that are busy. One thread at a time.</summary>
internal sealed class QueueLine
{
    private readonly List<QueuedEvent> _waiting = [];

    /// <summary>How many ever came.</summary>
    private long _came;

    /// <summary>The lanes of which something is posted, or not done with yet, and how often.</summary>
    private readonly Dictionary<LaneKey, int> _busy = [];

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty => _waiting.Count == 0;

    public void Add(List<QueuedEvent> events)
    {
        events.ForEach(queued => queued.Place = _came++);
        _waiting.AddRange(events);
    }

    /// <summary>Takes back to their places what was posted in one message that was refused. Each half of it goes apart from now on.</summary>
    /// <param name="refused">Its events.</param>
    /// <param name="refusals">How it goes on with all that was refused with them.</param>
    /// <returns>Those whose dispatch was canceled meanwhile. They stay out.</returns>
    public List<QueuedEvent> TakeBack(IReadOnlyList<WaitingEvent> refused, Refusals refusals)
    {
        var canceled = new List<QueuedEvent>();
        var back = new List<QueuedEvent>(refused.Count);
        for (var index = 0; index < refused.Count; index++)
        {
            var queued = (QueuedEvent)refused[index];
            if (queued.Owner.IsCanceled)
            {
                canceled.Add(queued);
                continue;
            }

            queued.IsWaiting = true;
            queued.HoldsLane = false;
            Vacate(queued.Delivery.LaneKey);
            back.Add(queued);
        }

        back.Sort(ByPlace);
        Halves.Divide(back, refusals);
        _waiting.AddRange(back);
        _waiting.Sort(ByPlace);
        return canceled;
    }

    /// <summary>Occupies a lane, unless it is busy.</summary>
    /// <returns>Whether it is occupied now.</returns>
    public bool TryOccupy(LaneKey lane) => _busy.TryAdd(lane, 1);

    public void Vacate(LaneKey lane)
    {
        if (--CollectionsMarshal.GetValueRefOrAddDefault(_busy, lane, out _) == 0)
        {
            _busy.Remove(lane);
        }
    }

    /// <summary>Finds what may go now: nothing of a busy lane, and nothing behind what must wait.</summary>
    public void FindCandidates(List<WaitingEvent> candidates)
    {
        HashSet<string>? held = null;
        foreach (var queued in _waiting)
        {
            if (queued.After is { IsDone: false })
            {
                // What comes behind it in its lane is held up with it.
                held ??= new HashSet<string>(StringComparer.Ordinal);
                held.Add(queued.Lane);
            }
            else if (!_busy.ContainsKey(queued.Delivery.LaneKey) && held?.Contains(queued.Lane) != true)
            {
                candidates.Add(queued);
            }
        }
    }

    /// <summary>Takes out what goes.</summary>
    public void TakeForPost(IReadOnlyList<WaitingEvent> events)
    {
        for (var index = 0; index < events.Count; index++)
        {
            var queued = (QueuedEvent)events[index];
            queued.IsWaiting = false;
            queued.HoldsLane = true;
            CollectionsMarshal.GetValueRefOrAddDefault(_busy, queued.Delivery.LaneKey, out _)++;
        }

        RemoveGone();
    }

    /// <summary>Takes out those whose turn would come after they had waited too long.</summary>
    /// <param name="pace">How the pace stands.</param>
    /// <param name="now">The moment.</param>
    /// <param name="most">How long events wait.</param>
    /// <returns>The events and how many waited before each, or <see langword="null"/> where there are none.</returns>
    public List<(QueuedEvent Event, int Before)>? TakeLate(PaceState pace, DateTimeOffset now, TimeSpan most)
    {
        if (pace.Wait == TimeSpan.Zero)
        {
            return null;
        }

        List<(QueuedEvent Event, int Before)>? late = null;
        for (var index = 0; index < _waiting.Count; index++)
        {
            var queued = _waiting[index];
            if (pace.Wait > pace.PatienceOf(queued.Delivery.Now, now, most))
            {
                queued.IsWaiting = false;
                (late ??= []).Add((queued, index));
            }
        }

        RemoveGone();
        return late;
    }

    /// <summary>Takes out those of a dispatch.</summary>
    public List<QueuedEvent> TakeOf(QueueOwner owner)
    {
        var taken = _waiting.FindAll(queued => queued.Owner == owner);
        taken.ForEach(static queued => queued.IsWaiting = false);
        RemoveGone();
        return taken;
    }

    /// <summary>Takes out what its dispatch wants back, as far as it waits.</summary>
    /// <returns>Those that waited.</returns>
    public List<QueuedEvent> Withdraw(List<QueuedEvent> events)
    {
        var waited = events.FindAll(static queued => queued.IsWaiting);
        waited.ForEach(static queued => queued.IsWaiting = false);
        RemoveGone();
        return waited;
    }

    /// <summary>Takes out everything.</summary>
    public List<QueuedEvent> TakeAll()
    {
        var taken = _waiting.ToList();
        taken.ForEach(static queued => queued.IsWaiting = false);
        _waiting.Clear();
        return taken;
    }

    private static int ByPlace(QueuedEvent one, QueuedEvent other) => one.Place.CompareTo(other.Place);

    private void RemoveGone() => _waiting.RemoveAll(static queued => !queued.IsWaiting);
}
