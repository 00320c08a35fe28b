namespace HealthEvents.Sinks;

/// <summary>The words of explanations, in English like all that is for those who configure.</summary>
internal static class RouteWords
{
    private const int MostShown = 10;

    /// <summary>The severities that routes may name.</summary>
    public static string Severities => string.Join(", ", SeverityNames);

    /// <summary>The lifecycles that routes may name.</summary>
    public static string Lifecycles => string.Join(", ", LifecycleNames);

    /// <summary>The names of the severities, the worst first.</summary>
    public static IReadOnlyList<string> SeverityNames { get; } = [.. Enum.GetNames<EventSeverity>().Where(static name => name != nameof(EventSeverity.Unknown))];

    /// <summary>The names of the lifecycles.</summary>
    public static IReadOnlyList<string> LifecycleNames { get; } = [.. Enum.GetNames<EventLifecycle>().Where(static name => name != nameof(EventLifecycle.Unknown))];

    /// <summary>Some words to choose from: <c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    public static string Choice(IEnumerable<string> words)
    {
        var all = words.ToList();
        if (all.Count > MostShown)
        {
            all = [.. all.Take(MostShown), $"{all.Count - MostShown} more"];
        }

        return all.Count switch
        {
            0 => "none",
            1 => all[0],
            _ => $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}",
        };
    }

    /// <summary>The open severity, with what is shown where that is another one.</summary>
    public static string Severity(ref RouteSubject subject) =>
        subject.Lifecycle == EventLifecycle.Resolved ? $"open severity {subject.Severity}" : $"severity {subject.Severity}";
}
