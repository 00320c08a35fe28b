namespace HealthEvents.Sinks;

/// <summary>Decides what of a flood is told in one message: when more waits than the webhook takes in time.</summary>
internal static class Flood
{
    /// <summary>What waits any longer is a flood.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>What is critical is told singly, unless the last of it would wait longer.</summary>
    public static readonly TimeSpan CriticalLimit = TimeSpan.FromSeconds(20);

    /// <summary>So much of what is critical is told singly even then: what came first.</summary>
    public const int CriticalSingly = 10;

    /// <summary>The next message, or <see langword="null"/> where the next is what it would be without a flood.</summary>
    /// <param name="lanes">What waits.</param>
    /// <param name="interval">The time from one message to the next.</param>
    public static NextMessage? Of(WaitingLanes lanes, TimeSpan interval)
    {
        if (interval <= TimeSpan.Zero || interval * lanes.Messages(isCriticalOnly: false) <= Limit)
        {
            return null;
        }

        return lanes.Best.Worst != EventSeverity.Critical ? OfKind(lanes)
            : interval * lanes.Messages(isCriticalOnly: true) > CriticalLimit ? OfCritical(lanes)
            : null;
    }

    /// <summary>
    /// All that is critical but what came first. It goes before that: each call decides anew, and what is told singly would otherwise
    /// make room for the next of the flood again and again. Where more comes all the time, that would go on forever: so what came first
    /// and has waited too long goes before others that have not.
    /// </summary>
    private static NextMessage? OfCritical(WaitingLanes lanes)
    {
        var others = new FloodCandidate();
        FloodCandidate? ofGroup = null;
        WaitingLane? first = null;
        var singly = 0;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lane in lanes.All)
        {
            if (lane.CriticalUnits == 0)
            {
                continue;
            }

            var units = lane.Units[..lane.CriticalUnits];
            var needed = units.Count(unit => unit.Key is null || !keys.Contains(unit.Key));
            if (singly + needed <= CriticalSingly)
            {
                first ??= lane;
                singly += needed;
                keys.UnionWith(units.Select(static unit => unit.Key).OfType<string>());
            }
            else if (!lane.IsGroup)
            {
                others.Add(lane, lane.CriticalUnits);
            }
            else if (ofGroup is null)
            {
                var group = new FloodCandidate();
                group.Add(lane, lane.CriticalUnits);
                ofGroup = group.IsFlood(lanes) ? group : null;
            }
        }

        // A group is told on its own. Where more comes all the time, it would else never be its turn.
        var isOfOthers = others.IsFlood(lanes) && !(ofGroup?.First.First < others.First.First);
        if ((isOfOthers ? others : ofGroup) is not { } flood)
        {
            return null;
        }

        return first is not null && lanes.Waited(first) > CriticalLimit && lanes.Waited(flood.First) <= CriticalLimit
            ? lanes.FirstOf(first)
            : FloodMessage.Of(flood, lanes);
    }

    /// <summary>
    /// What is of one kind and has nothing of another kind before it in its lane; of the kind that has the worst. A message group is
    /// for itself.
    /// </summary>
    private static NextMessage OfKind(WaitingLanes lanes)
    {
        var kinds = new Dictionary<(string Family, string Kind), FloodCandidate>();
        FloodCandidate? best = null;
        foreach (var lane in lanes.All)
        {
            var kind = KindOf(lanes, lane.Units[0]);
            FloodCandidate? candidate = null;
            if (lane.IsGroup || !kinds.TryGetValue(kind, out candidate))
            {
                candidate = new FloodCandidate();
                if (!lane.IsGroup)
                {
                    kinds.Add(kind, candidate);
                }
            }

            candidate.Add(lane, lane.Units.TakeWhile(unit => KindOf(lanes, unit) == kind).Count());
            best = best is null || candidate.Best.GoesBefore(best.Best) ? candidate : best;
        }

        return best!.IsFlood(lanes) ? FloodMessage.Of(best, lanes) : lanes.FirstOf(best.Best);
    }

    private static (string Family, string Kind) KindOf(WaitingLanes lanes, WaitingUnit unit)
    {
        var value = lanes.At(unit.Places.Span[0]).Delivery.Received.Event;
        return (value.Family, value.Kind);
    }
}
