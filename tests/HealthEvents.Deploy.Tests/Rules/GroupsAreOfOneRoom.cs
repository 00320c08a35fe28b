using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// A FIFO queue hands each group to one function, and one room has one group, or two functions post there at once. Which rules share a
/// room is known to who makes the stack: each group is a parameter, and all are one if nobody says otherwise.
/// </summary>
public sealed class GroupsAreOfOneRoom : IRule
{
    public IEnumerable<Finding> Check(Stack stack)
    {
        var groups = stack.OfType("AWS::Events::Rule").SelectMany(static rule => rule["Targets"].Items, static (rule, target) => (From: rule, Group: target["SqsParameters"]["MessageGroupId"]))
            .Concat(stack.OfType("AWS::Scheduler::Schedule").Select(static schedule => (From: schedule, Group: schedule["Target"]["SqsParameters"]["MessageGroupId"])))
            .Where(static sent => sent.Group.Exists)
            .Select(sent => (sent.From, sent.Group, Parameter: sent.Group.Target is { } name ? stack.Template.Parameter(name) : null))
            .ToList();

        foreach (var (from, group, _) in groups.Where(static sent => sent.Parameter is null or { Default: "" }))
        {
            yield return new(from.LogicalId, $"is always of the group {group}: let a parameter with a Default say it.");
        }

        var usual = groups.Select(static sent => sent.Parameter?.Default).FirstOrDefault(static group => group is not null);
        foreach (var (from, _, parameter) in groups.Where(sent => sent.Parameter is not null && sent.Parameter.Default != usual))
        {
            yield return new(from.LogicalId, $"is of another group than the others, {parameter!.Default} and not {usual}: give {parameter.Name} the same Default.");
        }
    }
}
