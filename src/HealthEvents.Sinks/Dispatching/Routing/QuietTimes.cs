namespace HealthEvents.Sinks;

/// <summary>Quiet hours, made ready once.</summary>
internal sealed class QuietTimes
{
    private readonly WeeklyTimes[] _times;
    private readonly EventSeverity _below;
    private readonly IReadOnlyList<string> _texts;
    private readonly int[] _chosen;
    private readonly int _sinks;

    /// <summary>Makes quiet hours of options that were validated.</summary>
    /// <param name="options">The options.</param>
    /// <param name="times">Its times.</param>
    /// <param name="sinks">The names of all sinks.</param>
    public QuietTimes(QuietHoursOptions options, WeeklyTimes[] times, IReadOnlyList<string> sinks)
    {
        _texts = [.. options.Times];
        _times = times;
        _below = options.Below;
        _chosen = [.. options.Sinks.Select(sink => RouteSinks.PlaceOf(sink, sinks)).Distinct()];
        _sinks = sinks.Count;
    }

    /// <summary>Whether it is quiet now, and the event is below what is told then. What is critical is below nothing.</summary>
    public bool Holds(ref RouteSubject subject) => !subject.Severity.IsAtLeast(_below) && WeeklyTimes.AnyContains(_times, subject.Now);

    /// <summary>Where an event goes that is held.</summary>
    /// <param name="choice">The sinks that it would have gone to, or <see langword="null"/> for all.</param>
    public RouteDecision Decide(RouteChoice? choice) => _chosen.Length == 0
        ? new RouteDecision(choice, RouteDecision.QuietHours)
        : new RouteDecision(new RouteChoice(choice?.First ?? "", _chosen, _sinks));

    /// <summary>Why an event is held, in English.</summary>
    public string Because(ref RouteSubject subject) =>
        $"{RouteWords.Severity(ref subject)} is below {_below} within {RouteWords.Choice(_texts)}, so it goes {(_chosen.Length == 0 ? "nowhere" : "elsewhere")}";
}
