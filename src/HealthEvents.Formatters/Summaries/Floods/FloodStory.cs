namespace HealthEvents.Formatters;

/// <summary>One story of a flood: what came about one alarm, or about one event of AWS Health in all accounts.</summary>
/// <param name="Events">All that came, in their order: at least one.</param>
/// <param name="Latest">Where it stands: one of them, or the one event that was made of several.</param>
public sealed record FloodStory(IReadOnlyList<ReceivedEvent> Events, ReceivedEvent Latest)
{
    /// <summary>What is said of <see cref="Latest"/>, to name the story; <see langword="null"/> where it is only counted.</summary>
    public EventSummary? Summary { get; init; }
}
