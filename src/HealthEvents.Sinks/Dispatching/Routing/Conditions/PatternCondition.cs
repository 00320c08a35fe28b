namespace HealthEvents.Sinks;

/// <summary>The bytes of the event match a pattern of EventBridge.</summary>
internal sealed class PatternCondition(string member, string json) : RouteCondition(member)
{
    private readonly string _json = json;

    public EventPattern Pattern { get; } = EventPattern.Parse(json);

    /// <summary>The place of the pattern among those of the router.</summary>
    public int Place { get; set; }

    /// <summary>What is wrong with a pattern, with the place in it; or <see langword="null"/>.</summary>
    /// <param name="json">The pattern.</param>
    /// <param name="hasLines">Whether its lines are those that its author sees.</param>
    public static string? ProblemOf(string json, bool hasLines)
    {
        try
        {
            EventPattern.Parse(json);
            return null;
        }
        catch (EventPatternException exception)
        {
            return hasLines || exception.Reason is null ? exception.Message : $"The event pattern is wrong at {exception.Path}: {exception.Reason}.";
        }
    }

    public override bool IsMetBy(ref RouteSubject subject) => subject.Matches(Place);

    public override string Because(ref RouteSubject subject, bool isMet) => isMet ? "it matches" : "it does not match";

    public override bool Covers(RouteCondition other) => other is PatternCondition same && string.Equals(same._json, _json, StringComparison.Ordinal);
}
