using System.Globalization;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>What routes and quiet hours must be. Messages name the place, and say what would be right.</summary>
/// <param name="sinks">The names of the sinks that there are.</param>
/// <param name="accounts">Knows the aliases and owners of accounts, or <see langword="null"/>.</param>
/// <param name="kinds">The kinds that there are, or <see langword="null"/> where nobody knows.</param>
internal sealed class RoutingRules(IReadOnlyList<string> sinks, IAccountDirectory? accounts, KnownKinds? kinds)
{
    /// <summary>Makes the routes of options that were validated: those of the options, and behind them those from code.</summary>
    public static Route[] Make(RoutingOptions routing, IReadOnlyList<EventRoute> coded, IReadOnlyList<string> sinks) =>
    [
        .. routing.Routes.Select((route, index) => Route.Of(NameOf(route, index), route, predicate: null, sinks)),
        .. coded.Select((route, index) => Route.Of(NameOf(route.Options, routing.Routes.Count + index), route.Options, route.Predicate, sinks)),
    ];

    /// <summary>What is wrong, one message each.</summary>
    /// <param name="routing">The routes and the quiet hours.</param>
    /// <param name="coded">The routes from code.</param>
    /// <param name="path">What stands before the lists in configuration.</param>
    public List<string> ProblemsOf(RoutingOptions routing, IReadOnlyList<EventRoute> coded, string path)
    {
        var problems = new List<string>();
        var names = new Dictionary<string, RoutePlace>(StringComparer.OrdinalIgnoreCase);
        var routes = routing.Routes
            .Select((route, index) => (Place: RoutePlace.Of(nameof(routing.Routes), index, path, routing.IsOfFile), Options: route, Predicate: (Func<ReceivedEvent, bool>?)null))
            .Concat(coded.Select(static route => (Place: RoutePlace.OfCode(route.Options.Name), route.Options, route.Predicate)))
            .ToList();
        var made = new List<(RoutePlace Place, Route Route)>();
        for (var index = 0; index < routes.Count; index++)
        {
            var (place, options, predicate) = routes[index];
            if (options is null)
            {
                problems.Add($"{place} is missing.");
                continue;
            }

            var known = problems.Count;
            var name = NameOf(options, index);
            AddProblems(place, options, problems);
            if (!names.TryAdd(name, place))
            {
                problems.Add($"{place.Of(nameof(options.Name))} is '{Misplaced.Shown(name)}', as that of {names[name]} is. Reports and logs need names of their own.");
            }

            if (problems.Count == known)
            {
                made.Add((place, Route.Of(name, options, predicate, sinks)));
            }
        }

        AddHidden(made, problems);
        for (var index = 0; index < routing.QuietHours.Count; index++)
        {
            AddProblems(RoutePlace.Of(nameof(routing.QuietHours), index, path, routing.IsOfFile), routing.QuietHours[index], problems);
        }

        return problems;
    }

    private static string NameOf(RouteOptions options, int index) =>
        string.IsNullOrWhiteSpace(options.Name) ? string.Create(CultureInfo.InvariantCulture, $"route-{index + 1}") : options.Name;

    private void AddHidden(List<(RoutePlace Place, Route Route)> routes, List<string> problems)
    {
        for (var later = 1; later < routes.Count; later++)
        {
            if (routes.FindIndex(0, later, earlier => earlier.Route.Hides(routes[later].Route, kinds)) is >= 0 and var first)
            {
                problems.Add($"{routes[later].Place} ('{routes[later].Route.Name}') is never reached: '{routes[first].Route.Name}' before it takes all of its events. Put it first, or let that one continue.");
            }
        }
    }

