namespace HealthEvents.Sinks;

/// <summary>The open severity is at least so bad.</summary>
internal sealed class SeverityCondition(string member, EventSeverity least) : RouteCondition(member)
{
    private readonly EventSeverity _least = least;

    public override bool IsMetBy(ref RouteSubject subject) => subject.Severity.IsAtLeast(_least);

    protected override string Because(ref RouteSubject subject, bool isMet) => isMet
        ? $"{RouteWords.Severity(ref subject)} is at least {_least}"
        : $"{RouteWords.Severity(ref subject)} is below {_least}";

    // An event that cannot say how bad it is counts as critical.
    public override bool IsAlwaysMet => _least == EventSeverity.Info;

    public override bool Covers(RouteCondition other) => other is SeverityCondition same && same._least.IsAtLeast(_least);
}
