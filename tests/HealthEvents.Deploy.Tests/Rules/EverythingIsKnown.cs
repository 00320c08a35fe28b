using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>A template holds nothing that the other rules do not know: what they do not know they would let pass.</summary>
public sealed class EverythingIsKnown : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => Sections(stack.Template.Root)
        .Concat(stack.Resources.SelectMany(resource => Attributes(resource, stack).Concat(Properties(resource)).Concat(Functions(resource.LogicalId, resource.Properties))))
        .Concat(stack.Outputs.Members.SelectMany(static output => Functions(output.Key, output.Value)));

    private static IEnumerable<Finding> Sections(TemplateValue root) =>
        Unknown(root, Known.Sections).Select(static section => new Finding("The template", $"has a section {section}, which the rules do not read: write out what it holds where it is used."))
            .Concat(Unknown(root["Metadata"], ["AWS::CloudFormation::Interface"]).Select(static metadata =>
                new Finding("The template", $"has Metadata for {metadata}: leave it out. What a linter finds is mended.")));

    private static IEnumerable<Finding> Attributes(Resource resource, Stack stack) => Unknown(stack.Template.Root["Resources"][resource.LogicalId], Known.Attributes)
        .Select(attribute => new Finding(resource.LogicalId, $"has {attribute}, which the rules do not read: leave it out, or say in Known what it does."));

    private static IEnumerable<Finding> Properties(Resource resource)
    {
        if (!Known.Properties.TryGetValue(resource.Type, out var known))
        {
            yield return new(resource.LogicalId, $"is a {resource.Type}, of which the rules do not know what it opens, loses, keeps or shows: say it in Known, and hold it to that.");
            yield break;
        }

        foreach (var property in Unknown(resource.Properties, known))
        {
            yield return new(resource.LogicalId, $"has the property {property}, of which the rules do not know what it does: say it in Known, and hold it to that.");
        }

        foreach (var (name, value) in resource.Properties.Members)
        {
            foreach (var property in Known.Properties.TryGetValue($"{resource.Type}.{name}", out var inner) ? value.Items.SelectMany(item => Unknown(item, inner)) : [])
            {
                yield return new(resource.LogicalId, $"has the property {property} in {name}, of which the rules do not know what it does: say it in Known, and hold it to that.");
            }
        }
    }

    private static IEnumerable<Finding> Functions(string holder, TemplateValue value) => value.DescendantsAndSelf()
        .Where(static inner => inner.Function is ({ } function, _) && !Known.Functions.Contains(function, StringComparer.Ordinal))
        .Select(inner => new Finding(holder, $"takes {inner.Function!.Value.Name}, whose outcome cannot be told from the template: write it out."));

    private static IEnumerable<string> Unknown(TemplateValue map, IReadOnlyList<string> known) =>
        map.Members.Select(static member => member.Key).Where(name => !known.Contains(name, StringComparer.Ordinal));
}
