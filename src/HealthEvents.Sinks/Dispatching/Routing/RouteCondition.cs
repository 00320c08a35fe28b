namespace HealthEvents.Sinks;

/// <summary>One condition of a route, made ready once. Asking it allocates nothing; the words are made when somebody wants to know.</summary>
internal abstract class RouteCondition(string member)
{
    /// <summary>The member of the route, as a routes file calls it.</summary>
    public string Member { get; } = member;

    /// <summary>Whether an event meets it.</summary>
    public abstract bool IsMetBy(ref RouteSubject subject);

    /// <summary>Why an event meets it or does not, in English.</summary>
    protected abstract string Because(ref RouteSubject subject, bool isMet);

    /// <summary>Whether an event meets it, and why or why not.</summary>
    public virtual (bool IsMet, string Because) Explain(ref RouteSubject subject)
    {
        var isMet = IsMetBy(ref subject);
        return (isMet, Because(ref subject, isMet));
    }

    /// <summary>Whether every event meets it at all times.</summary>
    public virtual bool IsAlwaysMet => false;

    /// <summary>Whether every event that meets another condition of the same member meets this one. Where nobody can say, it is not so.</summary>
    public abstract bool Covers(RouteCondition other);
}
