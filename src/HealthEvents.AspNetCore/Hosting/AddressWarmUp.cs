using HealthEvents.Sinks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthEvents.AspNetCore;

/// <summary>
/// Reads the addresses of sinks and the secrets of endpoints while the app starts, so that the first event does not wait for KMS. What
/// is wrong in the configuration itself has stopped the start before. What KMS refuses may be allowed by the next event. What is wrong
/// with an endpoint stops the start too.
/// </summary>
internal sealed class AddressWarmUp(IServiceProvider services, MappedEndpoints mapped, TimeProvider clock) : IHostedLifecycleService
{
    /// <summary>How long the start waits for all of them.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private ILogger Logger => services.GetRequiredService<SinkServices>().LoggerFactory.CreateLogger(EndpointLog.Category);

    // Not before: a sink that is made reads its options, and the first wrong one would hide the others from whoever mends them.
    public Task StartAsync(CancellationToken cancellationToken) => ReadAsync(services.GetServices<IEventSink>().OfType<IAddressedSink>(), cancellationToken);

    /// <summary>Every endpoint is mapped by now: an app with a <c>Startup</c> class maps its own when its server starts.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // They are built when somebody asks for them. With the first request a mistake would break every route of an app that seems to run.
        _ = services.GetService<EndpointDataSource>()?.Endpoints;
        return ReadAsync([], cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Reads addresses, and the secrets of what was mapped until now and was not read yet.</summary>
    private async Task ReadAsync(IEnumerable<IAddressedSink> sinks, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);

        var reads = sinks.Select(sink => ReadAddressAsync(sink, either.Token)).ToList();
        while (mapped.Secrets.TryDequeue(out var secret))
        {
            reads.Add(ReadSecretAsync(secret.Endpoint, secret.Secret, either.Token));
        }

        await Task.WhenAll(reads).ConfigureAwait(false);
    }

    private async Task ReadAddressAsync(IAddressedSink sink, CancellationToken cancellationToken)
    {
        if (await AddressReading.TryAsync(sink, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            EndpointLog.AddressNotRead(Logger, problem);
        }
    }

    private static async Task ReadSecretAsync(EndpointSettings endpoint, SharedSecret secret, CancellationToken cancellationToken)
    {
        if (await AddressReading.TryAsync(secret.ReadAsync, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            EndpointLog.SecretNotRead(endpoint.Logger, endpoint.Pattern, problem);
        }
    }
}
