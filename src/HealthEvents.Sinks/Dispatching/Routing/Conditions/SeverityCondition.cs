namespace HealthEvents.Sinks;

/// <summary>The open severity is at least so bad.</summary>
internal sealed class SeverityCondition(string member, EventSeverity least) : RouteCondition(member)
{
    private readonly EventSeverity _least = least;

    public override bool IsMetBy(ref RouteSubject subject) => subject.Severity.IsAtLeast(_least);

    public override string Because(ref RouteSubject subject, bool isMet) => isMet
        ? $"{RouteWords.Severity(ref subject)} is at least {_least}"
        : $"{RouteWords.Severity(ref subject)} is below {_least}";

    public override bool Covers(RouteCondition other) => other is SeverityCondition same && same._least.IsAtLeast(_least);
}
