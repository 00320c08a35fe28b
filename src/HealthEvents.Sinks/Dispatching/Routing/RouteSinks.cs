namespace HealthEvents.Sinks;

/// <summary>
/// Finds the sinks that routes name: by the exact name, as reports and the journal tell them apart, else by the only one that is equal
/// without case. Names come from keys of configuration too, and those have no case.
/// </summary>
internal static class RouteSinks
{
    /// <summary>The place of a sink among all of them, or -1.</summary>
    public static int PlaceOf(string? name, IReadOnlyList<string> sinks)
    {
        var (alike, count) = (-1, 0);
        for (var place = 0; place < sinks.Count; place++)
        {
            if (string.Equals(sinks[place], name, StringComparison.Ordinal))
            {
                return place;
            }

            if (string.Equals(sinks[place], name, StringComparison.OrdinalIgnoreCase))
            {
                (alike, count) = (place, count + 1);
            }
        }

        return count == 1 ? alike : -1;
    }

    /// <summary>The names that routes and quiet hours use, each once, in their order.</summary>
    public static IReadOnlyList<string> NamedBy(RoutingOptions routing, IEnumerable<EventRoute> routes) =>
    [
        .. routes.Select(static route => route.Options).Concat(routing.Routes).SelectMany(static route => route.Sinks)
            .Concat(routing.QuietHours.SelectMany(static quiet => quiet.Sinks))
            .Distinct(StringComparer.Ordinal),
    ];
}
