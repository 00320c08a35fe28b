using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>A role is for those who are given it: only their services become it, and it may do what they need and nothing else. What else they do is said in Need.</summary>
public sealed class RolesFitTheirUse : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => stack.OfType("AWS::IAM::Role").SelectMany(role => Check(role, stack));

    private static IEnumerable<Finding> Check(Resource role, Stack stack)
    {
        var holders = Need.OfHolders(role, stack).ToList();
        if (holders.Count == 0)
        {
            yield return new(role.LogicalId, "is a role that nothing here has: take it out, or teach Need who has it.");
            yield break;
        }

        var services = holders.Select(static holder => holder.Service).Distinct(StringComparer.Ordinal).ToList();
        var trusted = stack.TrustStatements.Where(statement => statement.Owner == role).SelectMany(static statement => statement.Services).Distinct(StringComparer.Ordinal).ToList();
        if (!services.Order(StringComparer.Ordinal).SequenceEqual(trusted.Order(StringComparer.Ordinal)))
        {
            yield return new(role.LogicalId, $"is used by {string.Join(", ", services)} and trusts {string.Join(", ", trusted)}: trust those that use it.");
        }

        var needs = holders.SelectMany(static holder => holder.Needs).ToList();
        foreach (var statement in Statement.OfRole(role, stack))
        {
            foreach (var (action, resource) in statement.Actions.SelectMany(_ => statement.Resources, static (action, resource) => (action, resource)))
            {
                if (!needs.Any(need => need.IsMetBy(statement, action, resource)))
                {
                    yield return new(role.LogicalId, $"may do {action} on {resource} by {statement.Name}, which nothing that has it needs so: take it out, or bind it to the context that is needed.");
                }
            }
        }
    }
}
