using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>Whether the account directory knows the aliases and owners that routes name. One of somebody else answers only for ids.</summary>
internal sealed class RouteAccountRules(IAccountDirectory? accounts)
{
    private const string Unnamed = "no account has a name. Say what accounts are called, such as 123456789012=production;team payments";

    private HashSet<string>? _aliases;
    private HashSet<string>? _owners;

    /// <summary>The directory, where it can say all that it knows.</summary>
    public AccountDirectory? Directory { get; } = accounts as AccountDirectory;

    public void AddProblems(RoutePlace place, RouteOptions options, List<string> problems)
    {
        AddProblems(place, nameof(options.Accounts), options.Accounts, areIds: true, ref _aliases, static account => account.Alias, problems);
        AddProblems(place, nameof(options.Owners), options.Owners, areIds: false, ref _owners, static account => account.Owner, problems);
    }

    private void AddProblems(
        RoutePlace place, string member, IList<string> names, bool areIds, ref HashSet<string>? known, Func<AccountInfo, string?> nameOf, List<string> problems)
    {
        for (var index = 0; index < names.Count; index++)
        {
            var name = names[index];
            if (areIds && IsId(name))
            {
                continue;
            }

            if (accounts is null)
            {
                problems.Add($"{place.Of(member, index)} names '{Misplaced.Shown(name)}', and {Unnamed}.");
                return;
            }

            if (Directory is null)
            {
                return;
            }

            known ??= Directory.Accounts.Values.Select(nameOf).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (name is null || !known.Contains(name))
            {
                problems.Add($"{place.Of(member, index)} names '{Misplaced.Shown(name)}'. There are {(known.Count == 0 ? "none" : string.Join(", ", known.Order(StringComparer.Ordinal)))}.");
            }
        }
    }

    private static bool IsId(string? account) => account is { Length: 12 } && !account.AsSpan().ContainsAnyExceptInRange('0', '9');
}
