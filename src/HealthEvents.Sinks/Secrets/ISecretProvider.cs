namespace HealthEvents.Sinks;

/// <summary>Knows one secret that is not an address. Implementations are thread-safe and may cache.</summary>
public interface ISecretProvider
{
    /// <summary>Gets the secret.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="SecretException">It cannot be read. The message must hold neither the secret nor a ciphertext.</exception>
    ValueTask<Secret> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the secret again after a service refused one, or somebody presented another one that may be newer.</summary>
    /// <param name="refused">The secret that is doubted.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The secret, which may be the same. By default what <see cref="GetAsync"/> returns.</returns>
    /// <exception cref="SecretException">It cannot be read.</exception>
    ValueTask<Secret> RefreshAsync(Secret refused, CancellationToken cancellationToken = default) => GetAsync(cancellationToken);
}
