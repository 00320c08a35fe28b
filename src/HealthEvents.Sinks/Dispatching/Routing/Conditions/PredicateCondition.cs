namespace HealthEvents.Sinks;

/// <summary>A condition that somebody wrote in code. Where it throws it counts as met: rather told than lost.</summary>
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
            return true;
        }
    }

    // It is asked once: a second time it may say something else.
    public override (bool IsMet, string Because) Explain(ref RouteSubject subject)
    {
        try
        {
            var isMet = _predicate(subject.Received);
            return (isMet, Because(ref subject, isMet));
        }
        catch (Exception exception)
        {
            return (true, $"it threw {exception.GetType().Name}, which counts as met");
        }
    }

    protected override string Because(ref RouteSubject subject, bool isMet) => isMet ? "it says yes" : "it says no";

    public override bool Covers(RouteCondition other) => other is PredicateCondition same && same._predicate == _predicate;
}
