namespace HealthEvents.Sinks;

/// <summary>Decides what goes next of what waits for one webhook: see <see cref="Joining.Next"/>.</summary>
/// <param name="waiting">What waits and may go, in the order it came: at least one. It is not to be kept.</param>
/// <param name="interval">The time from one message to the next at the present pace; nothing where there is no pace.</param>
/// <returns>The message.</returns>
internal delegate NextMessage MessagePlan(IReadOnlyList<WaitingEvent> waiting, TimeSpan interval);
