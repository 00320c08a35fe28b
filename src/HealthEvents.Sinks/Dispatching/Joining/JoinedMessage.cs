namespace HealthEvents.Sinks;

/// <summary>Makes the message of events that go together.</summary>
internal static class JoinedMessage
{
    public static NextMessage Of(UnitSort sort, List<WaitingEvent> events) => new(DeliveryOf(sort, events), events);

    /// <summary>The delivery of events of one unit, in their order.</summary>
    public static EventDelivery DeliveryOf(UnitSort sort, List<WaitingEvent> events)
    {
        if (events.Count == 1)
        {
            return events[0].Delivery;
        }

        EventDelivery[] parts = [.. events.Select(static waiting => waiting.Delivery)];
        return sort == UnitSort.Flapping ? AlarmFlapping.Join(parts) : UnitedHealthEvent.Join(parts);
    }
}
