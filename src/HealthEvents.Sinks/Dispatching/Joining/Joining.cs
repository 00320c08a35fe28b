namespace HealthEvents.Sinks;

/// <summary>
/// Decides what goes next of what waits for one webhook, and what of it is told together. It keeps nothing from one call to the next
/// and has no clock: what it decides follows from what waits, and the same again from the same. What it finds out about an event it
/// notes there, so one thread at a time may ask about what waits for one webhook.
/// </summary>
/// <param name="options">What may be told together; all of it where they are not given.</param>
internal sealed class Joining(JoiningOptions? options = null)
{
    /// <summary>
    /// How many are looked at where there is no pace: the first. Without one a message may go at any moment, so that to look at all of
    /// many thousands for each of them would cost more than they do.
    /// </summary>
    public const int MostWithoutPace = 1_500;

    private readonly JoiningOptions _options = options ?? new JoiningOptions();

    /// <summary>Finds the next message. Linear in what waits.</summary>
    /// <param name="waiting">What waits and may go, in the order it came: at least one. Nothing of it is in a lane that is being posted.</param>
    /// <param name="interval">The time from one message to the next at the present pace; nothing where there is no pace.</param>
    /// <returns>The message. Where it tells an event of a lane, it tells or follows every earlier one of that lane.</returns>
    public NextMessage Next(IReadOnlyList<WaitingEvent> waiting, TimeSpan interval)
    {
        if (waiting.Count == 1)
        {
            return new(waiting[0].Delivery, [waiting[0]]);
        }

        var count = interval > TimeSpan.Zero ? waiting.Count : Math.Min(waiting.Count, MostWithoutPace);
        var lanes = new WaitingLanes(waiting, count, _options);
        return (_options.Floods ? Flood.Of(lanes, interval) : null) ?? lanes.FirstOf(lanes.Best);
    }
}
