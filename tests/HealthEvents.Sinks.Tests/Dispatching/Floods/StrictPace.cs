namespace HealthEvents.Sinks.Tests;

/// <summary>
/// The rule of a webhook that takes one message in an interval, asks whoever comes too early to wait, and is switched off for ever when
/// it had to do so a hundred times.
/// </summary>
internal sealed class StrictPace(TimeProvider clock, TimeSpan interval)
{
    private const int MostRefusals = 100;

    private readonly Lock _gate = new();
    private DateTimeOffset _next;

    /// <summary>How often somebody came too early.</summary>
    public int Refusals { get; private set; }

    public bool IsSwitchedOff => Refusals >= MostRefusals;

    /// <summary>The status that a post gets: 200, 429 or 404.</summary>
    public int StatusOfPost()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (IsSwitchedOff)
            {
                return 404;
            }

            if (now < _next)
            {
                Refusals++;
                return 429;
            }

            _next = now + interval;
            return 200;
        }
    }
}
