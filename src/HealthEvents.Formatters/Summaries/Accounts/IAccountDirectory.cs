namespace HealthEvents.Formatters;

/// <summary>Knows the names of accounts. It must answer at once: load it beforehand, from configuration or a service.</summary>
public interface IAccountDirectory
{
    /// <summary>Looks an account up.</summary>
    /// <param name="accountId">The account id, 12 digits.</param>
    /// <returns>What is known of it, or <see langword="null"/>.</returns>
    AccountInfo? Find(string accountId);
}
