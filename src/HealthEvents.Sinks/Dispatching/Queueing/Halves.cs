namespace HealthEvents.Sinks;

/// <summary>
/// Sees that what the webhook refuses harms nothing that was told with it. Where a message of several events is refused for good, each
/// half of them goes apart, and the halves of that half if it is refused too, until what the webhook does not take is alone.
/// </summary>
/// <remarks>
/// In halves and not one by one: where one of 500 is refused, the others would be 499 messages, in minutes in which what came later waits.
/// In halves they are nine. Of three, it costs one message more at most. Where nothing is taken, <see cref="Refusals"/> ends it.
/// </remarks>
internal static class Halves
{
    /// <summary>Parts what was refused together: the earlier half from the later one, so that lanes keep their order.</summary>
    /// <param name="refused">The events, in the order they came.</param>
    /// <param name="refusals">How it goes on with all of them.</param>
    public static void Divide(List<QueuedEvent> refused, Refusals refusals)
    {
        var (earlier, later) = (new Half(refusals), new Half(refusals));
        for (var index = 0; index < refused.Count; index++)
        {
            refused[index].Half = index < refused.Count / 2 ? earlier : later;
        }
    }

    /// <summary>
    /// Leaves nothing but what may go together: a half, or what is of none. That whose turn it is begins the lane of the worst event, or of
    /// the first of them. Nothing goes before what stands before it in its lane.
    /// </summary>
    /// <param name="candidates">What may go, in the order it came: at least one.</param>
    public static void Narrow(List<WaitingEvent> candidates)
    {
        if (candidates.TrueForAll(static candidate => HalfOf(candidate) is null))
        {
            return;
        }

        var worst = candidates[0];
        foreach (var candidate in candidates)
        {
            worst = worst.Severity.IsAtLeast(candidate.Severity) ? worst : candidate;
        }

        var half = HalfOf(candidates.Find(candidate => candidate.Lane == worst.Lane)!);
        var held = new HashSet<string>(StringComparer.Ordinal);
        candidates.RemoveAll(candidate => held.Contains(candidate.Lane) || (HalfOf(candidate) != half && held.Add(candidate.Lane)));
    }

    private static Half? HalfOf(WaitingEvent waiting) => ((QueuedEvent)waiting).Half;
}
