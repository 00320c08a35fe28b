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
    private readonly GuardedPlan _plan;
    private readonly LongestWait _longest;
    private readonly int _concurrency;

    /// <summary>Chooses again when the pace lets the next go.</summary>
    private readonly WakeUp _wakeUp;

    private readonly Gate _gate = new();
    private readonly QueueLine _line = new();

    /// <summary>The messages under way that several dispatches wait for, and what ends each when all of them are canceled.</summary>
    private readonly Dictionary<QueuedMessage, CancellationTokenSource> _shared = [];

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
        _plan = new GuardedPlan(plan);
        _longest = new LongestWait(sink.PaceWait);
        _concurrency = concurrency;
        _wakeUp = new WakeUp(sink.Clock, Choose);
    }

    /// <summary>
    /// Whether everything may go at once: there is no pace, and nothing waits. Where the clock throws, each event hears of it when it is to go.
    /// </summary>
    public bool IsFree
    {
        get
        {
            var isFree = Guarded.Ask(_sink, static sink => sink.AskPace()).IsFree;
            lock (_gate)
            {
                return isFree && _line.IsEmpty;
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
            if (!_line.IsEmpty || !MayPost(pace) || !_line.TryOccupy(delivery.LaneKey))
            {
                return false;
            }

            watch = Begin(pace);
            return true;
        }
    }

    /// <summary>An event that went at once was sent.</summary>
    public void End(EventDelivery delivery)
    {
        lock (_gate)
        {
            _posting--;
            _line.Vacate(delivery.LaneKey);
        }

        Choose();
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
                _line.Add(events);
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
        lock (_gate)
        {
            queued.IsDone = true;
            if (queued.HoldsLane)
            {
                queued.HoldsLane = false;
                _line.Vacate(queued.Delivery.LaneKey);
            }
        }

        Choose();
    }

    /// <summary>Takes events back that wait. Those that were posted meanwhile are told what became of them.</summary>
    public void Withdraw(List<QueuedEvent> events, DeliveryResult result)
    {
        List<QueuedEvent> waited;
        lock (_gate)
        {
            waited = _line.Withdraw(events);
        }

        StopIfEmpty();
        waited.ForEach(queued => queued.Tell(result));
    }

    /// <summary>A dispatch was canceled: its events leave, and what is told together with events of others goes on without it.</summary>
    public void Cancel(QueueOwner owner)
    {
        // A clock that throws must not cost the cancellation.
        var pace = Guarded.Ask(_sink, static sink => sink.AskPace());
        List<QueuedEvent> waited;
        var posted = new List<QueuedEvent>();
        var ended = new List<CancellationTokenSource>();
        lock (_gate)
        {
            owner.IsCanceled = true;
            waited = _line.TakeOf(owner);
            foreach (var (message, end) in _shared)
            {
                if (message.Leave(owner, posted))
                {
                    ended.Add(end);
                }
            }
        }

        StopIfEmpty();
        var result = pace.Asked is null ? Sending.CanceledBefore : DeliveryResult.Failed($"canceled by the caller, {pace.Reason()}", isTransient: true);
        waited.ForEach(queued => queued.Tell(result));
        posted.ForEach(static queued => queued.Tell(Sending.CanceledAmongOthers));
        ended.ForEach(QueuedMessage.End);
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
        lock (_gate)
        {
            _next--;
        }

        Choose();
    }

    /// <summary>Lets go what may go. One thread at a time does it; whoever comes meanwhile has it done by that one.</summary>
    private void Choose()
    {
        lock (_gate)
        {
            if (_isChoosing || _line.IsEmpty)
            {
                return;
            }

            _isChoosing = true;
        }

        try
        {
            while (TryFindCandidates(out var pace))
            {
                if (_plan.Next(_candidates, pace.Interval) is { } next && TryBegin(next, pace) is { } message)
                {
                    StopIfEmpty();
                    ToldBefore.CountIn(next);
                    message.Begin(Send);
                }
            }
        }
        catch (Exception exception)
        {
            // The choice is this thread's up to here.
            lock (_gate)
            {
                _isChoosing = false;
            }

            GiveUp(exception);
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
            late = _line.TakeLate(pace, now, _sink.PaceWait);
            _candidates.Clear();
            if (MayPost(pace))
            {
                _line.FindCandidates(_candidates);
                _longest.Narrow(_candidates, now);
            }

            areThere = _isChoosing = _candidates.Count > 0;
            mustWake = pace.Wait > TimeSpan.Zero && !_line.IsEmpty;
        }

        if (late is not null)
        {
            StopIfEmpty();
            foreach (var (queued, before) in late)
            {
                queued.Tell(DeliveryResult.Failed(pace.Reason(before), isTransient: true));
            }
        }

        if (mustWake)
        {
            WakeAfter(pace.Wait);
        }

        return areThere;
    }

    /// <summary>Chooses again after a time. The choice is over before: it may be another's by now.</summary>
    private void WakeAfter(TimeSpan wait)
    {
        try
        {
            _wakeUp.Set(wait);
        }
        catch (Exception exception)
        {
            GiveUp(exception);
        }

        // The last may have been canceled just now.
        StopIfEmpty();
    }

    /// <summary>Takes out of the queue what goes next, or nothing where a part of it was canceled meanwhile.</summary>
    private QueuedMessage? TryBegin(NextMessage next, PaceState pace)
    {
        lock (_gate)
        {
            if (!GuardedPlan.AllWait(next.Events))
            {
                return null;
            }

            _line.TakeForPost(next.Events);
            var message = new QueuedMessage(next, Begin(pace));
            if (message.IsShared)
            {
                var end = _shared[message] = new CancellationTokenSource();
                message.Token = end.Token;
            }

            return message;
        }
    }

    /// <summary>It is not awaited, and need not be: the dispatches that wait for its events return after its last word.</summary>
    private void Send(QueuedMessage message) => _ = SendAsync(message);

    private async Task SendAsync(QueuedMessage message) =>
        Finish(message, await _sending.SendAsync(message.Delivery, message.Watch, message.Token).ConfigureAwait(false));

    private void Finish(QueuedMessage message, DeliveryResult result)
    {
        CancellationTokenSource? end;
        lock (_gate)
        {
            _posting--;
            _shared.Remove(message, out end);
            message.VacateLeft(_line);
            message.ReturnIfRefused(_line, result);
        }

        end?.Dispose();
        message.Tell(result);
        Choose();
    }

    /// <summary>Tells all who wait that the queue failed, such as where a clock throws: nobody else would.</summary>
    private void GiveUp(Exception exception)
    {
        List<QueuedEvent> all;
        lock (_gate)
        {
            all = _line.TakeAll();
        }

        StopIfEmpty();
        var result = Sending.QueueFailed(exception);
        all.ForEach(queued => queued.Tell(result));
    }

    /// <summary>
    /// Whether the turn is nobody's. Without a pace nobody waits for another's post. The pace was asked without the lock: where somebody
    /// took the turn in between, what is chosen waits for the next one at the webhook, and nothing goes too early.
    /// </summary>
    private bool MayPost(PaceState pace) => pace.Wait == TimeSpan.Zero && _posting < _concurrency && (_next == 0 || pace.IsFree);

    /// <summary>Counts a message that goes.</summary>
    /// <returns>What its sink is to tell of its posts: nothing without a pace.</returns>
    private SinkQueue? Begin(PaceState pace)
    {
        _posting++;
        if (pace.IsFree)
        {
            return null;
        }

        _next++;
        return this;
    }

    /// <summary>Stops the timer where nothing waits any more. It is disposed of without the lock: the clock may have a lock of its own.</summary>
    private void StopIfEmpty()
    {
        ITimer? timer;
        lock (_gate)
        {
            timer = _line.IsEmpty ? _wakeUp.Detach() : null;
        }

        WakeUp.Dispose(timer);
    }

    /// <summary>What callers wait for, for an instant. System.Threading.Lock does not exist on .NET 8.</summary>
    private sealed class Gate;
}
