namespace HealthEvents.Sinks;

/// <summary>
/// Sees that nothing waits without end behind what is worse: what waits too long has every second turn, and is told together as ever. The
/// turns between are given as ever, so that a crowd of old events does not keep off what is bad now.
/// </summary>
internal sealed class LongestWait(TimeSpan paceWait)
{
    /// <summary>What was dispatched as many waits for the pace ago waits too long.</summary>
    private const int PaceWaits = 10;

    private bool _hadTurn;

    /// <summary>Leaves nothing but the lanes of what waits too long, where there is such an event and it is its turn.</summary>
    /// <param name="candidates">What may go, in the order it came.</param>
    /// <param name="now">The moment.</param>
    public void Narrow(List<WaitingEvent> candidates, DateTimeOffset now)
    {
        var lanes = _hadTurn ? [] : LanesOf(candidates, now);
        _hadTurn = lanes.Count > 0;
        if (_hadTurn)
        {
            candidates.RemoveAll(candidate => !lanes.Contains(candidate.Lane));
        }
    }

    /// <summary>Without a wait for the pace nothing waits but for its lane and for room, and nothing is too long.</summary>
    private HashSet<string> LanesOf(List<WaitingEvent> candidates, DateTimeOffset now)
    {
        var lanes = new HashSet<string>(StringComparer.Ordinal);
        if (paceWait > TimeSpan.Zero)
        {
            foreach (var candidate in candidates)
            {
                if (now - candidate.Delivery.Now >= PaceWaits * paceWait)
                {
                    lanes.Add(candidate.Lane);
                }
            }
        }

        return lanes;
    }
}
