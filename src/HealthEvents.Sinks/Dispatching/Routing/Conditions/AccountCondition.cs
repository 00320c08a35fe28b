using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>The account is one of some ids or aliases.</summary>
/// <param name="member">The member of the route.</param>
/// <param name="accounts">The ids and aliases.</param>
/// <param name="directory">Says which ids have an alias when conditions are compared, or <see langword="null"/> where nobody can.</param>
internal sealed class AccountCondition(string member, IEnumerable<string> accounts, AccountDirectory? directory) : RouteCondition(member)
{
    private readonly HashSet<string> _accounts = new(accounts, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an account with an alias is named by its id.</summary>
    private readonly bool _hasIds = directory is { } known && accounts.Any(account => known.Find(account) is not null);

    public override bool IsMetBy(ref RouteSubject subject)
    {
        if (subject.Event.Account is not { } id)
        {
            return false;
        }

        return _accounts.Contains(id) || (subject.Account is { Alias: { } alias } ? _accounts.Contains(alias) : subject.IsAccountUnknowable);
    }

    protected override string Because(ref RouteSubject subject, bool isMet)
    {
        if (subject.Event.Account is not { } id)
        {
            return "the event names none";
        }

        var shown = subject.Account is { Alias: { } alias } ? $"{id} ({alias})" : id;
        return subject.IsAccountUnknowable ? "the account directory failed, which counts as met" : isMet ? shown : $"{shown} is not {RouteWords.Choice(_accounts)}";
    }

    public override bool Covers(RouteCondition other) => other is AccountCondition same && same._accounts.All(Covers);

    /// <summary>Whether each account of an id or an alias is here, by either.</summary>
    private bool Covers(string account)
    {
        if (_accounts.Contains(account))
        {
            return true;
        }

        if (directory?.Find(account) is { Alias: { } alias })
        {
            return _accounts.Contains(alias);
        }

        if (directory is null || !_hasIds)
        {
            return false;
        }

        var ids = directory.Accounts.Where(known => account.Equals(known.Value.Alias, StringComparison.OrdinalIgnoreCase)).Select(static known => known.Key).ToList();
        return ids.Count > 0 && ids.TrueForAll(_accounts.Contains);
    }
}
