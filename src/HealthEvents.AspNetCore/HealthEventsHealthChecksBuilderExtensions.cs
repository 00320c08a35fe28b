using HealthEvents.AspNetCore;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds health checks of the delivery of events.</summary>
public static class HealthEventsHealthChecksBuilderExtensions
{
    /// <summary>
    /// The name of the check whether the addresses of sinks can be read. It is degraded where some cannot, and unhealthy where none can.
    /// </summary>
    public const string AddressCheckName = "healthevents-addresses";

    /// <summary>The name of the check how deliveries went: see <see cref="HealthEventsCheckOptions"/>.</summary>
    public const string DeliveryCheckName = "healthevents-deliveries";

    /// <summary>The tag of both checks.</summary>
    public const string Tag = "healthevents";

    /// <summary>The tag of <see cref="AddressCheckName"/> alone, which is the one for readiness.</summary>
    public const string ReadyTag = "ready";

    /// <summary>
    /// Adds <see cref="AddressCheckName"/> and <see cref="DeliveryCheckName"/>, which know what happened in this process alone and post
    /// nothing.
    /// </summary>
    /// <remarks>
    /// The addresses are for readiness (<see cref="ReadyTag"/>). The deliveries are for monitors, never for readiness or liveness: an app that
    /// is sent no posts because some failed would never deliver again, and to restart it does not repair a chat service.
    /// </remarks>
    /// <param name="builder">The builder of health checks.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddHealthEventsChecks(this IHealthChecksBuilder builder) => AddHealthEventsChecks(builder, static _ => { });

    /// <summary>Adds the same checks, with limits of your own.</summary>
    /// <param name="builder">The builder of health checks.</param>
    /// <param name="configure">Sets the limits.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddHealthEventsChecks(this IHealthChecksBuilder builder, Action<HealthEventsCheckOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DeliveryFacts>();
        services.AddSingleton<IProgress<DispatchEntry>>(static provider => provider.GetRequiredService<DeliveryFacts>());
        services.AddHostedService(static provider => provider.GetRequiredService<DeliveryFacts>());
        services.AddOptions<HealthEventsCheckOptions>()
            .Configure(configure)
            .Validate(
                static options => options.DegradedAfterFailures >= 1 && options.UnhealthyAfterFailures >= options.DegradedAfterFailures && !(options.DegradedAfterSilence <= TimeSpan.Zero),
                "HealthEventsCheckOptions: DegradedAfterFailures must be at least 1, UnhealthyAfterFailures at least as many, and DegradedAfterSilence more than 0.")
            .ValidateOnStart();
        return builder
            .Add(new HealthCheckRegistration(
                AddressCheckName,
                static provider => new AddressCheck(provider.GetServices<IEventSink>(), provider.GetRequiredService<TimeProvider>()),
                failureStatus: null,
                [Tag, ReadyTag]))
            .Add(new HealthCheckRegistration(
                DeliveryCheckName,
                static provider => ActivatorUtilities.CreateInstance<DeliveryCheck>(provider),
                failureStatus: null,
                [Tag]));
    }
}
