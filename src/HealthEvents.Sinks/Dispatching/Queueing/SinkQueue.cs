using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>
/// What waits for one webhook, whichever dispatch brought it. Whenever the webhook may be called, the plan says what goes next, and what
/// of it goes together.
/// </summary>
/// <remarks>
/// It decides when something changes: on the thread of whoever changes it, and on a timer while events wait for the pace. So nothing
/// runs when no dispatch waits for it. The lock is held for an instant, and never while others' code runs.
/// </remarks>
internal sealed class SinkQueue : IPostWatch
{
    private readonly IPacedSink _sink;
    private readonly Sending _sending;
    private readonly MessagePlan _plan;
    private readonly int _concurrency;

    /// <summary>Chooses again when the pace lets the next go.</summary>
    private readonly WakeUp _wakeUp;

    private readonly Gate _gate = new();

    /// <summary>What waits, in the order it came.</summary>
    private readonly List<QueuedEvent> _waiting = [];

    /// <summary>The lanes of which something is posted, or not done with yet, and how often.</summary>
    private readonly Dictionary<string, int> _busyLanes = new(StringComparer.Ordinal);

    /// <summary>The messages under way that several dispatches wait for.</summary>
    private readonly List<QueuedMessage> _shared = [];

    /// <summary>What may go. It belongs to whoever chooses.</summary>
    private readonly List<WaitingEvent> _candidates = [];

    /// <summary>How many messages are under way.</summary>
    private int _posting;

    /// <summary>How many of them are about to post, and so have the next turn.</summary>
    private int _next;

    private bool _isChoosing;

    /// <summary>Makes a queue that is empty.</summary>
    /// <param name="sink">Where it goes.</param>
    /// <param name="plan">Says what goes next.</param>
    /// <param name="concurrency">How many messages go side by side.</param>
    public SinkQueue(IPacedSink sink, MessagePlan plan, int concurrency)
    {
        _sink = sink;
        _sending = new Sending(sink);
        _plan = plan;
        _concurrency = concurrency;
        _wakeUp = new WakeUp(sink.Clock, Choose);
    }

    /// <summary>Whether everything may go at once: there is no pace, and nothing waits.</summary>
    public bool IsFree
    {
        get
        {
            var isFree = _sink.AskPace().IsFree;
            lock (_gate)
            {
                return isFree && _waiting.Count == 0;
            }
        }
    }

    /// <summary>Lets an event go at once, where nothing waits: nearly always. It costs no place in the queue.</summary>
    /// <param name="delivery">The event.</param>
    /// <param name="watch">What the sink is to tell of the post.</param>
    /// <returns>Whether it goes. <see cref="End"/> must be told when it was sent.</returns>
    public bool TryGo(EventDelivery delivery, out IPostWatch? watch)
    {
        var pace = _sink.AskPace();
        watch = null;
        lock (_gate)
        {
            if (_waiting.Count > 0 || !MayPost(pace) || _busyLanes.ContainsKey(delivery.Lane))
            {
                return false;
            }

            watch = Begin(pace);
            Occupy(delivery.Lane);
            return true;
        }
    }

    /// <summary>An event that went at once was sent.</summary>
    public void End(EventDelivery delivery)
    {
        bool isWaitedFor;
        lock (_gate)
        {
            _posting--;
            Vacate(delivery.Lane);
            isWaitedFor = _waiting.Count > 0;
        }

        ChooseIf(isWaitedFor);
    }

    /// <summary>Puts one event into the queue, and waits until it is known what became of it.</summary>
    public async ValueTask<DeliveryResult> WaitAsync(EventDelivery delivery, CancellationToken cancellationToken)
    {
        using var owner = new QueueOwner(this, cancellationToken);
        var queued = new QueuedEvent(delivery, owner, after: null, _sink.Clock.GetUtcNow());
        Add(owner, [queued]);
        var result = await queued.Result.ConfigureAwait(false);
        Done(queued);
        return result;
    }

    /// <summary>Puts all events of a dispatch into the queue before the first of them goes.</summary>
    public void Add(QueueOwner owner, List<QueuedEvent> events)
    {
        bool isCanceled;
        lock (_gate)
        {
            isCanceled = owner.IsCanceled;
            if (!isCanceled)
            {
                _waiting.AddRange(events);
            }
        }

        if (isCanceled)
        {
            events.ForEach(static queued => queued.Tell(Sending.CanceledBefore));
        }
        else
        {
            Choose();
        }
    }

