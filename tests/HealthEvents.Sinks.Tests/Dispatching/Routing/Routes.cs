namespace HealthEvents.Sinks.Tests;

/// <summary>Routes and quiet hours of a test.</summary>
internal static class Routes
{
    /// <summary>A Wednesday at noon.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    public static RouteOptions To(string sink, Action<RouteOptions>? configure = null)
    {
        var route = new RouteOptions { Name = $"to-{sink}", Sinks = { sink } };
        configure?.Invoke(route);
        return route;
    }

    public static QuietHoursOptions Quiet(string times, EventSeverity below, params string[] sinks)
    {
        var quiet = new QuietHoursOptions { Times = { times }, Below = below };
        foreach (var sink in sinks)
        {
            quiet.Sinks.Add(sink);
        }

        return quiet;
    }

    public static RoutingOptions Of(params RouteOptions[] routes)
    {
        var routing = new RoutingOptions();
        foreach (var route in routes)
        {
            routing.Routes.Add(route);
        }

        return routing;
    }

    public static RoutingOptions With(this RoutingOptions routing, params QuietHoursOptions[] quietHours)
    {
        foreach (var quiet in quietHours)
        {
            routing.QuietHours.Add(quiet);
        }

        return routing;
    }

    public static IReadOnlyList<string> SinksFor(this EventRouter router, ReceivedEvent received, DateTimeOffset? now = null) => router.Explain(received, now ?? Noon).Sinks;
}
