namespace HealthEvents.Sinks;

/// <summary>The account belongs to one of some owners.</summary>
internal sealed class OwnerCondition(string member, IEnumerable<string> owners) : RouteCondition(member)
{
    private readonly HashSet<string> _owners = new(owners, StringComparer.OrdinalIgnoreCase);

    public override bool IsMetBy(ref RouteSubject subject) =>
        subject.Account is { Owner: { } owner } ? _owners.Contains(owner) : subject.IsAccountUnknowable;

    protected override string Because(ref RouteSubject subject, bool isMet) => subject.Account is { Owner: { } owner } ? isMet ? owner : $"{owner} is not {RouteWords.Choice(_owners)}"
        : subject.IsAccountUnknowable ? "the account directory failed, which counts as met"
        : subject.Event.Account is { } id ? $"no owner of {id} is known"
        : "the event names no account";

    public override bool Covers(RouteCondition other) => other is OwnerCondition same && same._owners.IsSubsetOf(_owners);
}
