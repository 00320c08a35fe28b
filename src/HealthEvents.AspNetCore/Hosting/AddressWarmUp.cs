using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthEvents.AspNetCore;

/// <summary>
/// Reads the addresses of sinks and the secrets of endpoints while the app starts, so that the first event does not wait for KMS. What
/// is wrong in the configuration itself has stopped the start before. What KMS refuses may be allowed by the next event.
/// </summary>
internal sealed class AddressWarmUp(IServiceProvider services, MappedEndpoints mapped, TimeProvider clock, ILogger<AddressWarmUp> logger) : IHostedService
{
    /// <summary>How long the start waits for all of them.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);

        // Not before: a sink that is made reads its options, and the first wrong one would hide the others from whoever mends them.
        var addresses = services.GetServices<IEventSink>().OfType<IAddressedSink>().Select(sink => ReadAddressAsync(sink, either.Token));
        var secrets = mapped.Secrets.Select(secret => ReadSecretAsync(secret.Endpoint, secret.Secret, either.Token));
        await Task.WhenAll(addresses.Concat(secrets)).ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ReadAddressAsync(IAddressedSink sink, CancellationToken cancellationToken)
    {
        if (await AddressReading.TryAsync(sink, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            EndpointLog.AddressNotRead(logger, problem);
        }
    }

    private async Task ReadSecretAsync(EndpointSettings endpoint, SharedSecret secret, CancellationToken cancellationToken)
    {
        if (await AddressReading.TryAsync(secret.ReadAsync, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            EndpointLog.SecretNotRead(logger, endpoint.Pattern, problem);
        }
    }
}
