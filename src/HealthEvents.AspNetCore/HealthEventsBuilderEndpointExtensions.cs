using HealthEvents.AspNetCore;
using HealthEvents.Sns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what endpoints of ASP.NET Core need.</summary>
public static class HealthEventsBuilderEndpointExtensions
{
    /// <summary>
    /// Adds what <see cref="HealthEventsEndpointRouteBuilderExtensions"/> maps endpoints with: where their options stand, the end of
    /// their queues, and the reading of addresses and secrets at the start. The start waits 5 seconds at most for them, and once more in an app
    /// with a <c>Startup</c> class; what cannot be read then is logged, and read again with the first event. What is wrong with an endpoint itself stops the start.
    /// </summary>
    /// <remarks>
    /// Messages of SNS are checked by a <see cref="SnsMessageVerifier"/> that the endpoint makes, or by one of the host: register a
    /// <c>Func&lt;SnsVerifierOptions, SnsMessageVerifier&gt;</c>, such as for a client that goes through a proxy, and a
    /// <see cref="SnsSubscriptionConfirmer"/>.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHealthEventsBuilder AddEndpoint(this IHealthEventsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var configuration = builder.Configuration;
        builder.Services.TryAddSingleton(_ => new MappedEndpoints(configuration));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AddressWarmUp>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, QueueService>());
        return builder;
    }
}
