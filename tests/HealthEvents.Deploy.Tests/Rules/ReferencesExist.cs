using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>What a stack refers to is in it, under whatever conditions it is made.</summary>
public sealed class ReferencesExist : IRule
{
    public IEnumerable<Finding> Check(Stack stack)
    {
        var known = stack.Template.Root["Parameters"].Members.Select(static parameter => parameter.Key)
            .Concat(stack.Resources.Select(static resource => resource.LogicalId))
            .ToHashSet(StringComparer.Ordinal);
        return stack.Resources.Select(static resource => (resource.LogicalId, Value: resource.Properties))
            .Concat(stack.Outputs.Members.Select(static output => (output.Key, output.Value)))
            .SelectMany(static holder => Functions.ReferencesOf(holder.Value), static (holder, name) => (holder.Item1, Name: name))
            .Where(reference => !reference.Name.StartsWith("AWS::", StringComparison.Ordinal) && !known.Contains(reference.Name))
            .Select(static reference => new Finding(reference.Item1, $"refers to {reference.Name}, which is not in the stack: give both the same condition."))
            .Concat(stack.Resources.SelectMany(resource => Waits(resource, stack)));
    }

    // Nobody waits for what is not made; what no template makes is a slip of the pen.
    private static IEnumerable<Finding> Waits(Resource resource, Stack stack)
    {
        var resources = stack.Template.Root["Resources"];
        return resources[resource.LogicalId]["DependsOn"].Items.Where(name => !resources[name.Text].Exists)
            .Select(name => new Finding(resource.LogicalId, $"depends on {name}, which is not in the template: name a resource that is."));
    }
}
