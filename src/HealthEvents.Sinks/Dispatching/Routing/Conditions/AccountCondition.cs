namespace HealthEvents.Sinks;

/// <summary>The account is one of some ids or aliases.</summary>
internal sealed class AccountCondition(string member, IEnumerable<string> accounts) : RouteCondition(member)
{
    private readonly HashSet<string> _accounts = new(accounts, StringComparer.OrdinalIgnoreCase);

    public override bool IsMetBy(ref RouteSubject subject)
    {
        if (subject.Event.Account is not { } id)
        {
            return false;
        }

        return _accounts.Contains(id) || (subject.Account is { Alias: { } alias } ? _accounts.Contains(alias) : subject.IsAccountUnknowable);
    }

    public override string Because(ref RouteSubject subject, bool isMet)
    {
        if (subject.Event.Account is not { } id)
        {
            return "the event names none";
        }

        var shown = subject.Account is { Alias: { } alias } ? $"{id} ({alias})" : id;
        return subject.IsAccountUnknowable ? "the account directory failed, which counts as met" : isMet ? shown : $"{shown} is not {RouteWords.Choice(_accounts)}";
    }

    public override bool Covers(RouteCondition other) => other is AccountCondition same && same._accounts.IsSubsetOf(_accounts);
}
