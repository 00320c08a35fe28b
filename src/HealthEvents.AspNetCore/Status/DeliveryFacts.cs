using System.Collections.Concurrent;
using HealthEvents.Sinks;
using Microsoft.Extensions.Hosting;

namespace HealthEvents.AspNetCore;

/// <summary>Hears of every delivery of the process, and knows how each sink does.</summary>
/// <param name="clock">The clock.</param>
internal sealed class DeliveryFacts(TimeProvider clock) : IProgress<DispatchEntry>, IHostedService
{
    private static readonly SinkFacts Unknown = new(LastDelivery: null, FailuresInRow: 0, LastError: null);

    private readonly ConcurrentDictionary<string, SinkFacts> _sinks = new(StringComparer.Ordinal);

    /// <summary>When the app began to listen.</summary>
    public DateTimeOffset Since { get; } = clock.GetUtcNow();

    public SinkFacts Of(string sink) => _sinks.GetValueOrDefault(sink, Unknown);

    /// <summary>It is made by then: that is all.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Report(DispatchEntry value)
    {
        switch (value.Outcome)
        {
            case DispatchOutcome.Delivered or DispatchOutcome.Coalesced:
                _sinks[value.Sink] = new SinkFacts(clock.GetUtcNow(), FailuresInRow: 0, LastError: null);
                break;

            case DispatchOutcome.Failed or DispatchOutcome.DeadLettered:
                _sinks.AddOrUpdate(
                    value.Sink,
                    static (_, error) => new SinkFacts(LastDelivery: null, FailuresInRow: 1, error),
                    static (_, before, error) => before with { FailuresInRow = before.FailuresInRow + 1, LastError = error },
                    value.Error);
                break;

            default:
                // What is suppressed says nothing of the sink.
                break;
        }
    }
}
