using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds sinks, kinds of events and enrichers to what <c>AddHealthEvents</c> registered.</summary>
public interface IHealthEventsBuilder
{
    /// <summary>The services.</summary>
    IServiceCollection Services { get; }

    /// <summary>
    /// The section that <see cref="HealthEventsOptions"/> are bound to, or <see langword="null"/>. Sinks without a section of
    /// their own are bound to <c>CHANNEL:NAME</c> in it, such as <c>Slack:alerts</c>.
    /// </summary>
    IConfiguration? Configuration { get; }
}
