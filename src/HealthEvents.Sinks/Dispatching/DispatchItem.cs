namespace HealthEvents.Sinks;

/// <summary>An event of a dispatch.</summary>
/// <param name="Delivery">The event on its way.</param>
/// <param name="NotSentBecause">Why it is not sent, or <see langword="null"/>.</param>
/// <param name="IsReplay">Whether it is a dead letter that is sent again.</param>
internal readonly record struct DispatchItem(EventDelivery Delivery, string? NotSentBecause = null, bool IsReplay = false);
