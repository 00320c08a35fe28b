namespace HealthEvents.Sinks;

/// <summary>Events of one lane, one after the other, that go in one message.</summary>
/// <param name="Sort">What makes them one.</param>
/// <param name="Places">Their places among all that waits, ascending.</param>
/// <param name="Key">By what units that begin other lanes are found to go in the same message, or <see langword="null"/> where none can.</param>
internal readonly record struct WaitingUnit(UnitSort Sort, ReadOnlyMemory<int> Places, string? Key);
