using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>What is wrong with one resource, output or parameter, and what to do. The sentence goes on from the name.</summary>
public sealed record Finding(string LogicalId, string Problem)
{
    /// <summary>What a rule finds in all stacks of a template, each thing once, with the conditions that make it so.</summary>
    public static IReadOnlyList<string> Of(IRule rule, Template template) =>
    [
        .. template.Stacks
            .SelectMany(rule.Check, static (stack, finding) => (Stack: stack, Finding: finding))
            .GroupBy(static found => found.Finding, static found => found.Stack)
            .Select(found => $"{template.Name}: {found.Key.LogicalId} {found.Key.Problem}{Where([.. found], template.Stacks)}"),
    ];

    // The conditions that are the same wherever it is found, and not everywhere.
    private static string Where(IReadOnlyList<Stack> found, IReadOnlyList<Stack> all)
    {
        var common = found[0].Conditions
            .Where(condition => found.All(stack => stack.Conditions[condition.Key] == condition.Value))
            .Where(condition => all.Any(stack => stack.Conditions[condition.Key] != condition.Value))
            .Select(static condition => $"{(condition.Value ? "with" : "without")} {condition.Key}")
            .ToList();
        return common.Count == 0 ? "" : $" ({string.Join(", ", common)})";
    }
}
