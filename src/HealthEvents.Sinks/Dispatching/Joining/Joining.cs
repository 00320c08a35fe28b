namespace HealthEvents.Sinks;

/// <summary>Decides what goes next of what waits for one webhook, and what of it is told together.</summary>
internal sealed class Joining
{
    /// <summary>Finds the next message.</summary>
    /// <param name="waiting">What waits and may go, in the order it came: at least one. Nothing of it is in a lane that is being posted.</param>
    /// <param name="interval">The time from one message to the next at the present pace; nothing where there is no pace.</param>
    /// <returns>The message. Where it tells an event of a lane, it tells or follows every earlier one of that lane.</returns>
    public NextMessage Next(IReadOnlyList<WaitingEvent> waiting, TimeSpan interval) => new(waiting[0].Delivery, [waiting[0]]);
}
