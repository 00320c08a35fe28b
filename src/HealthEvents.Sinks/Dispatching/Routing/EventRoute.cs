namespace HealthEvents.Sinks;

/// <summary>
/// A route from code: what <see cref="RouteOptions"/> say, and a condition of your own. Routes from code come before those of the
/// configuration. Unnamed ones are called <c>code-1</c> and so on.
/// </summary>
public sealed class EventRoute
{
    /// <summary>
    /// Makes a route. Its options are read when a dispatcher or an <see cref="EventRouter"/> is made, and again at each reload of the
    /// configuration: leave them as they are afterwards.
    /// </summary>
    /// <param name="options">Its name, its conditions and its sinks.</param>
    /// <param name="predicate">
    /// A condition that must hold too, or <see langword="null"/>. It is called from several threads, once for each event that meets
    /// the other conditions and that no route before took. Where it throws it counts as met: rather told than lost.
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
