namespace HealthEvents.Sinks;

/// <summary>Finds the sinks that routes name. Names are told apart as reports and the journal tell them apart: by their case too.</summary>
internal static class RouteSinks
{
    /// <summary>The place of a sink among all of them, or -1.</summary>
    public static int PlaceOf(string? name, IReadOnlyList<string> sinks)
    {
        for (var place = 0; place < sinks.Count; place++)
        {
            if (string.Equals(sinks[place], name, StringComparison.Ordinal))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>The names that routes and quiet hours use, each once, in their order.</summary>
    public static IReadOnlyList<string> NamedBy(RoutingOptions routing, IEnumerable<EventRoute> routes) =>
    [
        .. routing.Routes.Concat(routes.Select(static route => route.Options)).SelectMany(static route => route.Sinks)
            .Concat(routing.QuietHours.SelectMany(static quiet => quiet.Sinks))
            .Distinct(StringComparer.Ordinal),
    ];
}
