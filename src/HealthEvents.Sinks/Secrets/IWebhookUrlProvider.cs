namespace HealthEvents.Sinks;

/// <summary>Knows the address of one webhook. Implementations are thread-safe and may cache.</summary>
public interface IWebhookUrlProvider
{
    /// <summary>Gets the address.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The address.</returns>
    /// <exception cref="SecretException">It cannot be read. The message must hold neither the address nor a ciphertext.</exception>
    ValueTask<WebhookUrl> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads the address again after the chat service refused one with 401, 403, 404 or 410. The sink calls it once per
    /// message and posts again only if the address changed.
    /// </summary>
    /// <param name="refused">The address that was refused.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The address, which may be the refused one. By default what <see cref="GetAsync"/> returns.</returns>
    /// <exception cref="SecretException">It cannot be read.</exception>
    ValueTask<WebhookUrl> RefreshAsync(WebhookUrl refused, CancellationToken cancellationToken = default) => GetAsync(cancellationToken);
}
