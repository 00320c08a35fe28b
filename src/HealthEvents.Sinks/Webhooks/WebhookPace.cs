namespace HealthEvents.Sinks;

/// <summary>
/// When one webhook may be called. Whoever posts there takes a turn first, and says afterwards whether the webhook asked to wait:
/// a wait that it asks for holds for everybody. It has no timers and does nothing by itself.
/// </summary>
/// <remarks>Times are those of the calendar, not of the process: a Lambda that was frozen has waited too.</remarks>
internal sealed class WebhookPace(TimeProvider clock)
{
    /// <summary>Nobody is kept away longer, whatever the webhook says: then one message tries whether it still says so.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(15);

    /// <summary>After a wait one message goes ahead, and the others follow when its response has come or this has passed.</summary>
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(1);

    private readonly Gate _gate = new();
    private DateTimeOffset _opens;
    private DateTimeOffset _answered;
    private TimeSpan _asked;
    private bool _isCareful;
    private int _holds;

    /// <summary>What the webhook asked for last.</summary>
    public TimeSpan Asked
    {
        get
        {
            lock (_gate)
            {
                return _asked;
            }
        }
    }

    /// <summary>When the webhook last responded with something else than a wish to wait.</summary>
    public DateTimeOffset Answered
    {
        get
        {
            lock (_gate)
            {
                return _answered;
            }
        }
    }

    /// <summary>Whether nothing would be lost with this object.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return WaitAt(clock.GetUtcNow()) == TimeSpan.Zero;
            }
        }
    }

    /// <summary>Takes the turn to post, if it has come.</summary>
    /// <param name="turn">What <see cref="Answer"/> wants to know.</param>
    /// <returns>How long to wait before asking again; nothing where the turn is taken.</returns>
    public TimeSpan Take(out int turn)
    {
        lock (_gate)
        {
            turn = _holds;
            var now = clock.GetUtcNow();
            var wait = WaitAt(now);
            if (wait == TimeSpan.Zero && _isCareful)
            {
                _opens = now + Spacing;
            }

            // Timers know whole milliseconds, and would come too early.
            return TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
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
            _isCareful = true;
            _asked = asked;
            var opens = clock.GetUtcNow() + (wait < LongestHold ? wait : LongestHold);
            _opens = opens > _opens ? opens : _opens;
        }
    }

    /// <summary>The webhook responded otherwise. If it has not asked to wait since the turn was taken, all may go.</summary>
    /// <param name="turn">What <see cref="Take"/> gave.</param>
    public void Answer(int turn)
    {
        lock (_gate)
        {
            _answered = clock.GetUtcNow();
            if (turn == _holds)
            {
                _isCareful = false;
                _opens = _answered;
            }
        }
    }

    /// <summary>A wait longer than any that was set comes from a clock that was put back.</summary>
    private TimeSpan WaitAt(DateTimeOffset now) => _opens - now is var wait && wait > TimeSpan.Zero && wait <= LongestHold ? wait : TimeSpan.Zero;

    /// <summary>What callers wait for, for an instant. System.Threading.Lock does not exist on .NET 8.</summary>
    private sealed class Gate;
}
