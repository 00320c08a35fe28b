using HealthEvents.Sinks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthEvents.AspNetCore;

/// <summary>
/// Says whether the addresses of sinks can be read: degraded where some cannot, because the others are still delivered to, and unhealthy where
/// none can. It posts nothing, and asks KMS only where the address is not known yet, or old.
/// </summary>
internal sealed class AddressCheck(IEnumerable<IEventSink> sinks, TimeProvider clock) : IHealthCheck
{
    /// <summary>How long it waits for all of them.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var problems = await Task.WhenAll(sinks.OfType<IAddressedSink>().Select(sink => AddressReading.TryAsync(sink, either.Token))).ConfigureAwait(false);
        var said = problems.OfType<string>().ToList();
        var status = said.Count == problems.Length ? context.Registration.FailureStatus : HealthStatus.Degraded;
        return said.Count == 0 ? HealthCheckResult.Healthy() : new HealthCheckResult(status, string.Join(' ', said));
    }
}
