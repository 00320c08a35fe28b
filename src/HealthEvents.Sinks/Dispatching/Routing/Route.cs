namespace HealthEvents.Sinks;

/// <summary>A route, made ready once: its conditions in an order in which the cheap ones come first.</summary>
internal sealed class Route
{
    private readonly RouteCondition[] _conditions;

    private Route(string name, RouteCondition[] conditions, bool continues, RouteChoice choice)
    {
        Name = name;
        _conditions = conditions;
        Continues = continues;
        Choice = choice;
    }

    public string Name { get; }

    public bool Continues { get; }

    /// <summary>Its sinks.</summary>
    public RouteChoice Choice { get; }

    /// <summary>Its patterns.</summary>
    public IEnumerable<PatternCondition> Patterns => _conditions.OfType<PatternCondition>();

    /// <summary>Makes a route of options that were validated.</summary>
    /// <param name="name">The name.</param>
    /// <param name="options">The options.</param>
    /// <param name="predicate">A condition from code, or <see langword="null"/>.</param>
    /// <param name="parts">What was made of its texts.</param>
    /// <param name="sinks">The names of all sinks.</param>
    public static Route Of(string name, RouteOptions options, Func<ReceivedEvent, bool>? predicate, RouteParts parts, IReadOnlyList<string> sinks) => new(
        name,
        [.. ConditionsOf(options, predicate, parts)],
        options.Continue,
        new RouteChoice(name, options.Sinks.Select(sink => RouteSinks.PlaceOf(sink, sinks)), sinks.Count));

    /// <summary>Whether it takes an event: all conditions hold.</summary>
    public bool Takes(ref RouteSubject subject)
    {
        foreach (var condition in _conditions)
        {
            if (!condition.IsMetBy(ref subject))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether nothing comes behind it that another route would take.</summary>
    /// <param name="later">A route behind it.</param>
    /// <param name="kinds">The kinds that there are, or <see langword="null"/> where nobody knows.</param>
    public bool Hides(Route later, KnownKinds? kinds) => !Continues && Array.TrueForAll(_conditions, condition => condition.IsAlwaysMet || Array.Exists(
        later._conditions, other => condition.Member == other.Member ? condition.Covers(other) : CoversKinds(condition, other, kinds)));

    /// <summary>Whether it takes an event, and why. A condition from code is asked where all others hold, as in <see cref="Takes"/>.</summary>
    public RouteAnswer Explain(ref RouteSubject subject)
    {
        var (met, unmet) = (new List<string>(), new List<string>());
        foreach (var condition in _conditions)
        {
            if (condition is PredicateCondition && unmet.Count > 0)
            {
                continue;
            }

            var (isMet, because) = condition.Explain(ref subject);
            (isMet ? met : unmet).Add($"{condition.Member}: {because}");
        }

        return unmet.Count > 0 ? new RouteAnswer(Name, Matches: false, string.Join("; ", unmet))
            : new RouteAnswer(Name, Matches: true, met.Count > 0 ? string.Join("; ", met) : "it takes everything");
    }

    /// <summary>A route of a family hides those of its kinds.</summary>
    private static bool CoversKinds(RouteCondition condition, RouteCondition other, KnownKinds? kinds) =>
        kinds is not null
        && condition is WordsCondition { Member: "families" } families
        && other is WordsCondition { Member: "kinds" } named
        && named.Words.All(kind => kinds.FamilyOf(kind) is { } family && families.Words.Contains(family));

    private static IEnumerable<RouteCondition> ConditionsOf(RouteOptions options, Func<ReceivedEvent, bool>? predicate, RouteParts parts)
    {
        if (options.Families.Count > 0)
        {
            yield return new WordsCondition("families", options.Families, static value => value.Family);
        }

        if (options.Kinds.Count > 0)
        {
            yield return new WordsCondition("kinds", options.Kinds, static value => value.Kind);
        }

        if (options.Regions.Count > 0)
        {
            yield return new WordsCondition("regions", options.Regions, static value => value.Region);
        }

        if (options.Services.Count > 0)
        {
            yield return new WordsCondition("services", options.Services, static value => value.Service);
        }

        if (options.Accounts.Count > 0)
        {
            yield return new AccountCondition("accounts", options.Accounts, parts.Accounts);
        }

        if (options.Owners.Count > 0)
        {
            yield return new OwnerCondition("owners", options.Owners);
        }

        if (options.ActiveTimes.Count > 0)
        {
            yield return new TimesCondition("activeTimes", options.ActiveTimes, parts.ActiveTimes);
        }

        if (options.Lifecycles.Count > 0)
        {
            yield return new LifecycleCondition("lifecycles", [.. options.Lifecycles]);
        }

        if (options.MinimumSeverity != EventSeverity.Unknown)
        {
            yield return new SeverityCondition("minimumSeverity", options.MinimumSeverity);
        }

        if (options.ResourceTags.Count > 0)
        {
            yield return new TagCondition("resourceTags", [.. options.ResourceTags]);
        }

        if (parts.Pattern is { } pattern)
        {
            yield return new PatternCondition("pattern", options.Pattern!, pattern);
        }

        if (predicate is not null)
        {
            yield return new PredicateCondition(predicate);
        }
    }
}
