namespace HealthEvents.Sinks;

/// <summary>Makes one event of the changes of the state of one alarm.</summary>
internal static class AlarmFlapping
{
    /// <summary>From how many changes on they are told as one. ALARM and its OK alone stay two messages.</summary>
    public const int LeastChanges = 3;

    /// <summary>The delivery of several changes as one.</summary>
    public static EventDelivery Join(EventDelivery[] parts) => EventDelivery.Join(parts, Unite(parts));

    /// <summary>The last change, with the states before it.</summary>
    public static ReceivedEvent Unite(EventDelivery[] parts)
    {
        var earlier = new CloudWatchAlarmState[parts.Length - 1];
        for (var index = 0; index < earlier.Length; index++)
        {
            earlier[index] = ((CloudWatchAlarmEvent)parts[index].Received.Event).State;
        }

        var last = parts[^1].Received;
        return last with
        {
            Event = (CloudWatchAlarmEvent)last.Event with { EarlierStates = earlier },
            Problems = [.. parts.SelectMany(static part => part.Received.Problems).Distinct()],
        };
    }
}
