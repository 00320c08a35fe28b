using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Demands;

/// <summary>Something that a template is there for, and that each stack of it has.</summary>
/// <param name="Words">What is asked, as a sentence without its end.</param>
/// <param name="IsMet">Whether a stack has it.</param>
/// <param name="Condition">The condition of the template under which it is asked, or null: always.</param>
internal sealed record Demand(string Words, Func<Stack, bool> IsMet, string? Condition = null)
{
    /// <summary>What is asked of each template of <c>samples/deploy</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Demand>> Of { get; } = new Dictionary<string, IReadOnlyList<Demand>>(StringComparer.Ordinal)
    {
        ["alarms.yaml"] = AlarmsDemands.List,
        ["collector.yaml"] = CollectorDemands.List,
        ["config.yaml"] = ConfigDemands.List,
        ["forwarder.yaml"] = ForwarderDemands.List,
    };

    /// <summary>Those that a template does not meet in some stack, by their words. One that no stack asks is not met either.</summary>
    public static IReadOnlyList<string> NotMetBy(Template template, IReadOnlyList<Demand> demands) =>
    [
        .. demands.Where(demand => template.Stacks.Where(demand.IsAsked).ToList() is var stacks && (stacks.Count == 0 || !stacks.All(demand.IsMet)))
            .Select(static demand => demand.Words),
    ];

    private bool IsAsked(Stack stack) => Condition is null || (stack.Conditions.TryGetValue(Condition, out var isTrue) && isTrue);
}
