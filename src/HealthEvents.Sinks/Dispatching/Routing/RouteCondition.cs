namespace HealthEvents.Sinks;

/// <summary>One condition of a route, made ready once. Asking it allocates nothing; the words are made when somebody wants to know.</summary>
internal abstract class RouteCondition(string member)
{
    /// <summary>The member of the route, as a routes file calls it.</summary>
    public string Member { get; } = member;

    /// <summary>Whether an event meets it.</summary>
    public abstract bool IsMetBy(ref RouteSubject subject);

    /// <summary>Why an event meets it or does not, in English.</summary>
    public abstract string Because(ref RouteSubject subject, bool isMet);

    /// <summary>Whether every event that meets another condition of the same member meets this one. Where nobody can say, it is not so.</summary>
    public abstract bool Covers(RouteCondition other);
}
