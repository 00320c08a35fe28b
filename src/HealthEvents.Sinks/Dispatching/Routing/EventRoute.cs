namespace HealthEvents.Sinks;

/// <summary>A route from code: what <see cref="RouteOptions"/> say, and a condition of your own. A registered one comes after those of the configuration.</summary>
public sealed class EventRoute
{
    /// <summary>Makes a route. A change of the options after the dispatcher was made changes nothing.</summary>
    /// <param name="options">Its name, its conditions and its sinks.</param>
    /// <param name="predicate">
    /// A condition that must hold too, or <see langword="null"/>. It is called from several threads, for each event that meets the other
    /// conditions. Where it throws it counts as met: rather told than lost.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public EventRoute(RouteOptions options, Func<ReceivedEvent, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        Predicate = predicate;
    }

    /// <summary>Its name, its conditions and its sinks.</summary>
    public RouteOptions Options { get; }

    /// <summary>The condition of your own, or <see langword="null"/>.</summary>
    public Func<ReceivedEvent, bool>? Predicate { get; }
}
