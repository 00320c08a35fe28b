namespace HealthEvents.Sinks;

/// <summary>The bytes of the event match a pattern of EventBridge.</summary>
internal sealed class PatternCondition(string member, string json, EventPattern pattern) : RouteCondition(member)
{
    private readonly string _json = json;

    public EventPattern Pattern { get; } = pattern;

    /// <summary>The place of the pattern among those of the router.</summary>
    public int Place { get; set; }

    /// <summary>Parses a pattern, or says what is wrong with it, with the place in it.</summary>
    /// <param name="json">The pattern.</param>
    /// <param name="hasLines">Whether its lines are those that its author sees.</param>
    /// <param name="problem">What is wrong, or <see langword="null"/>.</param>
    public static EventPattern? Parse(string json, bool hasLines, out string? problem)
    {
        try
        {
            problem = null;
            return EventPattern.Parse(json);
        }
        catch (EventPatternException exception)
        {
            problem = hasLines || exception.Reason is null ? exception.Message : $"The event pattern is wrong at {exception.Path}: {exception.Reason}.";
            return null;
        }
    }

    public override bool IsMetBy(ref RouteSubject subject) => subject.Matches(Place);

    protected override string Because(ref RouteSubject subject, bool isMet) => isMet ? "it matches" : "it does not match";

    public override bool Covers(RouteCondition other) => other is PatternCondition same && string.Equals(same._json, _json, StringComparison.Ordinal);
}
