namespace HealthEvents.Sinks;

/// <summary>An event that waits for its turn at a webhook. What is asked again and again is found once.</summary>
internal class WaitingEvent(EventDelivery delivery, DateTimeOffset since)
{
    /// <summary>The event on its way: one alone.</summary>
    public EventDelivery Delivery { get; } = delivery;

    /// <summary>When it began to wait.</summary>
    public DateTimeOffset Since { get; } = since;

    /// <summary>What must keep its order: see <see cref="EventDelivery.Lane"/>.</summary>
    public string Lane { get; } = delivery.Lane;
}
