using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HealthEvents.AspNetCore;

/// <summary>Makes the options of an endpoint of configuration and code, and finds what is wrong before the app starts.</summary>
internal static class EndpointOptionsReader
{
    /// <summary>Reads them.</summary>
    /// <param name="section">The section, or <see langword="null"/> for none.</param>
    /// <param name="configure">Sets the options after what the section says.</param>
    /// <param name="pattern">The route of the endpoint.</param>
    /// <param name="services">What secrets are checked with.</param>
    /// <exception cref="OptionsValidationException">Something is wrong. Each message begins with the key.</exception>
    public static HealthEventsEndpointOptions Read(
        IConfiguration? section, Action<HealthEventsEndpointOptions>? configure, string pattern, SinkServices services)
    {
        var path = section is IConfigurationSection { Path.Length: > 0 } named ? named.Path : "HealthEvents:Endpoint";
        var options = new HealthEventsEndpointOptions();
        if (section is not null)
        {
            StrictConfiguration.ThrowIfAny(
                StrictConfiguration.ProblemsOf(section, path, EndpointOptionKeys.Endpoint, static _ => false), pattern, typeof(HealthEventsEndpointOptions));
            section.Bind(options);
        }

        configure?.Invoke(options);
        var problems = EndpointOptionsRules.ProblemsOf(options, path);
        problems.AddRange(EndpointSecrets.ProblemsOf(options, path, pattern, services));
        StrictConfiguration.ThrowIfAny(problems, pattern, typeof(HealthEventsEndpointOptions));
        return options;
    }
}
