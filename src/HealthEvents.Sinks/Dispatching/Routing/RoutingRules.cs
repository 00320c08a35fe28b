using System.Globalization;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>What routes and quiet hours must be. Messages name the place, and say what would be right.</summary>
/// <param name="sinks">The names of the sinks that there are.</param>
/// <param name="accounts">Knows the aliases and owners of accounts, or <see langword="null"/>.</param>
/// <param name="kinds">The kinds that there are, or <see langword="null"/> where nobody knows.</param>
internal sealed class RoutingRules(IReadOnlyList<string> sinks, IAccountDirectory? accounts, KnownKinds? kinds)
{
    private readonly RouteAccountRules _accounts = new(accounts);

    /// <summary>Checks routes and quiet hours, and makes them ready: the routes from code, and behind them those of the options.</summary>
    /// <param name="routing">The routes and the quiet hours.</param>
    /// <param name="coded">The routes from code.</param>
    /// <param name="path">What stands before the lists in configuration.</param>
    public CheckedRouting Check(RoutingOptions routing, IReadOnlyList<EventRoute> coded, string path)
    {
        var problems = new List<string>();
        var names = new Dictionary<string, RoutePlace>(StringComparer.OrdinalIgnoreCase);
        var routes = new List<(RoutePlace Place, Route Route)>();
        for (var index = 0; index < coded.Count; index++)
        {
            var name = NameOf(coded[index].Options, "code", index);
            Add(RoutePlace.OfCode(name), name, coded[index].Options, coded[index].Predicate);
        }

        for (var index = 0; index < routing.Routes.Count; index++)
        {
            var place = RoutePlace.Of(nameof(routing.Routes), index, path, routing.IsOfFile);
            if (routing.Routes[index] is { } options)
            {
                Add(place, NameOf(options, "route", index), options, predicate: null);
            }
            else
            {
                problems.Add($"{place} is missing.");
            }
        }

        AddHidden(routes, problems);
        var quietTimes = new List<QuietTimes>();
        for (var index = 0; index < routing.QuietHours.Count; index++)
        {
            var place = RoutePlace.Of(nameof(routing.QuietHours), index, path, routing.IsOfFile);
            if (QuietTimesOf(place, routing.QuietHours[index], problems) is { } quiet)
            {
                quietTimes.Add(quiet);
            }
        }

        return new CheckedRouting(problems, [.. routes.Select(static route => route.Route)], [.. quietTimes]);

        void Add(RoutePlace place, string name, RouteOptions options, Func<ReceivedEvent, bool>? predicate)
        {
            var known = problems.Count;
            var parts = PartsOf(place, options, problems);
            if (!names.TryAdd(name, place))
            {
                problems.Add($"{place.Of(nameof(options.Name))} is '{Misplaced.Shown(name)}', as that of {names[name]} is. Reports and logs need names of their own.");
            }

            if (problems.Count == known)
            {
                routes.Add((place, Route.Of(name, options, predicate, parts, sinks)));
            }
        }
    }

    private static string NameOf(RouteOptions options, string unnamed, int index) =>
        string.IsNullOrWhiteSpace(options.Name) ? string.Create(CultureInfo.InvariantCulture, $"{unnamed}-{index + 1}") : options.Name;

    private void AddHidden(List<(RoutePlace Place, Route Route)> routes, List<string> problems)
    {
        for (var later = 1; later < routes.Count; later++)
        {
            var (place, route) = routes[later];
            if (routes.FindIndex(0, later, earlier => earlier.Route.Hides(route, kinds)) is not (>= 0 and var first))
            {
                continue;
            }

            var what = place.IsOfCode ? place.Text : $"{place} ('{route.Name}')";
            var advice = routes[first].Place.IsOfCode && !place.IsOfCode
                ? "Routes from code come first: give that one a condition, or let it continue."
                : "Put it first, or let that one continue.";
            problems.Add($"{what} is never reached: '{routes[first].Route.Name}' before it takes all of its events. {advice}");
        }
    }

