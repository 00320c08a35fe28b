using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>What is wrong with one resource, output or parameter, and what to do. The sentence goes on from the name.</summary>
public sealed record Finding(string LogicalId, string Problem)
{
    /// <summary>What a rule finds in all stacks of a template, each thing once, with a stack where it is so.</summary>
    public static IReadOnlyList<string> Of(IRule rule, Template template) =>
    [
        .. template.Stacks
            .SelectMany(rule.Check, static (stack, finding) => (stack.Situation, Finding: finding))
            .DistinctBy(static found => found.Finding)
            .Select(found => $"{template.Name}: {found.Finding.LogicalId} {found.Finding.Problem}{(found.Situation.Length > 0 ? $" ({found.Situation})" : "")}"),
    ];
}
