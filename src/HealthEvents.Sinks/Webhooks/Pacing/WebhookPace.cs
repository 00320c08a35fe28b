namespace HealthEvents.Sinks;

/// <summary>
/// When one webhook may be called. Whoever posts there takes a turn first, and says afterwards what came back. Turns come one by one
/// as the options say, and a wait that the webhook asks for holds for everybody. It has no timers and does nothing by itself.
/// </summary>
/// <remarks>Times are those of the calendar, not of the process: a Lambda that was frozen has waited too.</remarks>
internal sealed class WebhookPace(TimeProvider clock)
{
    /// <summary>Nobody is kept away longer, whatever the webhook says: then one message tries whether it still says so.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(15);

    /// <summary>After a wait one message goes ahead, and the others follow when its response has come or this has passed.</summary>
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(1);

    private readonly Gate _gate = new();
    private TurnBucket _turns;
    private DateTimeOffset _opens;
    private DateTimeOffset _took;
    private TimeSpan _asked;
    private bool _isCareful;
    private bool _isStrict;
    private bool _isForgotten;
    private int _holds;

    /// <summary>Whether it was left out of <see cref="WebhookPaces"/>, so that others go by another one.</summary>
    public bool IsForgotten => Volatile.Read(ref _isForgotten);

    /// <summary>Limits the turns. Of several limits the stricter holds.</summary>
    /// <param name="interval">The time from one turn to the next; nothing for no limit.</param>
    /// <param name="burst">How many may be taken at once.</param>
    public void Limit(TimeSpan interval, int burst)
    {
        lock (_gate)
        {
            _turns.Limit(interval, burst);
        }
    }

    /// <summary>Says how it stands. Nothing is taken.</summary>
    public PaceState Ask()
    {
        lock (_gate)
        {
            return StateAt(clock.GetUtcNow());
        }
    }

    /// <summary>Takes the turn to post, if it has come.</summary>
    /// <param name="turn">What <see cref="Answer"/> wants to know.</param>
    /// <returns>How long to wait before asking again; nothing where the turn is taken.</returns>
    public TimeSpan Take(out PaceTurn turn)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var wait = StateAt(now).Wait;
            turn = new PaceTurn(_holds, now, _isCareful);
            if (wait == TimeSpan.Zero)
            {
                _turns.Take(now, all: _isCareful);
                _opens = _isCareful ? now + Spacing : _opens;
            }

            return wait;
        }
    }

    /// <summary>The webhook asked to wait.</summary>
    /// <param name="wait">How long nobody posts from now on.</param>
    /// <param name="asked">What it asked for.</param>
    public void Hold(TimeSpan wait, TimeSpan asked)
    {
        lock (_gate)
        {
            _holds++;
            _isCareful = _isStrict = true;
            _asked = asked;
            var opens = clock.GetUtcNow() + (wait < LongestHold ? wait : LongestHold);
            _opens = opens > _opens ? opens : _opens;
        }
    }

    /// <summary>The webhook responded otherwise. If it has not asked to wait since the turn was taken, the others may follow.</summary>
    /// <param name="turn">What <see cref="Take"/> gave.</param>
    /// <param name="isTaken">Whether it took the message.</param>
    public void Answer(PaceTurn turn, bool isTaken)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (isTaken)
            {
                _took = now;
            }
            else
            {
                _isStrict = true;
            }

            // What has refused nothing so far counts no milliseconds.
            if (_isStrict)
            {
                _turns.Respond(now, turn.Taken, turn.TookAll);
            }

            if (turn.Holds == _holds)
            {
                _isCareful = false;
                _opens = now;
            }
        }
    }

    /// <summary>Forgets it where nothing would be lost. That is for good: others may go by another one since.</summary>
    /// <returns>Whether it is forgotten.</returns>
    public bool TryForget()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            return _isForgotten |= HoldAt(now) == TimeSpan.Zero && _turns.IsFullAt(now);
        }
    }

    private PaceState StateAt(DateTimeOffset now)
    {
        var (hold, next) = (HoldAt(now), _turns.WaitAt(now));

        // Timers know whole milliseconds, and would come too early.
        var wait = TimeSpan.FromMilliseconds(Math.Ceiling((hold > next ? hold : next).TotalMilliseconds));
        return new PaceState(wait, _turns.Interval, _took, hold > TimeSpan.Zero ? _asked : null);
    }

    /// <summary>A wait longer than any that was set comes from a clock that was put back.</summary>
    private TimeSpan HoldAt(DateTimeOffset now) => _opens - now is var wait && wait > TimeSpan.Zero && wait <= LongestHold ? wait : TimeSpan.Zero;

    /// <summary>What callers wait for, for an instant. System.Threading.Lock does not exist on .NET 8.</summary>
    private sealed class Gate;
}