    /// <summary>A dispatch has done with an event, so that the next of its lane may go.</summary>
    public void Done(QueuedEvent queued)
    {
        bool isWaitedFor;
        lock (_gate)
        {
            queued.IsDone = true;
            if (queued.HoldsLane)
            {
                queued.HoldsLane = false;
                Vacate(queued.Lane);
            }

            isWaitedFor = _waiting.Count > 0;
        }

        ChooseIf(isWaitedFor);
    }

    /// <summary>Takes events back that wait. Those that were posted meanwhile are told what became of them.</summary>
    public void Withdraw(List<QueuedEvent> events, DeliveryResult result)
    {
        lock (_gate)
        {
            foreach (var queued in events)
            {
                queued.IsWithdrawn = queued.IsWaiting;
                queued.IsWaiting = false;
            }

            RemoveGone();
        }

        foreach (var queued in events)
        {
            if (queued.IsWithdrawn)
            {
                queued.Tell(result);
            }
        }
    }

    /// <summary>A dispatch was canceled: its events leave, and what is told together with events of others goes on without it.</summary>
    public void Cancel(QueueOwner owner)
    {
        var pace = _sink.AskPace();
        var waited = new List<QueuedEvent>();
        var posted = new List<QueuedEvent>();
        var messages = new List<QueuedMessage>();
        lock (_gate)
        {
            owner.IsCanceled = true;
            foreach (var queued in _waiting)
            {
                if (queued.Owner == owner)
                {
                    queued.IsWaiting = false;
                    waited.Add(queued);
                }
            }

            RemoveGone();
            foreach (var message in _shared)
            {
                if (message.Leave(owner, posted))
                {
                    messages.Add(message);
                }
            }
        }

        var result = pace.Asked is null ? Sending.CanceledBefore : DeliveryResult.Failed($"canceled by the caller, {pace.Reason()}", isTransient: true);
        waited.ForEach(queued => queued.Tell(result));
        posted.ForEach(static queued => queued.Tell(Sending.CanceledAmongOthers));
        messages.ForEach(static message => message.Cancel());
    }

    void IPostWatch.BeginPost()
    {
        lock (_gate)
        {
            _next++;
        }
    }

    void IPostWatch.EndPost()
    {
        bool isWaitedFor;
        lock (_gate)
        {
            _next--;
            isWaitedFor = _waiting.Count > 0;
        }

        ChooseIf(isWaitedFor);
    }

    private void ChooseIf(bool isWaitedFor)
    {
        if (isWaitedFor)
        {
            Choose();
        }
    }

    /// <summary>Lets go what may go. One thread at a time does it; whoever comes meanwhile has it done by that one.</summary>
    private void Choose()
    {
        lock (_gate)
        {
            if (_isChoosing)
            {
                return;
            }

            _isChoosing = true;
        }

        try
        {
            while (TryFindCandidates(out var pace))
            {
                if (TryBegin(Plan(pace.Interval), pace) is { } message)
                {
                    Start(message);
                }
            }
        }
        catch (Exception exception)
        {
            // Such as a clock that throws. Whoever waits must hear of it.
            GiveUp(DeliveryResult.Failed($"the queue of the sink failed ({exception.GetType().Name})", isTransient: true));
        }
    }

    /// <summary>Finds what may go now. Where nothing may, the choice is over until something changes, or until the pace lets the next go.</summary>
    private bool TryFindCandidates(out PaceState pace)
    {
        pace = _sink.AskPace();
        var now = _sink.Clock.GetUtcNow();
        bool areThere, mustWake;
        List<(QueuedEvent Event, int Before)>? late;
        lock (_gate)
        {
            late = TakeLate(pace, now);
            _candidates.Clear();
            if (MayPost(pace))
            {
                FindCandidates();
            }

            areThere = _isChoosing = _candidates.Count > 0;
            mustWake = pace.Wait > TimeSpan.Zero && _waiting.Count > 0;
        }

        if (late is not null)
        {
            foreach (var (queued, before) in late)
            {
                queued.Tell(DeliveryResult.Failed(pace.Reason(before), isTransient: true));
            }
        }

        if (mustWake)
        {
            Wake(pace.Wait);
        }

        return areThere;
    }

    private void Wake(TimeSpan wait)
    {
        _wakeUp.Set(wait);
        bool isNeeded;
        lock (_gate)
        {
            isNeeded = _waiting.Count > 0;
        }

        if (!isNeeded)
        {
            // The last was canceled just now.
            _wakeUp.Clear();
        }
    }

