using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>What is posted next.</summary>
/// <param name="Delivery">What is told: one event, or several in one message.</param>
/// <param name="Events">The events that it tells, the one it is reported as delivered for first.</param>
/// <param name="IsFlood">Whether it names some of them only, and counts the rest.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NextMessage(EventDelivery Delivery, IReadOnlyList<WaitingEvent> Events, bool IsFlood = false);
