using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>Whether the account directory knows the aliases and owners that a route names. One of somebody else answers only for ids.</summary>
internal sealed class RouteAccountRules(IAccountDirectory? accounts)
{
    private const string Unnamed = "no account has a name. Say what accounts are called, such as 123456789012=production;team payments";

    public void AddProblems(RoutePlace place, RouteOptions options, List<string> problems)
    {
        AddProblems(place.Of(nameof(options.Accounts)), [.. options.Accounts.Where(static account => !IsId(account))], static account => account.Alias, problems);
        AddProblems(place.Of(nameof(options.Owners)), [.. options.Owners], static account => account.Owner, problems);
    }

    private void AddProblems(string place, IReadOnlyList<string?> names, Func<AccountInfo, string?> nameOf, List<string> problems)
    {
        if (names.Count == 0)
        {
            return;
        }

        if (accounts is null)
        {
            problems.Add($"{place} names '{Misplaced.Shown(names[0])}', and {Unnamed}.");
            return;
        }

        if (accounts is not AccountDirectory directory)
        {
            return;
        }

        var known = directory.Accounts.Values.Select(nameOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        foreach (var name in names.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            problems.Add($"{place} names '{Misplaced.Shown(name)}'. There are {(known.Count == 0 ? "none" : string.Join(", ", known))}.");
        }
    }

    private static bool IsId(string? account) => account is { Length: 12 } && !account.AsSpan().ContainsAnyExceptInRange('0', '9');
}
