namespace HealthEvents.Sinks;

/// <summary>
/// Sees that nothing waits without end behind what is worse: what waits too long has every second turn. The turns between are given as
/// ever, so that a crowd of old events does not keep off what is bad now, and is still told together.
/// </summary>
internal sealed class LongestWait(TimeSpan paceWait)
{
    /// <summary>What was dispatched as many waits for the pace ago waits too long.</summary>
    private const int PaceWaits = 10;

    private bool _hadTurn;

    /// <summary>Leaves nothing but the lane of what waits too long, where there is such an event and it is its turn.</summary>
    /// <param name="candidates">What may go, in the order it came.</param>
    /// <param name="now">The moment.</param>
    public void Narrow(List<WaitingEvent> candidates, DateTimeOffset now)
    {
        var lane = _hadTurn ? null : FindLane(candidates, now);
        _hadTurn = lane is not null;
        if (lane is not null)
        {
            candidates.RemoveAll(other => other.Lane != lane);
        }
    }

    /// <summary>Without a wait for the pace nothing waits but for its lane and for room, and nothing is too long.</summary>
    private string? FindLane(List<WaitingEvent> candidates, DateTimeOffset now)
    {
        if (paceWait > TimeSpan.Zero)
        {
            foreach (var candidate in candidates)
            {
                if (now - candidate.Delivery.Now >= PaceWaits * paceWait)
                {
                    return candidate.Lane;
                }
            }
        }

        return null;
    }
}