    /// <summary>Checks all members of a route but what its name must be among those of others.</summary>
    private RouteParts PartsOf(RoutePlace place, RouteOptions options, List<string> problems)
    {
        if (options.Name is { } name && Misplaced.IsAddress(name))
        {
            problems.Add($"{place.Of(nameof(options.Name))} looks like the address of a webhook. Names are shown everywhere: give it another one.");
        }

        AddKinds(place, options, problems);
        if (options.MinimumSeverity is < EventSeverity.Unknown or > EventSeverity.Info)
        {
            problems.Add($"{place.Of(nameof(options.MinimumSeverity))} is not a severity. There are {RouteWords.Severities}.");
        }

        AddEach(
            place, nameof(options.Lifecycles), options.Lifecycles, problems,
            static lifecycle => lifecycle is < EventLifecycle.Upcoming or > EventLifecycle.Informational ? $"is not a lifecycle. There are {RouteWords.Lifecycles}." : null);
        _accounts.AddProblems(place, options, problems);
        AddEach(place, nameof(options.Regions), options.Regions, problems, ProblemOfWord);
        AddEach(place, nameof(options.Services), options.Services, problems, ProblemOfWord);
        AddEach(
            place, nameof(options.ResourceTags), options.ResourceTags, problems,
            static tag => tag is null || tag.IndexOf('=', StringComparison.Ordinal) <= 0 ? "is not key=value." : null);
        string? problem = null;
        var pattern = options.Pattern is { } json ? PatternCondition.Parse(json, hasLines: !place.IsOfFile, out problem) : null;
        if (problem is not null)
        {
            problems.Add($"{place.Of(nameof(options.Pattern))}: {problem}");
        }

        var times = TimesOf(place, nameof(options.ActiveTimes), options.ActiveTimes, problems);
        if (options.Sinks.Count == 0)
        {
            problems.Add($"{place.Of(nameof(options.Sinks))} is empty: its events would be lost. {(sinks.Count == 0 ? "Name a sink." : SinksThatThereAre)}");
        }

        AddEach(place, nameof(options.Sinks), options.Sinks, problems, ProblemOfSink);
        return new RouteParts(pattern, times, _accounts.Directory);
    }

    /// <summary>Checks quiet hours, and makes them where nothing is wrong.</summary>
    private QuietTimes? QuietTimesOf(RoutePlace place, QuietHoursOptions? options, List<string> problems)
    {
        if (options is null)
        {
            problems.Add($"{place} is missing.");
            return null;
        }

        var known = problems.Count;
        if (options.Times.Count == 0)
        {
            problems.Add($"{place.Of(nameof(options.Times))} is missing. Write times, such as 22:00-07:00 Asia/Seoul.");
        }

        var times = TimesOf(place, nameof(options.Times), options.Times, problems);
        if (options.Below is < EventSeverity.Critical or > EventSeverity.Low)
        {
            // Nothing is below Info.
            problems.Add($"{place.Of(nameof(options.Below))} must be Critical, High, Medium or Low: what is below it is held.");
        }

        AddEach(place, nameof(options.Sinks), options.Sinks, problems, ProblemOfSink);
        return problems.Count == known ? new QuietTimes(options, times, sinks) : null;
    }

    private void AddKinds(RoutePlace place, RouteOptions options, List<string> problems)
    {
        if (kinds is null)
        {
            return;
        }

        var known = problems.Count;
        AddEach(
            place, nameof(options.Families), options.Families, problems,
            family => kinds.HasFamily(family) ? null : $"names '{Misplaced.Shown(family)}'. There are {string.Join(", ", kinds.Families)}.");
        AddEach(
            place, nameof(options.Kinds), options.Kinds, problems,
            kind => kinds.FamilyOf(kind) is null ? $"names '{Misplaced.Shown(kind)}'. There are {string.Join(", ", kinds.Names)}." : null);
        if (problems.Count == known
            && options is { Families.Count: > 0, Kinds.Count: > 0 }
            && !options.Kinds.Any(kind => options.Families.Contains(kinds.FamilyOf(kind), StringComparer.OrdinalIgnoreCase)))
        {
            problems.Add($"{place} takes no event: none of its kinds is of its families.");
        }
    }

    private static WeeklyTimes[] TimesOf(RoutePlace place, string member, IList<string> texts, List<string> problems)
    {
        var all = new List<WeeklyTimes>(texts.Count);
        AddEach(place, member, texts, problems, text =>
        {
            if (!WeeklyTimes.TryParse(text, out var times, out var problem))
            {
                return $"is '{Misplaced.Shown(text)}'. {problem}";
            }

            all.Add(times);
            return null;
        });
        return [.. all];
    }

    /// <summary>Adds what is wrong with the entries of a list, each behind its place.</summary>
    private static void AddEach<T>(RoutePlace place, string member, IList<T> entries, List<string> problems, Func<T, string?> problemOf)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            if (problemOf(entries[index]) is { } problem)
            {
                problems.Add($"{place.Of(member, index)} {problem}");
            }
        }
    }

    private static string? ProblemOfWord(string? word) => string.IsNullOrWhiteSpace(word) ? "is empty: nothing matches it." : null;

    private string? ProblemOfSink(string? name) =>
        string.IsNullOrWhiteSpace(name) || Misplaced.IsAddress(name) ? "is empty, or looks like the address of a webhook. Write the name of a sink."
        : RouteSinks.PlaceOf(name, sinks) < 0 ? $"names '{Misplaced.Shown(name)}', and there is no such sink. {SinksThatThereAre}"
        : null;

    private string SinksThatThereAre => sinks.Count switch
    {
        0 => "There is no sink.",
        1 => $"There is {Misplaced.ShownName(sinks[0])}.",
        _ => $"There are {string.Join(", ", sinks.Select(Misplaced.ShownName))}.",
    };
}
