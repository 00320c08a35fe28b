using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>
/// Decides which sinks an event goes to, and says why. A dispatcher has one; on its own it is for tests of routes, and for tools. It
/// is immutable and thread-safe.
/// </summary>
public sealed class EventRouter
{
    private const int FewPatterns = 128;

    /// <summary>What explanations call quiet hours.</summary>
    private const string Quiet = "quiet hours";

    private static readonly IReadOnlyList<string> EverySink = ["*"];

    private readonly Route[] _routes = [];
    private readonly QuietTimes[] _quietTimes = [];
    private readonly EventPattern[] _patterns = [];
    private readonly IReadOnlyList<string> _sinks;
    private readonly bool _knowsSinks;
    private readonly IAccountDirectory? _accounts;
    private readonly Suppression _suppression;

    /// <summary>Makes a router.</summary>
    /// <param name="routing">The routes and the quiet hours. A later change of them changes nothing.</param>
    /// <param name="sinks">The names of the sinks that there are, or <see langword="null"/> for those that the routes name.</param>
    /// <param name="options">What holds for all sinks, or <see langword="null"/> for the defaults: the accounts, and what is sent also.</param>
    /// <param name="accounts">Knows the aliases and owners of accounts, or <see langword="null"/> for those of <paramref name="options"/>.</param>
    /// <param name="routes">Routes from code, before those of <paramref name="routing"/>; or <see langword="null"/> for none.</param>
    /// <param name="kinds">The kinds that routes may name beside those of no model, or <see langword="null"/> to take any name.</param>
    /// <exception cref="ArgumentException">Something is not valid, such as the name of a sink, a time or a pattern. The message names the place and says what would be right.</exception>
    public EventRouter(
        RoutingOptions routing,
        IEnumerable<string>? sinks = null,
        HealthEventsOptions? options = null,
        IAccountDirectory? accounts = null,
        IEnumerable<EventRoute>? routes = null,
        IEnumerable<EventKind>? kinds = null)
    {
        ArgumentNullException.ThrowIfNull(routing);
        options ??= new HealthEventsOptions();
        var coded = routes?.ToArray() ?? [];
        _knowsSinks = sinks is not null;
        _sinks = sinks?.ToArray() ?? RouteSinks.NamedBy(routing, coded);
        _accounts = accounts ?? (options.Accounts.Count == 0 ? null : new AccountDirectory(options.Accounts));
        _suppression = new Suppression(options.SendAlso);
        if (routing.Routes.Count == 0 && routing.QuietHours.Count == 0 && coded.Length == 0)
        {
            // Nearly every cold start: nothing to check.
            return;
        }

        var rules = new RoutingRules(_sinks, _accounts, kinds is null ? null : new KnownKinds(kinds));
        var made = rules.Check(routing, coded, nameof(HealthEvents));
        if (made.Problems.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', made.Problems), nameof(routing));
        }

        _routes = made.Routes;
        _quietTimes = made.QuietTimes;
        _patterns = PatternsOf(_routes);
    }

    /// <summary>Says where an event would go, and why not elsewhere.</summary>
    /// <param name="received">The event, and how it came.</param>
    /// <param name="now">The moment: severity, lifecycle and times depend on it.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="received"/> is <see langword="null"/>.</exception>
    public RouteExplanation Explain(ReceivedEvent received, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(received);
        var subject = new RouteSubject(received, now, _accounts, _patterns, new bool[_patterns.Length]);
        var held = HeldBy(ref subject)?.Because(ref subject);
        var answers = new List<RouteAnswer>(_routes.Length);
        RouteChoice? choice = null;
        string? taker = null;
        foreach (var route in _routes)
        {
            var answer = taker is null ? route.Explain(ref subject) : new RouteAnswer(route.Name, Matches: false, $"not asked: {taker} took the event and does not continue");
            if (answer.Matches)
            {
                choice = choice is null ? route.Choice : choice.With(route.Choice);
                taker = route.Continues ? null : route.Name;
                answer = held is null ? answer : answer with { Because = $"{answer.Because}; {Quiet}: {held}" };
            }

            answers.Add(answer);
        }

        if (_routes.Length == 0 && held is not null)
        {
            answers.Add(new RouteAnswer(Quiet, Matches: true, held));
        }

        var decision = Decide(choice, ref subject);
        var reason = _suppression.ReasonFor(received) ?? decision.SuppressedBecause;
        return new RouteExplanation(reason is null ? NamesOf(decision.Choice) : [], reason, answers);
    }

    /// <summary>Decides where an event goes. It allocates nothing, unless several routes take the event or quiet hours move it.</summary>
    internal RouteDecision Decide(ReceivedEvent received, DateTimeOffset now)
    {
        if (_routes.Length == 0 && _quietTimes.Length == 0)
        {
            return default;
        }

        Span<bool> matches = _patterns.Length <= FewPatterns ? stackalloc bool[FewPatterns] : new bool[_patterns.Length];
        var subject = new RouteSubject(received, now, _accounts, _patterns, matches);
        return Decide(ChoiceFor(ref subject), ref subject);
    }

    private RouteDecision Decide(RouteChoice? choice, ref RouteSubject subject) =>
        choice is null && _routes.Length > 0 ? new RouteDecision(null, RouteDecision.NoRoute)
        : HeldBy(ref subject) is { } quiet ? quiet.Decide(choice)
        : new RouteDecision(choice);

    /// <summary>The sinks of the routes that take an event, or <see langword="null"/> where none does.</summary>
    private RouteChoice? ChoiceFor(ref RouteSubject subject)
    {
        RouteChoice? choice = null;
        foreach (var route in _routes)
        {
            if (!route.Takes(ref subject))
            {
                continue;
            }

            choice = choice is null ? route.Choice : choice.With(route.Choice);
            if (!route.Continues)
            {
                break;
            }
        }

        return choice;
    }

    private QuietTimes? HeldBy(ref RouteSubject subject)
    {
        foreach (var quiet in _quietTimes)
        {
            if (quiet.Holds(ref subject))
            {
                return quiet;
            }
        }

        return null;
    }

    private static EventPattern[] PatternsOf(Route[] routes)
    {
        var conditions = routes.SelectMany(static route => route.Patterns).ToArray();
        for (var place = 0; place < conditions.Length; place++)
        {
            conditions[place].Place = place;
        }

        return Array.ConvertAll(conditions, static condition => condition.Pattern);
    }

    private IReadOnlyList<string> NamesOf(RouteChoice? choice) =>
        choice is not null ? [.. _sinks.Where((_, sink) => choice.Has(sink))]
        : _knowsSinks ? _sinks
        : EverySink;
}
