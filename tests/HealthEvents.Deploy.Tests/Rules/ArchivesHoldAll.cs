using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>An archive holds what the rules of its bus take, or all, so that whatever was lost behind them can be replayed.</summary>
public sealed class ArchivesHoldAll : IRule
{
    public IEnumerable<Finding> Check(Stack stack)
    {
        foreach (var archive in stack.OfType("AWS::Events::Archive"))
        {
            var bus = stack.OfType("AWS::Events::EventBus").FirstOrDefault(bus => Arns.AreOf(archive["SourceArn"], bus, stack));
            if (bus is null)
            {
                yield return new(archive.LogicalId, "archives a bus that is not in this stack: name one that is in SourceArn, by its ARN.");
                continue;
            }

            var sources = stack.OfType("AWS::Events::Rule").Where(rule => stack.Bus(rule["EventBusName"]) == bus).SelectMany(static rule => rule["EventPattern"]["source"].Items);
            if (archive["EventPattern"] is { Exists: true } pattern && !IsOfSources(pattern, [.. sources.Select(static source => source.Text)]))
            {
                yield return new(archive.LogicalId, "leaves out what a rule takes: let its EventPattern name the sources of all rules and nothing else, or leave it out.");
            }
        }
    }

    private static bool IsOfSources(TemplateValue pattern, IReadOnlyCollection<string> sources) =>
        pattern.Members.Select(static member => member.Key).SequenceEqual(["source"])
        && sources.All(source => pattern["source"].Items.Any(item => item.Literal == source));
}