    private void AddProblems(RoutePlace place, RouteOptions options, List<string> problems)
    {
        if (options.Name is { } name && Misplaced.IsAddress(name))
        {
            problems.Add($"{place.Of(nameof(options.Name))} looks like the address of a webhook. Names are shown everywhere: give it another one.");
        }

        AddKinds(place, options, problems);
        if (options.MinimumSeverity is < EventSeverity.Unknown or > EventSeverity.Info)
        {
            problems.Add($"{place.Of(nameof(options.MinimumSeverity))} is no severity. There are {RouteWords.Severities}.");
        }

        if (options.Lifecycles.Any(static lifecycle => lifecycle is < EventLifecycle.Upcoming or > EventLifecycle.Informational))
        {
            problems.Add($"{place.Of(nameof(options.Lifecycles))} has an entry that is no lifecycle. There are {RouteWords.Lifecycles}.");
        }

        new RouteAccountRules(accounts).AddProblems(place, options, problems);
        foreach (var (member, entries) in new[] { (nameof(options.Regions), options.Regions), (nameof(options.Services), options.Services) })
        {
            if (entries.Any(string.IsNullOrWhiteSpace))
            {
                problems.Add($"{place.Of(member)} has an empty entry: nothing matches it.");
            }
        }

        if (options.ResourceTags.Any(static tag => tag is null || tag.IndexOf('=', StringComparison.Ordinal) <= 0))
        {
            problems.Add($"{place.Of(nameof(options.ResourceTags))} has an entry that is not key=value.");
        }

        if (options.Pattern is { } pattern && PatternCondition.ProblemOf(pattern, hasLines: !place.IsOfFile) is { } problem)
        {
            problems.Add($"{place.Of(nameof(options.Pattern))}: {problem}");
        }

        AddTimes(place.Of(nameof(options.ActiveTimes)), options.ActiveTimes, problems);
        if (options.Sinks.Count == 0)
        {
            problems.Add($"{place.Of(nameof(options.Sinks))} is empty: its events would be lost. {(sinks.Count == 0 ? "Name a sink." : SinksThatThereAre)}");
        }

        AddSinks(place.Of(nameof(options.Sinks)), options.Sinks, problems);
    }

    private void AddProblems(RoutePlace place, QuietHoursOptions? options, List<string> problems)
    {
        if (options is null)
        {
            problems.Add($"{place} is missing.");
            return;
        }

        if (options.Times.Count == 0)
        {
            problems.Add($"{place.Of(nameof(options.Times))} is missing. Write times, such as 22:00-07:00 Asia/Seoul.");
        }

        AddTimes(place.Of(nameof(options.Times)), options.Times, problems);
        if (options.Below is < EventSeverity.Critical or > EventSeverity.Low)
        {
            // Nothing is below Info.
            problems.Add($"{place.Of(nameof(options.Below))} must be Critical, High, Medium or Low: what is below it is held.");
        }

        AddSinks(place.Of(nameof(options.Sinks)), options.Sinks, problems);
    }

    private void AddKinds(RoutePlace place, RouteOptions options, List<string> problems)
    {
        if (kinds is null)
        {
            return;
        }

        var known = problems.Count;
        foreach (var family in options.Families.Where(family => !kinds.Families.Contains(family, StringComparer.OrdinalIgnoreCase)))
        {
            problems.Add($"{place.Of(nameof(options.Families))} names '{Misplaced.Shown(family)}'. There are {string.Join(", ", kinds.Families)}.");
        }

        foreach (var kind in options.Kinds.Where(kind => kind is null || kinds.FamilyOf(kind) is null))
        {
            problems.Add($"{place.Of(nameof(options.Kinds))} names '{Misplaced.Shown(kind)}'. There are {string.Join(", ", kinds.Names)}.");
        }

        if (problems.Count == known
            && options is { Families.Count: > 0, Kinds.Count: > 0 }
            && !options.Kinds.Any(kind => options.Families.Contains(kinds.FamilyOf(kind), StringComparer.OrdinalIgnoreCase)))
        {
            problems.Add($"{place} takes no event: none of its kinds is of its families.");
        }
    }

    private static void AddTimes(string place, IList<string> times, List<string> problems)
    {
        foreach (var text in times)
        {
            if (!WeeklyTimes.TryParse(text, out _, out var problem))
            {
                problems.Add($"{place} has '{Misplaced.Shown(text)}'. {problem}");
            }
        }
    }

    private void AddSinks(string place, IList<string> named, List<string> problems)
    {
        foreach (var name in named)
        {
            if (string.IsNullOrWhiteSpace(name) || Misplaced.IsAddress(name))
            {
                problems.Add($"{place} has an entry that is empty, or looks like the address of a webhook. Write the name of a sink.");
            }
            else if (RouteSinks.PlaceOf(name, sinks) < 0)
            {
                problems.Add($"{place} names '{Misplaced.Shown(name)}', and there is no such sink. {SinksThatThereAre}");
            }
        }
    }

    private string SinksThatThereAre => sinks.Count switch
    {
        0 => "There is no sink.",
        1 => $"There is {Misplaced.ShownName(sinks[0])}.",
        _ => $"There are {string.Join(", ", sinks.Select(Misplaced.ShownName))}.",
    };
}
