namespace HealthEvents.Formatters;

/// <summary>An account directory that is known beforehand, such as from configuration.</summary>
public sealed class AccountDirectory : IAccountDirectory
{
    private readonly Dictionary<string, AccountInfo> _accounts = new(StringComparer.Ordinal);

    /// <summary>Makes a directory.</summary>
    /// <param name="accounts">
    /// One text for each account: <c>123456789012=production</c>, or with its owner <c>123456789012=production;team payments</c>.
    /// </param>
    /// <exception cref="ArgumentException">A text has another form, or an account is named twice. The message quotes it, unless it may be the address of a webhook.</exception>
    public AccountDirectory(IEnumerable<string> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        foreach (var account in accounts)
        {
            if (account?.Split('=', 2) is not [var id, { Length: > 0 } names] || !AccountId.Is(id))
            {
                throw new ArgumentException($"'{Shown(account)}' is not an account. Write 123456789012=alias, or 123456789012=alias;owner.", nameof(accounts));
            }

            var parts = names.Split(';', 2, StringSplitOptions.TrimEntries);
            if (!_accounts.TryAdd(id, new AccountInfo(parts[0], parts is [_, { Length: > 0 } owner] ? owner : null)))
            {
                throw new ArgumentException($"The account {id} is named twice.", nameof(accounts));
            }
        }
    }

    /// <summary>All accounts that it knows, by their ids.</summary>
    public IReadOnlyDictionary<string, AccountInfo> Accounts => _accounts;

    /// <inheritdoc/>
    public AccountInfo? Find(string accountId) => _accounts.GetValueOrDefault(accountId);

    private static string Shown(string? account) => account is null ? "" : account.Length <= 80 && account.AsSpan().IndexOfAny("/:%&\\") < 0 ? account : "***";
}
