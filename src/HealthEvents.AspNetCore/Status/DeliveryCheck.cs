using System.Globalization;
using HealthEvents.Sinks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace HealthEvents.AspNetCore;

/// <summary>Says how the deliveries of each sink went, from what happened in this process.</summary>
internal sealed class DeliveryCheck(IEnumerable<IEventSink> sinks, DeliveryFacts facts, IOptions<HealthEventsCheckOptions> options, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var worst = HealthStatus.Healthy;
        var problems = new List<string>();
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var sink in sinks)
        {
            var known = facts.Of(sink.Name);
            data[$"{sink.Name}.failuresInRow"] = known.FailuresInRow;
            if (known.LastDelivery is { } last)
            {
                data[$"{sink.Name}.lastDelivery"] = last;
            }

            if (Judge(sink.Name, known, problems) is var status && status < worst)
            {
                worst = status;
            }
        }

        // A check may be registered to fail with less than unhealthy.
        var reported = worst == HealthStatus.Unhealthy ? context.Registration.FailureStatus : worst;
        return Task.FromResult(new HealthCheckResult(reported, problems.Count == 0 ? null : string.Join(' ', problems), exception: null, data));
    }

    private HealthStatus Judge(string sink, SinkFacts known, List<string> problems)
    {
        var limits = options.Value;
        if (known.FailuresInRow >= limits.DegradedAfterFailures)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{sink}: {known.FailuresInRow} deliveries failed in a row, the last with: {known.LastError}."));
            return known.FailuresInRow >= limits.UnhealthyAfterFailures ? HealthStatus.Unhealthy : HealthStatus.Degraded;
        }

        if (limits.DegradedAfterSilence is { } longest && clock.GetUtcNow() - (known.LastDelivery ?? facts.Since) is var silence && silence > longest)
        {
            problems.Add($"{sink}: no delivery for {silence:d\\.hh\\:mm\\:ss}.");
            return HealthStatus.Degraded;
        }

        return HealthStatus.Healthy;
    }
}
