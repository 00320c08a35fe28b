namespace HealthEvents.Sinks;

/// <summary>A sink that posts to an address which has to be read first, such as from KMS. Hosts read it at the start, and in health checks.</summary>
public interface IAddressedSink : IEventSink
{
    /// <summary>Reads the address, or finds it where it was kept. It posts nothing.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>A task that ends when the address is known.</returns>
    /// <exception cref="SecretException">It cannot be read. The message holds neither the address nor a ciphertext.</exception>
    ValueTask ReadAddressAsync(CancellationToken cancellationToken = default);
}
