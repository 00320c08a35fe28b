using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What docs/routing.md shows.</summary>
internal static class RoutingSnippets
{
    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        var delivery = services.AddHealthEvents(configuration.GetSection("HealthEvents"));
        delivery.AddConfiguredWebhooks();
        delivery.AddRoute("deployments", received => received.Event.Kind == "acme.deployment", route => route.Sinks.Add("deployments"));
    }
}
