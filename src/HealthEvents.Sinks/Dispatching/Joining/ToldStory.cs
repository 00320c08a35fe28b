namespace HealthEvents.Sinks;

/// <summary>A story of a flood, as its message tells it.</summary>
/// <param name="Events">Its events, in the order they came.</param>
/// <param name="Latest">Where it stands.</param>
/// <param name="Named">What is summarized to name it, or <see langword="null"/> where it is only counted.</param>
internal readonly record struct ToldStory(IReadOnlyList<ReceivedEvent> Events, ReceivedEvent Latest, EventDelivery? Named);
