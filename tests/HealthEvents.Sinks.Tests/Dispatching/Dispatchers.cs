using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>Dispatchers to the sinks of a test, on a clock that stands still.</summary>
internal static class Dispatchers
{
    public static readonly DeliveryResult Down = DeliveryResult.Failed("down", isTransient: true) with { Attempts = 3, Status = 503 };

    public static EventDispatcher Dispatcher(IReadOnlyList<IEventSink> sinks, HealthEventsOptions? options = null, IDeadLetterHandler? deadLetters = null) =>
        new(sinks, new TestSummarizer(), options, deadLetters: deadLetters, timeProvider: new ManualTimeProvider());
}
