using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What docs/routing.md shows.</summary>
internal static class RoutingSnippets
{
    public static HostApplicationBuilder Register(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        var delivery = builder.Services.AddHealthEvents(builder.Configuration.GetSection("HealthEvents"));
        delivery.AddConfiguredWebhooks();
        delivery.AddRoute("deployments", received => received.Event.Kind == "acme.deployment", route => route.Sinks.Add("deployments"));
        return builder;
    }
}