    /// <summary>Takes out those whose turn would come after they had waited too long.</summary>
    private List<(QueuedEvent Event, int Before)>? TakeLate(PaceState pace, DateTimeOffset now)
    {
        List<(QueuedEvent Event, int Before)>? late = null;
        if (pace.Wait > TimeSpan.Zero)
        {
            for (var index = 0; index < _waiting.Count; index++)
            {
                var queued = _waiting[index];
                if (pace.Wait > pace.PatienceOf(queued.Delivery.Now, now, _sink.PaceWait))
                {
                    queued.IsWaiting = false;
                    (late ??= []).Add((queued, index));
                }
            }

            RemoveGone();
        }

        return late;
    }

    private void FindCandidates()
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
            else if (!_busyLanes.ContainsKey(queued.Lane) && held?.Contains(queued.Lane) != true)
            {
                _candidates.Add(queued);
            }
        }
    }

    /// <summary>Asks the plan. Where it fails, the first goes alone: that costs the joining, and no event.</summary>
    private NextMessage Plan(TimeSpan interval)
    {
        try
        {
            if (_plan(_candidates, interval) is { Delivery: not null, Events.Count: > 0 } next && AllWait(next.Events))
            {
                return next;
            }
        }
        catch (Exception)
        {
            // As below.
        }

        return new NextMessage(_candidates[0].Delivery, [_candidates[0]]);
    }

    private static bool AllWait(IReadOnlyList<WaitingEvent> events)
    {
        for (var index = 0; index < events.Count; index++)
        {
            if (events[index] is not QueuedEvent { IsWaiting: true })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes out of the queue what goes next, or nothing where a part of it was canceled meanwhile.</summary>
    private QueuedMessage? TryBegin(NextMessage next, PaceState pace)
    {
        lock (_gate)
        {
            if (!AllWait(next.Events))
            {
                return null;
            }

            foreach (var one in next.Events)
            {
                var queued = (QueuedEvent)one;
                queued.IsWaiting = false;
                queued.HoldsLane = true;
                Occupy(queued.Lane);
            }

            RemoveGone();
            var message = new QueuedMessage(next, Begin(pace));
            if (message.IsShared)
            {
                _shared.Add(message);
            }

            return message;
        }
    }

    private void Start(QueuedMessage message)
    {
        if (message.Context is { } context)
        {
            ExecutionContext.Run(context, static state => Send(((SinkQueue, QueuedMessage))state!), (this, message));
        }
        else
        {
            Send((this, message));
        }
    }

    private static void Send((SinkQueue Queue, QueuedMessage Message) next)
    {
        var (queue, message) = next;
        var result = queue._sending.SendAsync(message.Delivery, message.Watch, message.Token);
        if (result.IsCompletedSuccessfully)
        {
            queue.Finish(message, result.Result);
        }
        else
        {
            _ = queue.FinishAsync(message, result);
        }
    }

    /// <summary>It is not awaited, and need not be: the dispatches that wait for its events return after its last word.</summary>
    private async Task FinishAsync(QueuedMessage message, ValueTask<DeliveryResult> result) =>
        Finish(message, await result.ConfigureAwait(false));

    private void Finish(QueuedMessage message, DeliveryResult result)
    {
        bool isWaitedFor;
        lock (_gate)
        {
            _posting--;
            if (message.IsShared)
            {
                _shared.Remove(message);
            }

            isWaitedFor = _waiting.Count > 0;
        }

        message.Tell(result);
        ChooseIf(isWaitedFor);
    }

    private void GiveUp(DeliveryResult result)
    {
        QueuedEvent[] all;
        lock (_gate)
        {
            _isChoosing = false;
            all = [.. _waiting];
            foreach (var queued in all)
            {
                queued.IsWaiting = false;
            }

            RemoveGone();
        }

        Array.ForEach(all, queued => queued.Tell(result));
    }

    /// <summary>Whether the turn is nobody's. Without a pace nobody waits for another's post.</summary>
    private bool MayPost(PaceState pace) => pace.Wait == TimeSpan.Zero && _posting < _concurrency && (_next == 0 || pace.IsFree);

    private IPostWatch? Begin(PaceState pace)
    {
        _posting++;
        if (pace.IsFree)
        {
            return null;
        }

        _next++;
        return this;
    }

    private void Occupy(string lane) => CollectionsMarshal.GetValueRefOrAddDefault(_busyLanes, lane, out _)++;

    private void Vacate(string lane)
    {
        if (--CollectionsMarshal.GetValueRefOrAddDefault(_busyLanes, lane, out _) == 0)
        {
            _busyLanes.Remove(lane);
        }
    }

    private void RemoveGone()
    {
        if (_waiting.RemoveAll(static queued => !queued.IsWaiting) > 0 && _waiting.Count == 0)
        {
            _wakeUp.Clear();
        }
    }

    /// <summary>What callers wait for, for an instant. System.Threading.Lock does not exist on .NET 8.</summary>
    private sealed class Gate;
}
