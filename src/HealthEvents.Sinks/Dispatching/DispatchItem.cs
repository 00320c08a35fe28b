namespace HealthEvents.Sinks;

/// <summary>An event of a dispatch.</summary>
/// <param name="Delivery">The event on its way.</param>
/// <param name="QuietReason">Why it is not sent, or <see langword="null"/>.</param>
internal readonly record struct DispatchItem(EventDelivery Delivery, string? QuietReason);
