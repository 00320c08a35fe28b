using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>A bus takes events from its organization and from nobody else: by one statement, so that no other stands beside it.</summary>
public sealed class BusesBelongToTheOrganization : IRule
{
    private const string Policy = "AWS::Events::EventBusPolicy";

    public IEnumerable<Finding> Check(Stack stack)
    {
        foreach (var bus in stack.OfType("AWS::Events::EventBus"))
        {
            var policies = stack.OfType(Policy).Count(policy => stack.Bus(policy["EventBusName"]) == bus);
            if (policies != 1)
            {
                yield return new(bus.LogicalId, $"has {policies} policies: it has one, which lets the organization put events.");
            }

            if (bus["Policy"].Exists)
            {
                yield return new(bus.LogicalId, "has one more policy within: leave it out, and let an EventBusPolicy be the only one.");
            }
        }

        // A policy of a bus that this template does not make is held to the same; an old one without a statement holds none that passes.
        foreach (var policy in stack.OfType(Policy).Where(policy => !IsClosed(policy, stack)))
        {
            yield return new(
                policy.LogicalId,
                "opens the bus to others than the organization: allow events:PutEvents on this bus alone, and let StringEquals aws:PrincipalOrgID be its only condition.");
        }
    }

    private static bool IsClosed(Resource policy, Stack stack)
    {
        var statement = new Statement(policy, policy["Statement"]);
        return stack.Bus(policy["EventBusName"]) is { } bus
            && statement.IsOfTheOrganization(stack)
            && statement.Conditions.Count() == 1
            && statement.Actions.SequenceEqual(["events:PutEvents"])
            && statement.Resources.Count() == 1
            && Arns.AreOf(statement.Resources.First(), bus, stack);
    }
}
