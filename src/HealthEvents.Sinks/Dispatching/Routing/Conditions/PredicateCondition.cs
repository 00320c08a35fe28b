namespace HealthEvents.Sinks;

/// <summary>A condition that somebody wrote in code.</summary>
internal sealed class PredicateCondition(Func<ReceivedEvent, bool> predicate) : RouteCondition("predicate")
{
    private readonly Func<ReceivedEvent, bool> _predicate = predicate;

    public override bool IsMetBy(ref RouteSubject subject)
    {
        try
        {
            return _predicate(subject.Received);
        }
        catch (Exception)
        {
            // Rather told than lost.
            return true;
        }
    }

    public override string Because(ref RouteSubject subject, bool isMet)
    {
        try
        {
            return _predicate(subject.Received) ? "it says yes" : "it says no";
        }
        catch (Exception exception)
        {
            return $"it threw {exception.GetType().Name}, which counts as met";
        }
    }

    public override bool Covers(RouteCondition other) => other is PredicateCondition same && same._predicate == _predicate;
}
