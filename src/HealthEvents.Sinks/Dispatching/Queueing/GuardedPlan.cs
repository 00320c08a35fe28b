namespace HealthEvents.Sinks;

/// <summary>
/// Asks a plan, of nothing but what may go together. Where it fails, the first event goes alone: that costs the joining, and no event.
/// Where events were canceled meanwhile, it has not failed, and is to be asked anew.
/// </summary>
internal sealed class GuardedPlan(MessagePlan plan)
{
    /// <summary>Finds the next message: see <see cref="MessagePlan"/>.</summary>
    /// <param name="candidates">What may go, in the order it came. What may not go together is taken out.</param>
    /// <param name="interval">The time from one message to the next.</param>
    /// <returns>The message, or <see langword="null"/> where some of the events do not wait any more.</returns>
    public NextMessage? Next(List<WaitingEvent> candidates, TimeSpan interval)
    {
        try
        {
            Halves.Narrow(candidates);
            if (plan(candidates, interval) is { Delivery: not null, Events.Count: > 0 } next && AllWait(next.Events))
            {
                return next;
            }
        }
        catch (Exception)
        {
            // As below.
        }

        return AllWait(candidates) ? new NextMessage(candidates[0].Delivery, [candidates[0]]) : null;
    }

    /// <summary>Whether all are in a queue and wait there.</summary>
    public static bool AllWait(IReadOnlyList<WaitingEvent> events)
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
}
