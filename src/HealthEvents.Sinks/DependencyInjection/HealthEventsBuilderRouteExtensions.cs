using HealthEvents;
using HealthEvents.Sinks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds routes, quiet hours, and the sinks that they name.</summary>
public static class HealthEventsBuilderRouteExtensions
{
    /// <summary>
    /// Adds a route, behind those that were added before, and before those of the configuration, so that a route for the rest may stand
    /// last there. Where there is any route, an event that none takes is suppressed with the reason <c>no-route</c>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the route in reports, logs and explanations.</param>
    /// <param name="configure">Sets its conditions and its sinks.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHealthEventsBuilder AddRoute(this IHealthEventsBuilder builder, string name, Action<RouteOptions> configure) =>
        Add(builder, name, configure, predicate: null);

    /// <summary>Adds a route with a condition of your own, beside those that the options say. It stands where a route without one would.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name of the route in reports, logs and explanations.</param>
    /// <param name="predicate">
    /// Whether the route takes an event that meets the other conditions. It is called from several threads. Where it throws it counts as
    /// met.
    /// </param>
    /// <param name="configure">Sets the other conditions and the sinks.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHealthEventsBuilder AddRoute(
        this IHealthEventsBuilder builder, string name, Func<ReceivedEvent, bool> predicate, Action<RouteOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Add(builder, name, configure, predicate);
    }

    /// <summary>Adds quiet hours, behind those of the configuration and those that were added before.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the times, the severity, and the sinks of what is held. It is called at each reload too: what it throws then is logged, and the old routes and quiet hours stay.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHealthEventsBuilder AddQuietHours(this IHealthEventsBuilder builder, Action<QuietHoursOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure<RoutingOptions>(options =>
        {
            var quiet = new QuietHoursOptions();
            configure(quiet);
            options.QuietHours.Add(quiet);
        });
        return builder;
    }

    /// <summary>
    /// Adds a sink for each name under <c>Slack</c> and <c>GoogleChat</c> in the section of <c>AddHealthEvents</c>, so that a new room
    /// needs no code. A sink that was added before by its name, in any case, is left as it is. Names are read now: one that a reload
    /// brings is a sink from the next start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">There is no section: <c>AddHealthEvents</c> was given none.</exception>
    /// <exception cref="ArgumentException">A name cannot be that of a sink, or two channels use the same.</exception>
    public static IHealthEventsBuilder AddConfiguredWebhooks(this IHealthEventsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var configuration = builder.Configuration
            ?? throw new InvalidOperationException("There is no configuration to take webhooks from. Give AddHealthEvents its section, such as configuration.GetSection(\"HealthEvents\").");
        var before = WebhookSinkServices.NamesIn(builder.Services);
        foreach (var channel in BuiltInChannels.All)
        {
            foreach (var section in configuration.GetSection(channel.Section).GetChildren())
            {
                if (!before.Contains(section.Key))
                {
                    channel.AddTo(builder, section.Key, static _ => { });
                }
            }
        }

        return builder;
    }

    private static IHealthEventsBuilder Add(IHealthEventsBuilder builder, string name, Action<RouteOptions> configure, Func<ReceivedEvent, bool>? predicate)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddSingleton(_ =>
        {
            var route = new RouteOptions { Name = name };
            configure(route);
            return new EventRoute(route, predicate);
        });
        return builder;
    }
}
