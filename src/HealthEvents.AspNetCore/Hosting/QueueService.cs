using Microsoft.Extensions.Hosting;

namespace HealthEvents.AspNetCore;

/// <summary>Delivers what the queues of endpoints hold before the app ends.</summary>
internal sealed class QueueService(MappedEndpoints mapped) : IHostedService, IDisposable
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(mapped.Queues.Select(queue => queue.DrainAsync(cancellationToken)));

    public void Dispose()
    {
        foreach (var queue in mapped.Queues)
        {
            queue.Dispose();
        }
    }
}
