namespace HealthEvents.Sinks;

/// <summary>
/// Counts what of a joined message was told before: the same dispatches brought it once more, and the journal knew it. It is not told
/// again, but who reads of 27 accounts should know that there were 10 before.
/// </summary>
internal static class ToldBefore
{
    /// <summary>How many notifications were told before, of the same matter, or in a flood of the same kind.</summary>
    public static int CountFor(NextMessage next)
    {
        HashSet<QueueOwner>? owners = null;
        foreach (var waited in next.Events)
        {
            if (waited is QueuedEvent { Owner: { ToldBefore.Count: > 0 } owner })
            {
                (owners ??= []).Add(owner);
            }
        }

        if (owners is null)
        {
            return 0;
        }

        var matters = new HashSet<string>(next.Events.SelectMany(waited => MattersOf(waited, next.IsFlood)), StringComparer.Ordinal);
        return owners.Sum(owner => owner.ToldBefore.Count(told => MattersOf(told, next.IsFlood).Any(matters.Contains)));
    }

    /// <summary>By what it is told together with others. A message group is for itself.</summary>
    private static IEnumerable<string> MattersOf(WaitingEvent waited, bool isFlood)
    {
        var (value, keys) = (waited.Delivery.Received.Event, waited.Keys);
        string?[] matters = isFlood ? [$"{value.Family}|{value.Kind}"] : [keys.Communication, keys.Matter, keys.Alarm];
        return matters.OfType<string>().Select(matter => $"{waited.Delivery.Group}|{matter}");
    }
}
