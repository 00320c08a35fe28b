namespace HealthEvents.Sinks;

/// <summary>What is posted next.</summary>
/// <param name="Delivery">What is told: one event, or several in one message.</param>
/// <param name="Events">The events that it tells, the one it is reported as delivered for first.</param>
internal readonly record struct NextMessage(EventDelivery Delivery, IReadOnlyList<WaitingEvent> Events);
