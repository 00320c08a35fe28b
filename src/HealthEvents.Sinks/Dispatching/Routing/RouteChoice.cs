namespace HealthEvents.Sinks;

/// <summary>Which sinks an event goes to, and by which route. A route that takes an event alone has its choice made beforehand.</summary>
internal sealed class RouteChoice
{
    /// <summary>The name of the first route that chose each sink: empty where quiet hours did without any, and null where nobody did.</summary>
    private readonly string?[] _routes;

    /// <summary>Chooses sinks.</summary>
    /// <param name="route">The name of the route, or empty.</param>
    /// <param name="chosen">The places of the sinks.</param>
    /// <param name="sinks">How many sinks there are.</param>
    public RouteChoice(string route, IEnumerable<int> chosen, int sinks)
    {
        _routes = new string?[sinks];
        foreach (var sink in chosen)
        {
            _routes[sink] = route;
        }

        First = route;
    }

    private RouteChoice(RouteChoice first, RouteChoice second)
    {
        _routes = [.. first._routes];
        for (var sink = 0; sink < _routes.Length; sink++)
        {
            _routes[sink] ??= second._routes[sink];
        }

        First = first.First;
    }

    /// <summary>The name of the first route, or empty.</summary>
    public string First { get; }

    /// <summary>Whether a sink is chosen.</summary>
    public bool Has(int sink) => _routes[sink] is not null;

    /// <summary>The name of the route that chose a sink, or <see langword="null"/> where none did.</summary>
    public string? RouteOf(int sink) => _routes[sink] is { Length: > 0 } route ? route : null;

    /// <summary>The sinks of both. Where both chose one, the first did.</summary>
    public RouteChoice With(RouteChoice other)
    {
        for (var sink = 0; sink < _routes.Length; sink++)
        {
            if (_routes[sink] is null && other._routes[sink] is not null)
            {
                return new RouteChoice(this, other);
            }
        }

        return this;
    }
}
