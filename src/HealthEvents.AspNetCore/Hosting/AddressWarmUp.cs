using HealthEvents.Sinks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthEvents.AspNetCore;

/// <summary>
/// Reads the addresses of sinks and the secrets of endpoints while the app starts, so that the first event does not wait for KMS. What
/// is wrong in the configuration itself has stopped the start before. What KMS refuses may be allowed by the next event.
/// </summary>
internal sealed class AddressWarmUp(IEnumerable<IEventSink> sinks, MappedEndpoints mapped, TimeProvider clock, ILogger<AddressWarmUp> logger) : IHostedService
{
    /// <summary>How long the start waits for all of them.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var addresses = sinks.OfType<IAddressedSink>().Select(sink => TryAsync(
            token => sink.ReadAddressAsync(token).AsTask(), problem => EndpointLog.AddressNotRead(logger, sink.Name, problem), either.Token));
        var secrets = mapped.Secrets.Select(mapped => TryAsync(
            mapped.Secret.ReadAsync, problem => EndpointLog.SecretNotRead(logger, mapped.Endpoint.Pattern, problem), either.Token));
        await Task.WhenAll(addresses.Concat(secrets)).ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task TryAsync(Func<CancellationToken, Task> read, Action<string> tell, CancellationToken cancellationToken)
    {
        try
        {
            // A provider of the app may block its thread, or not listen.
            await Task.Run(() => read(cancellationToken), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SecretException exception)
        {
            tell(exception.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            tell("no answer in time.");
        }
        catch (Exception exception)
        {
            // The text of what others throw may hold what they read.
            tell(exception.GetType().Name);
        }
    }
}
