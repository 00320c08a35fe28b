using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HealthEvents.Sinks;

/// <summary>
/// Where events go: routes in their order, and quiet hours. Without routes every event goes to every sink. With routes, an event that
/// none of them takes is suppressed with the reason <c>no-route</c>.
/// </summary>
public sealed class RoutingOptions
{
    /// <summary>The routes. The first that takes an event decides, unless it continues.</summary>
    /// <value>Empty by default: every event goes to every sink.</value>
    public IList<RouteOptions> Routes { get; } = [];

    /// <summary>The quiet hours. The first whose times it is, and that is above an event, decides.</summary>
    /// <value>Empty by default: none.</value>
    public IList<QuietHoursOptions> QuietHours { get; } = [];

    /// <summary>Whether they come from a routes file: errors name members as they stand there.</summary>
    internal bool IsOfFile { get; init; }

    /// <summary>Reads the routes from a configuration: <c>Routes</c> and <c>QuietHours</c> in the section of HealthEvents.</summary>
    /// <param name="configuration">The section of HealthEvents.</param>
    /// <returns>The options. Whether sinks, zones and patterns exist is validated by whoever takes them.</returns>
    /// <exception cref="OptionsValidationException">A key is unknown, or a value has another form. The messages begin with the key, say what would be right, and repeat no value.</exception>
    public static RoutingOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var problems = StrictConfiguration.ProblemsOf(
            configuration, OptionKeys.PathOf(configuration, nameof(HealthEvents)), OptionKeys.Routing, HealthEventsOptions.IsSectionOfChannel, OptionKeys.All);
        StrictConfiguration.ThrowIfAny(problems, Options.DefaultName, typeof(RoutingOptions));
        return configuration.Get<RoutingOptions>() ?? new();
    }

    /// <summary>
    /// Reads a routes file: one JSON object with <c>routes</c> and <c>quietHours</c>, whose members are those of
    /// <see cref="RouteOptions"/> and <see cref="QuietHoursOptions"/> and begin with a small letter; <c>pattern</c> is an object. Comments
    /// and commas at the end are allowed.
    /// </summary>
    /// <param name="json">The content of the file.</param>
    /// <returns>The options. Whether sinks, zones and patterns exist is validated by whoever takes them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">It is no JSON, a member is unknown, or a value has another form. The message says where and what would be right.</exception>
    public static RoutingOptions Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return RoutesFile.Read(json);
    }

    /// <summary>What is wrong in the sections of routes and quiet hours, one message each. What stands beside them is checked with <see cref="HealthEventsOptions"/>.</summary>
    internal static List<string> ProblemsOf(IConfiguration configuration) => StrictConfiguration.ProblemsOf(
        configuration, OptionKeys.PathOf(configuration, nameof(HealthEvents)), OptionKeys.Routing, static _ => true);
}
