namespace HealthEvents.Formatters;

/// <summary>Knows the names of accounts. It must answer at once: load it beforehand, from configuration or a service.</summary>
/// <remarks>
/// Whoever has one has several accounts: where there is a directory, every headline names its account, by the alias or by the id of an
/// account that the directory does not know.
/// </remarks>
public interface IAccountDirectory
{
    /// <summary>Looks an account up.</summary>
    /// <param name="accountId">The account id, 12 digits.</param>
    /// <returns>What is known of it, or <see langword="null"/>.</returns>
    AccountInfo? Find(string accountId);
}
